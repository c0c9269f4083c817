using System.Text;

namespace Shijuan.Cms.Editorial;

/// <summary>纯文本：UTF-8, UTF-16 with its mark, or GB 18030, as the county's offices write it.</summary>
internal static class PlainWords
{
    private static readonly UTF8Encoding StrictUtf8 = new(encoderShouldEmitUTF8Identifier: false, throwOnInvalidBytes: true);

    public static void Read(byte[] bytes, TextBudget words)
    {
        foreach (var line in Decode(bytes).ReplaceLineEndings("\n").Split('\n'))
        {
            words.Add(line);
            words.EndLine();
            if (words.IsFull)
            {
                return;
            }
        }
    }

    private static string Decode(byte[] bytes)
    {
        if (bytes is [0xFF, 0xFE, ..] or [0xFE, 0xFF, ..])
        {
            return (bytes[0] == 0xFF ? Encoding.Unicode : Encoding.BigEndianUnicode).GetString(bytes, 2, bytes.Length - 2);
        }

        try
        {
            return StrictUtf8.GetString(bytes).TrimStart('\uFEFF');
        }
        catch (DecoderFallbackException)
        {
            return CodePagesEncodingProvider.Instance.GetEncoding("GB18030")!.GetString(bytes);
        }
    }
}
