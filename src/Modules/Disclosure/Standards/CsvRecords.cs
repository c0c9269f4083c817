using System.Text;

namespace Shijuan.Cms.Disclosure;

/// <summary>CSV (RFC 4180) 的记录，each with the number of the line on which it begins; a quoted cell may hold line breaks.</summary>
internal static class CsvRecords
{
    /// <summary>UTF-8 with or without its mark, otherwise the encoding that Chinese spreadsheets write.</summary>
    public static string TextOf(byte[] bytes)
    {
        try
        {
            return new UTF8Encoding(false, throwOnInvalidBytes: true).GetString(bytes).TrimStart('\uFEFF');
        }
        catch (DecoderFallbackException)
        {
            return CodePagesEncodingProvider.Instance.GetEncoding("GB18030")!.GetString(bytes);
        }
    }

    /// <returns>Null for the cells when the last quotation mark is not closed.</returns>
    public static IEnumerable<(int Line, IReadOnlyList<string>? Cells)> Read(string text)
    {
        var (cells, cell, quoted, line, began) = (new List<string>(), new StringBuilder(), false, 1, 1);
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
            else if (c == '"' && cell.Length == 0)
            {
                quoted = true;
            }
            else if (c is ',' or '\n')
            {
                cells.Add(cell.ToString().Trim());
                cell.Clear();
                if (c == '\n')
                {
                    yield return (began, cells);
                    cells = [];
                    began = line;
                }
            }
            else if (c != '\r')
            {
                cell.Append(c);
            }
        }

        if (quoted)
        {
            yield return (began, null);
        }
        else if (cell.Length > 0 || cells.Count > 0)
        {
            cells.Add(cell.ToString().Trim());
            yield return (began, cells);
        }
    }
}
