using Microsoft.EntityFrameworkCore;
using Shijuan.Cms.Core.Content;
using Shijuan.Cms.Core.Drafting;
using Shijuan.Cms.Core.Modules;
using Shijuan.Cms.Core.Permissions;
using Shijuan.Cms.Core.Persistence;
using Shijuan.Cms.Core.Previews;

namespace Shijuan.Cms.Editorial;

/// <summary>外部预览：makes and revokes links for people without an account, and shows what they answered.</summary>
internal sealed class ManagePreviewLinks(CmsDbContext db, ContentDoor door, PreviewLinks links, PreviewSettings settings, PersonNames people, TimeProvider time) : IUseCase
{
    /// <summary>Null when the person may not know of the item.</summary>
    public async Task<PreviewLinksView?> FindAsync(Actor actor, int itemId, CancellationToken cancel)
    {
        if (await door.OpenAsync(actor, itemId, cancel) is not { } opened)
        {
            return null;
        }

        var item = await door.ReadAsync(opened, cancel);
        var all = await db.Set<PreviewLink>().AsNoTracking().Where(l => l.ItemId == itemId).OrderByDescending(l => l.Id).ToListAsync(cancel);
        var answers = await db.Set<FactCheckAnswer>().AsNoTracking().Where(a => a.ItemId == itemId).ToDictionaryAsync(a => a.LinkId, cancel);
        var name = await people.ForAsync(all.SelectMany(l => new int?[] { l.CreatedById, l.RevokedById }), cancel);
        var now = time.GetUtcNow().UtcDateTime;
        var writes = actor.MayWriteContentOf(item.UnitId);
        var text = ContentFingerprint.Of(item.Current);
        return new PreviewLinksView(
            itemId,
            writes && item.State is ContentState.Draft or ContentState.InReview or ContentState.Approved or ContentState.Scheduled,
            writes,
            await settings.MaxDaysAsync(cancel),
            all.Select(l => new PreviewLinkRow(
                l.Id, l.Purpose, l.VersionNumber, name(l.CreatedById), l.CreatedAtUtc, l.ExpiresAtUtc, PreviewLinks.StatusOf(l, item.State, item.CurrentNumber, now),
                l.RevokedById is null ? null : name(l.RevokedById), l.OpenedCount, l.LastOpenedAtUtc,
                answers.GetValueOrDefault(l.Id) is { } a ? new FactCheckRow(a.Verdict == FactCheckVerdict.Correct, a.UnitName, a.Note, a.AtUtc, a.Fingerprint != text) : null)).ToList());
    }

    public async Task<(DraftOutcome Outcome, string? Token)> CreateAsync(Actor actor, int itemId, string purpose, int days, CancellationToken cancel) =>
        await door.OpenAsync(actor, itemId, cancel) is null ? (new DraftOutcome.NotFound(), null) : await links.CreateAsync(actor, itemId, purpose, days, cancel);

    public async Task<DraftOutcome> RevokeAsync(Actor actor, int itemId, int link, CancellationToken cancel) =>
        await door.OpenAsync(actor, itemId, cancel) is null ? new DraftOutcome.NotFound() : await links.RevokeAsync(actor, itemId, link, cancel);
}
