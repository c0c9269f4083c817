using Shijuan.Cms.Core.Channels;
using Shijuan.Cms.Core.Content;
using Shijuan.Cms.Core.Drafting;
using Shijuan.Cms.Editorial;
using Xunit;

namespace Shijuan.Cms.UnitTests.Editorial;

public sealed class FieldComparisonTests
{
    private static readonly ChannelTreeSnapshot NoChannels = new([]);

    [Fact]
    public void Every_field_of_a_draft_is_compared()
    {
        var pairs = DraftFieldNames.Compare(Filled("甲"), Filled("乙"), [], NoChannels);

        Assert.Equal(DraftFields.Common.Count, pairs.Count);
        Assert.All(pairs.Where(p => p.Label != "公开属性"), p => Assert.True(p.Differs, p.Label));
    }

    [Fact]
    public void Fields_of_the_type_are_compared_under_their_own_names()
    {
        DetailField[] detail = [new("DocumentNumber", "发文字号", "", DetailFieldKind.Text)];
        var left = new DraftFields([KeyValuePair.Create("Detail.DocumentNumber", "石政办函〔2023〕52号")]);
        var right = new DraftFields([KeyValuePair.Create("Detail.DocumentNumber", "石政办函〔2023〕53号")]);

        var differing = Assert.Single(DraftFieldNames.Compare(left, right, detail, NoChannels), p => p.Differs);

        Assert.Equal("发文字号", differing.Label);
    }

    [Fact]
    public void A_body_is_shown_as_words_and_one_that_cannot_be_read_as_it_was_typed()
    {
        var deep = string.Concat(Enumerable.Repeat("<div>", 300)) + "深" + string.Concat(Enumerable.Repeat("</div>", 300));

        Assert.Equal("第一段\n第二段", BodyOf("<p>第一段</p><p>第二段</p>"));
        Assert.Equal(deep, BodyOf(deep));
    }

    [Fact]
    public void Bodies_that_differ_in_a_picture_alone_are_not_called_alike()
    {
        var with = new DraftFields([KeyValuePair.Create("Body", "<p>同样的话</p><img src=\"cms-file:aa\" alt=\"图\">")]);
        var without = new DraftFields([KeyValuePair.Create("Body", "<p>同样的话</p>")]);

        var body = DraftFieldNames.Compare(with, without, [], NoChannels).Single(p => p.Label == "正文");

        Assert.False(body.WordsDiffer);
        Assert.True(body.Differs);
    }

    private static string BodyOf(string html) =>
        DraftFieldNames.Compare(new DraftFields([KeyValuePair.Create("Body", html)]), new DraftFields([]), [], NoChannels)
            .Single(p => p.Label == "正文").Left;

    private static DraftFields Filled(string with) =>
        new(DraftFields.Common.Select(name => KeyValuePair.Create(name, with)));
}
