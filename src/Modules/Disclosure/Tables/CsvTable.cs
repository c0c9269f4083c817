using System.Text;

namespace Shijuan.Cms.Disclosure;

/// <summary>读 CSV (RFC 4180)：UTF-8 with or without mark, else GB18030; a quoted cell may hold commas and line breaks.</summary>
internal static class CsvTable
{
    /// <summary>Beyond any table that fits into a page.</summary>
    public const int MostRows = 20_000;

    /// <exception cref="TableRefusedException">Neither UTF-8 nor GB18030, a quote that is never closed, or too many lines.</exception>
    public static SourceTable Read(byte[] bytes)
    {
        var text = Decode(bytes);
        var rows = new List<SourceRow>();
        foreach (var (line, cells) in Records(text))
        {
            if (rows.Count >= MostRows)
            {
                throw new TableRefusedException($"表格超过{MostRows}行，请分成几份。");
            }

            rows.Add(new SourceRow(line, cells));
        }

        return new SourceTable(rows, []);
    }

    private static string Decode(byte[] bytes)
    {
        if (bytes is [0xFF, 0xFE, ..] or [0xFE, 0xFF, ..])
        {
            throw new TableRefusedException("文件是 UTF-16 编码。请在表格软件里另存为“CSV UTF-8（逗号分隔）”后再导入。");
        }

        try
        {
            var text = new UTF8Encoding(false, throwOnInvalidBytes: true).GetString(bytes);
            return text.TrimStart('\uFEFF');
        }
        catch (DecoderFallbackException)
        {
            // Not UTF-8: what Chinese spreadsheets write by default.
            return DecodeChinese(bytes);
        }
    }

    private static string DecodeChinese(byte[] bytes)
    {
        try
        {
            var encoding = (Encoding)CodePagesEncodingProvider.Instance.GetEncoding("GB18030")!.Clone();
            encoding.DecoderFallback = DecoderFallback.ExceptionFallback;
            return encoding.GetString(bytes);
        }
        catch (DecoderFallbackException)
        {
            throw new TableRefusedException("文件的编码看不懂。请在表格软件里另存为“CSV UTF-8（逗号分隔）”后再导入。");
        }
    }

    /// <summary>Each record with the line on which it begins.</summary>
    private static IEnumerable<(int Line, IReadOnlyList<string> Cells)> Records(string text)
    {
        var (line, start) = (1, 1);
        var record = new List<string>();
        var cell = new StringBuilder();
        var (quoted, wasQuoted) = (false, false);
        for (var i = 0; i < text.Length; i++)
        {
            var c = text[i];
            line += c == '\n' ? 1 : 0;
            if (quoted)
            {
                if (c != '"')
                {
                    cell.Append(c);
                }
                else if (i + 1 < text.Length && text[i + 1] == '"')
                {
                    cell.Append('"');
                    i++;
                }
                else
                {
                    quoted = false;
                }
            }
            else if (c == '"' && cell.Length == 0 && !wasQuoted)
            {
                quoted = wasQuoted = true;
            }
            else if (c is ',' or '\n')
            {
                record.Add(cell.ToString());
                cell.Clear();
                wasQuoted = false;
                if (c == '\n')
                {
                    yield return (start, record);
                    record = [];
                    start = line;
                }
            }
            else if (c != '\r')
            {
                cell.Append(c);
            }
        }

        if (quoted)
        {
            throw new TableRefusedException($"从第{start}行起有一个引号没有关闭，请检查。");
        }

        if (cell.Length > 0 || record.Count > 0)
        {
            record.Add(cell.ToString());
            yield return (start, record);
        }
    }
}
