using System.Text;
using Shijuan.Cms.Core.Media;
using Xunit;

namespace Shijuan.Cms.UnitTests.Media;

public sealed class WebVttTests
{
    private const string Right = "WEBVTT\n\n1\n00:00:01.000 --> 00:00:04.000\n石泉县政务服务中心\n\n00:05.500 --> 00:09.000 align:center\n一窗受理\n";

    [Theory]
    [InlineData(Right)]
    [InlineData("\uFEFFWEBVTT - 字幕\r\n\r\n00:00:01.000 --> 00:00:02.000\r\n你好\r\n")]
    [InlineData("WEBVTT\n\nNOTE 校对过\n\n100:00:01.000 --> 100:00:02.000\n你好")]
    public void Subtitles_that_a_browser_follows_are_taken(string text) => Assert.Null(FaultOf(text));

    [Theory]
    [InlineData("1\n00:00:01,000 --> 00:00:04,000\n你好\n", "WEBVTT")]
    [InlineData("WEBVTTX\n\n00:01.000 --> 00:02.000\n你好", "WEBVTT")]
    [InlineData("WEBVTT\n\n00:00:01,000 --> 00:00:04,000\n你好\n", "第 3 行")]
    [InlineData("WEBVTT\n\n00:00:61.000 --> 00:01:04.000\n你好\n", "第 3 行")]
    [InlineData("WEBVTT\n\n00:00:04.000 --> 00:00:04.000\n你好\n", "结束时间")]
    [InlineData("WEBVTT\n\n00:00:04.000 --> 00:00:05.000\n你好\n\n00:00:01.000 --> 00:00:02.000\n再见\n", "第 6 行")]
    [InlineData("WEBVTT\n\n00:00:01.000 --> 00:00:02.000\n\n", "没有文字")]
    [InlineData("WEBVTT\n\nSTYLE\n::cue { background: url(https://example.com/x) }\n\n00:01.000 --> 00:02.000\n你好\n", "样式")]
    [InlineData("WEBVTT\n\n", "没有一条")]
    public void Subtitles_that_no_browser_follows_are_refused_with_the_place(string text, string says) =>
        Assert.Contains(says, FaultOf(text)!, StringComparison.Ordinal);

    [Fact]
    public void Another_encoding_is_refused() =>
        Assert.Contains("UTF-8", WebVtt.FaultOf([.. "WEBVTT\n\n00:01.000 --> 00:02.000\n"u8, 0xC4, 0xE3])!, StringComparison.Ordinal);

    private static string? FaultOf(string text) => WebVtt.FaultOf(Encoding.UTF8.GetBytes(text));
}
