using Microsoft.EntityFrameworkCore;
using Shijuan.Cms.Core.Content;
using Shijuan.Cms.Core.Modules;
using Shijuan.Cms.Core.Persistence;

namespace Shijuan.Cms.Web;

/// <summary>关联内容：links that this text states and links that other public texts state about it; only what is public itself.</summary>
internal sealed class RelatedItems(CmsDbContext db) : IUseCase
{
    public async Task<IReadOnlyList<RelatedItem>> OfAsync(Publication live, CancellationToken cancel)
    {
        var open = db.Publications.AsNoTracking().Where(p => p.ClosedAtUtc == null);
        // 解读 has parts of its own on both pages.
        var links = db.ContentLinks.AsNoTracking().Where(l => l.Kind != ContentLinkKind.Mentions && l.Kind != ContentLinkKind.Interprets);
        var stated = await links.Where(l => l.VersionId == live.VersionId)
            .Join(open, l => l.ToItemId, p => p.ItemId, (l, p) => new { l.Kind, p.ItemId, p.Path, p.Version.Title, p.PublishedAtUtc })
            .ToListAsync(cancel);
        var received = await links.Where(l => l.ToItemId == live.ItemId)
            .Join(open, l => l.VersionId, p => p.VersionId, (l, p) => new { l.Kind, p.ItemId, p.Path, p.Version.Title, p.PublishedAtUtc })
            .ToListAsync(cancel);
        return
        [
            .. stated.Select(r => new RelatedItem(r.ItemId, Words(r.Kind, stated: true), r.Title, "/" + r.Path, r.PublishedAtUtc, IsCause: false)),
            .. received.Select(r => new RelatedItem(
                r.ItemId, Words(r.Kind, stated: false), r.Title, "/" + r.Path, r.PublishedAtUtc,
                r.Kind is ContentLinkKind.Repeals or ContentLinkKind.Amends or ContentLinkKind.Supersedes)),
        ];
    }

    private static string Words(ContentLinkKind kind, bool stated) => kind switch
    {
        ContentLinkKind.Supersedes => stated ? "代替的文件" : "被以下文件代替",
        ContentLinkKind.Amends => stated ? "修改的文件" : "被以下文件修改",
        ContentLinkKind.Repeals => stated ? "废止的文件" : "被以下文件废止",
        ContentLinkKind.RespondsTo => stated ? "回应的内容" : "相关回应",
        ContentLinkKind.Corrects => stated ? "更正的内容" : "更正说明",
        _ => "相关内容",
    };
}

/// <summary>一条关联。Immutable.</summary>
internal sealed record RelatedItem(int ItemId, string Relation, string Title, string Url, DateTime PublishedAtUtc, bool IsCause);
