using System.Globalization;
using Microsoft.EntityFrameworkCore;
using Shijuan.Cms.Core.Content;
using Shijuan.Cms.Core.Drafting;
using Shijuan.Cms.Core.Modules;
using Shijuan.Cms.Core.Permissions;
using Shijuan.Cms.Core.Persistence;

namespace Shijuan.Cms.Editorial;

/// <summary>关联稿件的标题：the public title, or the draft's where the person may read it.</summary>
internal sealed class RelatedTitles(CmsDbContext db) : IUseCase
{
    public async Task<IReadOnlyList<RelatedTitle>> OfAsync(Actor actor, DraftFields fields, CancellationToken cancel)
    {
        var named = StatedRelation.Fields
            .SelectMany(f => fields[f.Name].Split('；', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries)
                .Select(p => int.TryParse(p, NumberStyles.None, CultureInfo.InvariantCulture, out var id) ? new StatedRelation(id, f.Kind) : null))
            .OfType<StatedRelation>().ToList();
        if (named.Count == 0)
        {
            return [];
        }

        var ids = named.Select(n => n.ItemId).ToList();
        var scope = actor.ReadableContent();
        var rows = await db.ContentItems.AsNoTracking().Where(i => ids.Contains(i.Id)).Select(i => new
        {
            i.Id,
            i.UnitId,
            Live = db.Publications.Where(p => p.ItemId == i.Id && p.ClosedAtUtc == null).Select(p => p.Version.Title).FirstOrDefault(),
            Draft = i.Versions.Where(v => v.Number == i.CurrentNumber).Select(v => v.Title).FirstOrDefault(),
        }).ToDictionaryAsync(i => i.Id, cancel);
        return [.. named.Where(n => rows.ContainsKey(n.ItemId)).Select(n => new RelatedTitle(n.ItemId, n.Kind, Title(rows[n.ItemId].Live, rows[n.ItemId].Draft, scope.Covers(rows[n.ItemId].UnitId))))];
    }

    private static string Title(string? live, string? draft, bool mayRead) => live ?? (mayRead ? draft : null) ?? "（尚未公开）";
}

/// <summary>一份关联稿件的标题。Immutable.</summary>
internal sealed record RelatedTitle(int ItemId, ContentLinkKind Kind, string Title);
