using System.Runtime.CompilerServices;
using System.Text.RegularExpressions;
using Microsoft.EntityFrameworkCore;
using Shijuan.Cms.Core.Persistence;
using Shijuan.Cms.Core.Publishing;

namespace Shijuan.Cms.Disclosure;

/// <summary>有效性 (PR16)：what a document says of its own validity agrees with its dates, and it does not rest on documents that no longer hold.</summary>
internal sealed partial class ValidityRule(CmsDbContext db) : IPublishRule
{
    public string Key => "disclosure.validity";

    public bool AppliesTo(Candidate candidate) => true;

    public async IAsyncEnumerable<Finding> CheckAsync(Candidate candidate, [EnumeratorCancellation] CancellationToken cancel)
    {
        // A public document that lapses is marked by the library itself.
        if (!candidate.IsPublicAlready && candidate.Detail is NormativeDocument document
            && Contradiction(document.Validity, document.EffectiveFrom, document.ValidUntil, candidate.Today) is { } key)
        {
            yield return new Finding(key, Target.Of("Detail.Validity"));
        }

        var own = (candidate.Detail as NormativeDocument)?.DocumentNumber;
        var text = candidate.Version.BodyText;
        var cited = Cited().Matches(text).Where(m => m.Value != own).ToList();
        var library = cited.Count == 0 ? [] : await LibraryAsync([.. cited.Select(m => m.Value).Distinct(StringComparer.Ordinal)], cancel);
        foreach (var match in cited.Where(m => library.ContainsKey(m.Value)).DistinctBy(m => m.Value, StringComparer.Ordinal))
        {
            var (itemId, validity) = library[match.Value];
            var place = new Target(Target.Body, match.Value, match.Index);
            if (Repeals(text, match.Index + match.Length) && !candidate.Relations.Any(r => r.ItemId == itemId))
            {
                yield return new Finding("disclosure.validity.repeal-unlinked", place, match.Value);
            }
            else if (validity is Disclosure.Validity.Lapsed or Disclosure.Validity.Repealed && !SaysSo(text, match.Index)
                && !candidate.Relations.Any(r => r.ItemId == itemId))
            {
                yield return new Finding("disclosure.validity.cites-ended", place, match.Value, validity);
            }
        }
    }

    /// <summary>docs/rules/validity.md is its table.</summary>
    internal static string? Contradiction(string stated, DateOnly? from, DateOnly? until, DateOnly today) => stated switch
    {
        Disclosure.Validity.InForce or Disclosure.Validity.Amended when until < today => "disclosure.validity.expired",
        Disclosure.Validity.InForce or Disclosure.Validity.Amended when from > today => "disclosure.validity.not-yet",
        Disclosure.Validity.NotYetInForce when from is null => "disclosure.validity.no-start",
        _ => null,
    };

    /// <summary>Whether the words around a cited number say that it no longer holds.</summary>
    internal static bool SaysSo(string text, int at) =>
        Ended().IsMatch(text[Math.Max(0, at - 60)..Math.Min(text.Length, at + 80)]);

    /// <summary>Whether the words around a cited number repeal it.</summary>
    internal static bool Repeals(string text, int at) =>
        Repealing().IsMatch(text[at..Math.Min(text.Length, at + 60)]);

    private async Task<Dictionary<string, (int ItemId, string Validity)>> LibraryAsync(IReadOnlyCollection<string> numbers, CancellationToken cancel)
    {
        var rows = await (
            from d in db.Set<NormativeDocument>().AsNoTracking()
            where numbers.Contains(d.DocumentNumber)
            join p in db.Publications on d.VersionId equals p.VersionId
            where p.ClosedAtUtc == null
            join s in db.Set<DocumentStatus>() on p.ItemId equals s.ItemId
            select new { s.ItemId, s.Validity, d.DocumentNumber }).ToListAsync(cancel);
        return rows.GroupBy(r => r.DocumentNumber, StringComparer.Ordinal).ToDictionary(g => g.Key, g => (g.First().ItemId, g.First().Validity), StringComparer.Ordinal);
    }

    [GeneratedRegex(@"\p{IsCJKUnifiedIdeographs}{2,12}〔[0-9]{4}〕[1-9][0-9]{0,4}号", RegexOptions.None, 1000)]
    private static partial Regex Cited();

    [GeneratedRegex("已?(?:废止|失效|停止执行)|不再(?:执行|施行|适用)|原《", RegexOptions.None, 1000)]
    private static partial Regex Ended();

    [GeneratedRegex("^[^。；]*?同时废止|^[^。；]*?(?:予以|自[^。；]{1,20}起)废止", RegexOptions.None, 1000)]
    private static partial Regex Repealing();
}
