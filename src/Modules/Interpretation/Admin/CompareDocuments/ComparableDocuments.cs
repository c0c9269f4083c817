using System.Collections.Frozen;
using Microsoft.EntityFrameworkCore;
using Shijuan.Cms.Core.Access;
using Shijuan.Cms.Core.Content;
using Shijuan.Cms.Core.Modules;
using Shijuan.Cms.Core.Permissions;
using Shijuan.Cms.Core.Persistence;
using Shijuan.Cms.Core.Web;

namespace Shijuan.Cms.Interpretation;

/// <summary>可以比对的新旧文件：the documents that an interpretation explains, and those which they say they replace, amend or repeal; as far as the person may know of them.</summary>
internal sealed class ComparableDocuments(CmsDbContext db, IEnumerable<IBodyAnchors> anchors) : IUseCase
{
    /// <summary>Those that most likely are about the same matter come first.</summary>
    private static readonly ContentLinkKind[] Changing = [ContentLinkKind.Supersedes, ContentLinkKind.Amends, ContentLinkKind.Repeals];

    private static readonly IReadOnlyDictionary<int, string> NoNames = FrozenDictionary<int, string>.Empty;

    /// <param name="relations">Of the interpretation, as <see cref="ContentVersion.Relations"/> keeps them.</param>
    public async Task<(IReadOnlyList<ComparedDocument> Documents, IReadOnlyList<DocumentPair> Pairs)> OfAsync(Actor actor, string relations, CancellationToken cancel)
    {
        var documents = await FindAsync(actor, StatedRelation.Read(relations).Where(r => r.Kind == ContentLinkKind.Interprets).Select(r => r.ItemId), cancel);
        var stated = documents.SelectMany(d => StatedRelation.Read(d.Relations).Where(r => Changing.Contains(r.Kind)).Select(r => (Document: d, Relation: r))).ToList();
        var former = (await FindAsync(actor, stated.Select(s => s.Relation.ItemId), cancel)).ToDictionary(d => d.ItemId);
        var pairs = stated.Where(s => former.ContainsKey(s.Relation.ItemId))
            .Select(s => new DocumentPair(s.Document, former[s.Relation.ItemId], s.Relation.Kind))
            .OrderBy(p => Array.IndexOf(Changing, p.Kind)).ThenBy(p => p.New.ItemId).ThenBy(p => p.Old.ItemId)
            .DistinctBy(p => p.Key);
        return (documents, [.. pairs]);
    }

    public async Task<DocumentPassages> ReadAsync(ComparedDocument document, CancellationToken cancel)
    {
        await db.NoteReadingAsync(document.ItemId, cancel);
        var version = await db.ContentVersions.AsNoTracking().Include(v => v.Detail).SingleAsync(v => v.Id == document.VersionId, cancel);
        return DocumentPassages.Of(version.BodyHtml, anchors.Select(a => a.For(version)).FirstOrDefault(a => a.Count > 0) ?? NoNames);
    }

    /// <summary>The text that the public sees, or the one that is on its way, for those who may see it.</summary>
    private async Task<IReadOnlyList<ComparedDocument>> FindAsync(Actor actor, IEnumerable<int> items, CancellationToken cancel)
    {
        var wanted = items.Distinct().ToList();
        if (wanted.Count == 0)
        {
            return [];
        }

        // Through the reader's filter: whoever may not know of an item does not find it.
        var found = await (
            from i in db.ContentItems.AsNoTracking()
            where wanted.Contains(i.Id)
            join v in db.ContentVersions on new { ItemId = i.Id, Number = i.CurrentNumber } equals new { v.ItemId, v.Number }
            join p in db.Publications.Where(p => p.ClosedAtUtc == null) on i.Id equals p.ItemId into open
            from p in open.DefaultIfEmpty()
            select new { i.Id, i.UnitId, Working = v.Id, Live = p == null ? (int?)null : p.VersionId }).ToListAsync(cancel);
        var chosen = found.Where(f => f.Live is not null || actor.MaySeeContentOf(f.UnitId)).ToDictionary(f => f.Live ?? f.Working, f => f.Live is not null);
        var versions = chosen.Keys.ToList();
        var texts = await db.ContentVersions.AsNoTracking().Where(v => versions.Contains(v.Id)).OrderBy(v => v.ItemId)
            .Select(v => new { v.Id, v.ItemId, v.Title, v.Relations }).ToListAsync(cancel);
        return texts.ConvertAll(t => new ComparedDocument(t.ItemId, t.Id, t.Title, t.Relations, chosen[t.Id]));
    }
}

/// <summary>参加比对的一份文件。Immutable.</summary>
/// <param name="VersionId">The public text, or the one at work when there is none.</param>
/// <param name="Relations">As that text states them.</param>
internal sealed record ComparedDocument(int ItemId, int VersionId, string Title, string Relations, bool IsPublic)
{
    public string Name => $"《{(Title.Length > 0 ? Title : $"编号 {ItemId}")}》{(IsPublic ? "" : "（还没有公开）")}";
}

/// <summary>一份新文件和它改变的一份旧文件。Immutable.</summary>
internal sealed record DocumentPair(ComparedDocument New, ComparedDocument Old, ContentLinkKind Kind)
{
    /// <summary>As it stands in addresses and forms.</summary>
    public string Key => FormattableString.Invariant($"{New.ItemId}-{Old.ItemId}");

    /// <summary>代替、修改或废止.</summary>
    public string Verb => Kind switch
    {
        ContentLinkKind.Supersedes => "代替",
        ContentLinkKind.Amends => "修改",
        _ => "废止",
    };
}
