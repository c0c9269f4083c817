using System.Globalization;
using System.Text.RegularExpressions;
using Microsoft.EntityFrameworkCore;
using Shijuan.Cms.Core.Content;
using Shijuan.Cms.Core.Persistence;

namespace Shijuan.Cms.Core.Drafting;

/// <summary>读懂关联：a person writes a number, an address, a 发文字号 or a title; what is kept is the number. Several are separated by ；.</summary>
public sealed partial class RelationWords(CmsDbContext db, IEnumerable<IDetailLookup> lookups)
{
    /// <returns>The fields with numbers in place of words, and one message for each field in which something was not found.</returns>
    public async Task<(DraftFields Fields, IReadOnlyList<FieldError> Errors)> ResolveAsync(DraftFields fields, int itemId, CancellationToken cancel)
    {
        var values = new Dictionary<string, string>(fields.Values, StringComparer.Ordinal);
        var errors = new List<FieldError>();
        foreach (var field in StatedRelation.Fields.Where(f => values.GetValueOrDefault(f.Name, "").Length > 0))
        {
            var ids = new List<int>();
            foreach (var words in Separator().Split(values[field.Name]).Select(w => w.Trim()).Where(w => w.Length > 0))
            {
                var found = await FindAsync(words, cancel);
                if (Trouble(words, found, itemId) is { } trouble)
                {
                    errors.Add(new FieldError(field.Name, trouble));
                }
                else
                {
                    ids.Add(found[0]);
                }
            }

            if (!errors.Exists(e => e.Field == field.Name))
            {
                values[field.Name] = string.Join("；", ids.Distinct().Select(i => i.ToString(CultureInfo.InvariantCulture)));
            }
        }

        return (new DraftFields(values), errors);
    }

    private static string? Trouble(string words, List<int> found, int itemId) => found.Count switch
    {
        0 => $"没有找到“{Short(words)}”。请写稿件编号、网址、发文字号或者完整的标题。",
        > 1 => $"“{Short(words)}”有好几份：编号 {string.Join("、", found.Take(5))}。请写编号。",
        _ => found[0] == itemId ? "不能和自己关联。" : null,
    };

    private async Task<List<int>> FindAsync(string words, CancellationToken cancel)
    {
        if (Number().Match(words) is { Success: true } number && int.TryParse(number.Groups["id"].ValueSpan, NumberStyles.None, CultureInfo.InvariantCulture, out var id))
        {
            return await db.ContentItems.AsNoTracking().Where(i => i.Id == id).Select(i => i.Id).ToListAsync(cancel);
        }

        if (words.Contains('/', StringComparison.Ordinal) && ContentPath.TryRead(words.TrimEnd('/'), out var byAddress))
        {
            return await db.ContentItems.AsNoTracking().Where(i => i.Id == byAddress).Select(i => i.Id).ToListAsync(cancel);
        }

        var title = words.Trim('《', '》', ' ');
        var open = db.Publications.AsNoTracking().Where(p => p.ClosedAtUtc == null);
        var found = await open.Where(p => p.Version.Title == title || p.Version.Title == words).OrderBy(p => p.ItemId).Select(p => p.ItemId).Take(6).ToListAsync(cancel);
        foreach (var lookup in lookups.Where(_ => found.Count == 0 && title.Length >= 4))
        {
            var versions = lookup.VersionsWith(db, title);
            found = await open.Where(p => versions.Contains(p.VersionId)).OrderBy(p => p.ItemId).Select(p => p.ItemId).Take(6).ToListAsync(cancel);
        }

        return found;
    }

    private static string Short(string words) => words.Length > 40 ? words[..40] + "…" : words;

    [GeneratedRegex(@"[；;\r\n]+", RegexOptions.None, 1000)]
    private static partial Regex Separator();

    /// <summary>A number alone, or followed by the title in 《》 as it is shown.</summary>
    [GeneratedRegex(@"^(?<id>[0-9]{1,9})\s*(《.*)?$", RegexOptions.ExplicitCapture | RegexOptions.Singleline, 1000)]
    private static partial Regex Number();
}
