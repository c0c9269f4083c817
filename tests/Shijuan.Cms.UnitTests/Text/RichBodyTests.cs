using System.Collections.Frozen;
using Shijuan.Cms.Core.Content;
using Shijuan.Cms.Core.Publishing;
using Shijuan.Cms.Core.Review;
using Shijuan.Cms.Core.Text;
using Shijuan.Cms.Disclosure;
using Xunit;

namespace Shijuan.Cms.UnitTests.Text;

/// <summary>读过的正文：says what the reader says, and is read once for everybody who asks.</summary>
public sealed class RichBodyTests
{
    private const string Html =
        "<h2>一、补助对象</h2><p>见<a href=\"cms-item:7\">实施细则</a>和<a href=\"/b\">附表</a>。</p><h3></h3>"
        + "<p><img src=\"cms-file:0123456789abcdef0123456789abcdef0123456789abcdef0123456789abcdef\" alt=\"流程\"></p>"
        + "<table><thead><tr><th>事项</th><th>单位</th></tr></thead><tbody><tr><td>登记</td><td>镇</td></tr></tbody></table>";

    [Theory]
    [InlineData(Html)]
    [InlineData("")]
    [InlineData("没有标签 &amp; 没有段落")]
    public void It_says_what_the_reader_says(string html)
    {
        var body = new RichBody(html);

        Assert.Equal(RichTextReader.PlainText(html), body.PlainText);
        Assert.Equal(RichTextReader.Links(html), body.Links);
        Assert.Equal(RichTextReader.Images(html), body.Images);
        Assert.Equal(RichTextReader.Tables(html), body.Tables);
        Assert.Equal(RichTextReader.Headings(html), body.Headings);
    }

    [Fact]
    public void Whoever_asks_a_candidate_is_given_the_same_answers()
    {
        var candidate = CandidateOf(Html);

        Assert.Same(candidate.Body, candidate.Body);
        Assert.Same(candidate.Body.Links, candidate.Body.Links);
        Assert.Same(candidate.Body.Headings, candidate.Body.Headings);
        Assert.Same(candidate.Body.PlainText, candidate.Body.PlainText);
        Assert.Same(candidate.Body.Images, candidate.Images);
        Assert.Same(candidate.Body.Tables, candidate.Tables);
        Assert.Equal((2, 1, 1), (candidate.Body.Links.Count, candidate.Images.Count, candidate.Tables.Count));
        Assert.NotSame(candidate.Body.Links, CandidateOf(Html).Body.Links);
    }

    [Fact]
    public void A_body_that_somebody_has_read_is_not_read_again()
    {
        var body = new RichBody(Html);

        Assert.Same(body.Links, CandidateOf(Html, body).Body.Links);
    }

    [Fact]
    public void Many_who_ask_at_once_are_given_the_same_answers()
    {
        var body = new RichBody(Html);
        var answers = Enumerable.Range(0, 64).AsParallel().WithDegreeOfParallelism(8).Select(_ => body.Links).ToList();

        Assert.All(answers, links => Assert.Same(answers[0], links));
    }

    /// <summary>Every rule that looks at the text is refused, not only the first one: the gate then reports each of them and lets nothing pass.</summary>
    [Fact]
    public void A_text_that_cannot_be_read_refuses_every_question_every_time()
    {
        var body = CandidateOf(string.Concat(Enumerable.Repeat("<blockquote>", 300)) + "文字").Body;
        Func<object>[] questions = [() => body.PlainText, () => body.Links, () => body.Images, () => body.Tables, () => body.Headings];

        Assert.All(questions.Concat(questions), question => Assert.Throws<RichTextRefusedException>(question));
    }

    private static Candidate CandidateOf(string html, RichBody? body = null)
    {
        var item = new ContentItem(GeneralNotice.Type, 1, 1, 7, DateTime.UnixEpoch);
        item.EditDraft(new VersionText { Title = "标题", BodyHtml = html, BodyText = "", ChannelId = 1 }, 1, DateTime.UnixEpoch);
        return new Candidate(
            item, item.Current, GeneralNotice.Type, unit: null, channel: null, ReviewSteps.Standard, [], FrozenDictionary<int, LinkedItem>.Empty,
            GateStage.Text, new DateOnly(2026, 11, 23), body: body);
    }
}
