using CsCheck;
using Shijuan.Cms.Core.Text;
using Xunit;

namespace Shijuan.Cms.UnitTests.Text;

public sealed class TextDifferenceTests
{
    private static readonly string[] Pieces = ["石", "泉", "县", "\n", "。", "𠀀"];

    private static readonly Gen<string> AnyText = Gen.Int[0, Pieces.Length - 1].Array[0, 40].Select(picks => string.Concat(picks.Select(i => Pieces[i])));

    [Theory]
    [InlineData("关于按排的通知", "关于安排的通知", "关于[-按-][+安+]排的通知")]
    [InlineData("", "新增", "[+新增+]")]
    [InlineData("删去", "", "[-删去-]")]
    [InlineData("相同", "相同", "相同")]
    [InlineData("第一段\n第二段\n", "第一段\n中间\n第二段\n", "第一段\n[+中间\n+]第二段\n")]
    [InlineData("共𠀀人", "共𠀁人", "共[-𠀀-][+𠀁+]人")]
    public void Shows_what_was_taken_out_and_put_in(string before, string after, string expected) =>
        Assert.Equal(expected, Mark(TextDifference.Of(before, after)));

    [Fact]
    public void Without_the_additions_it_is_the_old_text_and_without_the_removals_the_new_one() =>
        Gen.Select(AnyText, AnyText).Sample((before, after) =>
        {
            var changes = TextDifference.Of(before, after);
            return Text(changes, ChangeKind.Added) == before && Text(changes, ChangeKind.Removed) == after;
        }, iter: 3000);

    [Fact]
    public void Two_texts_that_have_nothing_in_common_are_still_told_apart_quickly()
    {
        var before = new string('甲', 20_000);
        var after = new string('乙', 20_000);
        Assert.Equal([new TextChange(ChangeKind.Removed, before), new TextChange(ChangeKind.Added, after)], TextDifference.Of(before, after));
    }

    private static string Text(IEnumerable<TextChange> changes, ChangeKind without) =>
        string.Concat(changes.Where(c => c.Kind != without).Select(c => c.Text));

    private static string Mark(IEnumerable<TextChange> changes) => string.Concat(changes.Select(c => c.Kind switch
    {
        ChangeKind.Removed => $"[-{c.Text}-]",
        ChangeKind.Added => $"[+{c.Text}+]",
        _ => c.Text,
    }));
}
