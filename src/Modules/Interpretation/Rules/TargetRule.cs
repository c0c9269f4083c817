using System.Runtime.CompilerServices;
using Microsoft.EntityFrameworkCore;
using Shijuan.Cms.Core.Content;
using Shijuan.Cms.Core.Persistence;
using Shijuan.Cms.Core.Publishing;

namespace Shijuan.Cms.Interpretation;

/// <summary>解读对象 (PR17, 2.3.04)：an interpretation names its document, and once it is public it never loses it.</summary>
internal sealed class TargetRule(CmsDbContext db, ContentTypes types) : IPublishRule
{
    private static readonly Target Field = Target.Of(RelationField.Prefix + ContentLinkKind.Interprets);

    public string Key => "interpretation.target";

    public bool AppliesTo(Candidate candidate) =>
        candidate.Type.Has(ContentTrait.Interpretation) || (!candidate.IsPublicAlready && candidate.Relations.Any(r => r.Kind == ContentLinkKind.Interprets));

    public async IAsyncEnumerable<Finding> CheckAsync(Candidate candidate, [EnumeratorCancellation] CancellationToken cancel)
    {
        var named = candidate.Relations.Where(r => r.Kind == ContentLinkKind.Interprets).Select(r => r.ItemId).ToHashSet();
        var isOwnType = candidate.Type.Has(ContentTrait.Interpretation);
        var typeOf = await db.ContentItems.Where(i => named.Contains(i.Id)).ToDictionaryAsync(i => i.Id, i => i.TypeKey, cancel);
        var others = named.Where(id => !typeOf.TryGetValue(id, out var key) || types.Find(key)?.Has(ContentTrait.NeedsInterpretation) != true);
        foreach (var finding in Check(isOwnType, named.Count, [.. others.Select(id => candidate.LinkedItems.GetValueOrDefault(id)?.Name ?? $"（编号 {id}）")]))
        {
            yield return finding;
        }

        if (isOwnType && !candidate.IsPublicAlready)
        {
            foreach (var title in await LostAsync(candidate.Item.Id, named, cancel))
            {
                yield return new Finding("interpretation.target.removed", Field, title);
            }
        }
    }

    /// <summary>docs/rules/interpretation-target.md is its table.</summary>
    /// <param name="others">Names of what is named and is no policy document.</param>
    internal static IEnumerable<Finding> Check(bool isOwnType, int named, IReadOnlyList<string> others)
    {
        if (!isOwnType)
        {
            yield return new Finding("interpretation.target.wrong-type", Field);
            yield break;
        }

        if (named == 0)
        {
            yield return new Finding("interpretation.target.missing", Field);
        }

        foreach (var other in others)
        {
            yield return new Finding("interpretation.target.not-policy", Field, other);
        }
    }

    /// <summary>Documents that the public text interprets and this one no longer does, while they are public.</summary>
    private async Task<IReadOnlyList<string>> LostAsync(int itemId, IReadOnlySet<int> named, CancellationToken cancel)
    {
        var stored = await db.Publications.Where(p => p.ItemId == itemId && p.ClosedAtUtc == null).Select(p => p.Version.Relations).FirstOrDefaultAsync(cancel) ?? "";
        var lost = StatedRelation.Read(stored).Where(r => r.Kind == ContentLinkKind.Interprets && !named.Contains(r.ItemId)).Select(r => r.ItemId).ToList();
        return lost.Count == 0
            ? []
            : await db.Publications.Where(p => lost.Contains(p.ItemId) && p.ClosedAtUtc == null).OrderBy(p => p.ItemId).Select(p => "《" + p.Version.Title + "》").ToListAsync(cancel);
    }
}
