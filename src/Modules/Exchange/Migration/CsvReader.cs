using System.Text;

namespace Shijuan.Cms.Exchange;

/// <summary>CSV (RFC 4180)：one record at a time; a quoted cell may hold line breaks.</summary>
internal static class CsvReader
{
    private const int LongestCell = 4 * 1024 * 1024;

    public static IEnumerable<IReadOnlyList<string>> Read(TextReader reader)
    {
        var record = new List<string>();
        var cell = new StringBuilder();
        var quoted = false;
        var wasQuoted = false;
        for (int read; (read = reader.Read()) >= 0;)
        {
            var c = (char)read;
            if (quoted)
            {
                if (c != '"')
                {
                    cell.Append(c);
                }
                else if (reader.Peek() == '"')
                {
                    _ = reader.Read();
                    cell.Append('"');
                }
                else
                {
                    quoted = false;
                }

                Check(cell);
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
                    yield return record;
                    record = [];
                }
            }
            else if (c != '\r')
            {
                cell.Append(c);
                Check(cell);
            }
        }

        if (quoted)
        {
            throw new ManifestException("清单末尾的引号没有关闭，请检查最后几行。");
        }

        if (cell.Length > 0 || record.Count > 0)
        {
            record.Add(cell.ToString());
            yield return record;
        }
    }

    private static void Check(StringBuilder cell)
    {
        if (cell.Length > LongestCell)
        {
            throw new ManifestException("清单里有一格超过 4 MB，可能是引号没有关闭。");
        }
    }
}
