using System.Text;
using Shijuan.Cms.Editorial;
using Xunit;

namespace Shijuan.Cms.UnitTests.Editorial;

public sealed class ImportFileTests
{
    private const string Good = """{"type":"t","unit":"u","channel":"c","title":"标题"}""";

    [Fact]
    public void Reads_an_item_with_all_its_fields()
    {
        var item = Assert.Single(Read("""[{"type":"t","unit":"u","channel":"c","title":"标题","body":"<p>正文</p>","fields":{"Source":"办公室"},"publish":true}]""").Items);
        Assert.Empty(item.Errors);
        Assert.Equal(("t", "u", "c", "标题", "<p>正文</p>", true), (item.Type, item.Unit, item.Channel, item.Title, item.Body, item.Publish));
        Assert.Equal(KeyValuePair.Create("Source", "办公室"), Assert.Single(item.Fields));
    }

    [Fact]
    public void A_byte_order_mark_is_no_fault() =>
        Assert.Single(ImportFile.Read([0xEF, 0xBB, 0xBF, .. Encoding.UTF8.GetBytes($"[{Good}]")]).Items);

    [Fact]
    public void Bad_JSON_is_refused_with_line_and_column_counted_in_characters()
    {
        var refusal = Read("[\n{\"title\":\"石泉县\" 坏}]").Refusal;
        Assert.Contains("第 2 行第 16 个字", refusal, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("{}", "方括号")]
    [InlineData("[]", "没有稿件")]
    [InlineData("""[{"type":"a","type":"b"}]""", "看不懂")]
    [InlineData("[[[[[[[[[[]]]]]]]]]]", "看不懂")]
    public void A_file_of_another_shape_is_refused_as_a_whole(string json, string words)
    {
        var read = Read(json);
        Assert.Contains(words, read.Refusal, StringComparison.Ordinal);
        Assert.Empty(read.Items);
    }

    [Fact]
    public void A_file_in_another_encoding_is_refused() =>
        Assert.Contains("UTF-8", ImportFile.Read([0x5B, 0xB1, 0xEA, 0x5D]).Refusal, StringComparison.Ordinal);

    [Fact]
    public void More_than_two_hundred_items_are_refused_and_two_hundred_are_not()
    {
        Assert.Equal(200, Read($"[{string.Join(',', Enumerable.Repeat(Good, 200))}]").Items.Count);
        Assert.Contains("200", Read($"[{string.Join(',', Enumerable.Repeat(Good, 201))}]").Refusal, StringComparison.Ordinal);
    }

    [Fact]
    public void More_than_five_megabytes_are_refused() =>
        Assert.Contains("5 MB", ImportFile.Read(new byte[ImportFile.MostBytes + 1]).Refusal, StringComparison.Ordinal);

    [Theory]
    [InlineData("""{"type":"t","unit":"u","channel":"c"}""", "缺少“title”")]
    [InlineData("""{"type":"t","unit":"u","channel":"c","title":5}""", "“title”要写成文字")]
    [InlineData("""{"type":"t","unit":"u","channel":"c","title":"x","publish":"yes"}""", "“publish”只能是")]
    [InlineData("""{"type":"t","unit":"u","channel":"c","title":"x","fields":{"Source":1}}""", "“fields”")]
    [InlineData("""{"type":"t","unit":"u","channel":"c","title":"x","state":"Published"}""", "不认识“state”")]
    [InlineData("7", "花括号")]
    public void A_faulty_item_says_what_is_wrong_and_spares_the_others(string item, string words)
    {
        var read = Read($"[{item},{Good}]");
        Assert.Null(read.Refusal);
        Assert.Contains(read.Items[0].Errors, e => e.Contains(words, StringComparison.Ordinal));
        Assert.Empty(read.Items[1].Errors);
    }

    [Fact]
    public void All_faults_of_an_item_are_told_at_once() => Assert.Equal(4, Read("[{}]").Items[0].Errors.Count);

    private static ImportRead Read(string json) => ImportFile.Read(Encoding.UTF8.GetBytes(json));
}
