using System.Globalization;
using System.Text;
using System.Text.RegularExpressions;

namespace Shijuan.Cms.Core.Media;

/// <summary>字幕检查：whether a file is a WebVTT subtitle file that a browser can follow. Says in Chinese what is wrong, with the line.</summary>
public static partial class WebVtt
{
    public const int MaxBytes = 2 * 1024 * 1024;

    private static readonly UTF8Encoding Strict = new(encoderShouldEmitUTF8Identifier: false, throwOnInvalidBytes: true);

    /// <returns>Null when the file is right.</returns>
    public static string? FaultOf(ReadOnlySpan<byte> file)
    {
        if (file.Length > MaxBytes)
        {
            return "字幕文件超过 2 MB，请检查是不是选错了文件。";
        }

        string text;
        try
        {
            text = Strict.GetString(file).TrimStart('\uFEFF');
        }
        catch (DecoderFallbackException)
        {
            return "字幕文件不是 UTF-8 编码，请用 UTF-8 另存后再上传。";
        }

        return FaultOf(text.ReplaceLineEndings("\n").Split('\n'));
    }

    private static string? FaultOf(string[] lines)
    {
        if (!Signature().IsMatch(lines[0]))
        {
            return "这不是 WebVTT 字幕：第 1 行应是“WEBVTT”。SRT 字幕请先转换成 WebVTT。";
        }

        var (cues, previous) = (0, TimeSpan.Zero);
        foreach (var (index, line) in lines.Index().Skip(1))
        {
            if (line.Trim() is "STYLE" or "REGION")
            {
                return $"第 {index + 1} 行：字幕里不能带样式（{line.Trim()}），请去掉后上传。";
            }

            if (!line.Contains("-->", StringComparison.Ordinal))
            {
                continue;
            }

            if (Timing().Match(line) is not { Success: true } timing || TimeOf(timing, "from") is not { } from || TimeOf(timing, "to") is not { } to)
            {
                return $"第 {index + 1} 行：时间写法不对，应像“00:00:01.000 --> 00:00:04.000”。";
            }

            if (to <= from)
            {
                return $"第 {index + 1} 行：结束时间不晚于开始时间。";
            }

            if (from < previous)
            {
                return $"第 {index + 1} 行：开始时间早于前一条字幕。";
            }

            if (index + 1 >= lines.Length || lines[index + 1].Trim().Length == 0)
            {
                return $"第 {index + 1} 行：这一条没有文字。";
            }

            (cues, previous) = (cues + 1, from);
        }

        return cues == 0 ? "字幕文件里没有一条字幕。" : null;
    }

    private static TimeSpan? TimeOf(Match timing, string group)
    {
        var parts = timing.Groups[group].Value.Split(':');
        var seconds = double.Parse(parts[^1], CultureInfo.InvariantCulture);
        var minutes = int.Parse(parts[^2], CultureInfo.InvariantCulture);
        var hours = parts.Length == 3 ? int.Parse(parts[0], CultureInfo.InvariantCulture) : 0;
        return seconds < 60 && minutes < 60 ? TimeSpan.FromHours(hours) + TimeSpan.FromMinutes(minutes) + TimeSpan.FromSeconds(seconds) : null;
    }

    [GeneratedRegex(@"^WEBVTT(?:[ \t].*)?$", RegexOptions.None, 1000)]
    private static partial Regex Signature();

    [GeneratedRegex(@"^\s*(?<from>(?:[0-9]{2,3}:)?[0-9]{2}:[0-9]{2}\.[0-9]{3})[ \t]+-->[ \t]+(?<to>(?:[0-9]{2,3}:)?[0-9]{2}:[0-9]{2}\.[0-9]{3})(?:[ \t].*)?$", RegexOptions.ExplicitCapture, 1000)]
    private static partial Regex Timing();
}
