using Microsoft.EntityFrameworkCore;
using Shijuan.Cms.Core.Channels;
using Shijuan.Cms.Core.Content;
using Shijuan.Cms.Core.Modules;
using Shijuan.Cms.Core.Permissions;
using Shijuan.Cms.Core.Persistence;
using Shijuan.Cms.Core.Publishing;
using Shijuan.Cms.Core.Review;
using Shijuan.Cms.Core.Units;
using Shijuan.Cms.Core.Upkeep;

namespace Shijuan.Cms.Editorial;

/// <summary>稿件全貌：where an item stands, what it still needs, and everything that happened to it.</summary>
internal sealed class ShowItem(
    CmsDbContext db, ContentDoor door, CheckDraft checks, PersonNames people, ContentTypes types, UnitTree units, ChannelTree channels,
    VersionMarks marks, IEnumerable<IHistoryNotes> notes) : IUseCase
{
    private const int ReportsShown = 20;

    /// <summary>Null when the person may not know of the item.</summary>
    public async Task<ItemView?> FindAsync(Actor actor, int itemId, CancellationToken cancel)
    {
        if (await door.OpenAsync(actor, itemId, cancel) is not { } opened)
        {
            return null;
        }

        var item = await door.ReadAsync(opened, cancel);
        var history = await HistoryAsync(itemId, cancel);
        var marked = await marks.OfAsync(itemId, cancel);
        var noted = await NotesAsync(item.TypeKey, history.Publications, cancel);
        var name = await people.ForAsync(history.People.Append(item.CreatedById), cancel);
        var showsChecks = item.State is ContentState.Draft or ContentState.InReview or ContentState.Approved or ContentState.Scheduled;
        return new ItemView(
            FactsOf(item, name, await units.LoadAsync(cancel), await channels.LoadAsync(cancel)),
            showsChecks ? await checks.JudgeAsync(item, typed: null, cancel) with { Editable = false } : null,
            Doors(actor, item),
            history.Versions.Select(v => v with
            {
                SignOffs = SignOffsOf(history, v.Id, name),
                Name = marked.GetValueOrDefault(v.Id)?.Name ?? "",
                Starred = marked.GetValueOrDefault(v.Id)?.Starred ?? false,
            }).ToList(),
            history.Changes.Select(c => new ChangeRow(ContentStateNames.Of(c.Intent), ContentStateNames.Of(c.To), c.VersionNumber, name(c.ActorId), c.AtUtc, c.Reason)).ToList(),
            history.Reports.Select(r => new ReportRow(
                r.Passed, ContentTexts.NameOf(r.Trigger), name(r.ActorId), r.AtUtc,
                history.Versions.FirstOrDefault(v => v.Id == r.VersionId)?.Number ?? 0, r.ReadFindings())).ToList(),
            history.Publications.Select(p => new PublicationRow(
                p.Id, p.VersionNumber, "/" + p.Path, p.PublishedAtUtc, name(p.PublishedById), p.ClosedAtUtc, ContentTexts.NameOf(p.End), p.WithdrawalReason)
            {
                Notes = [.. noted.SelectMany(n => n[p.Id])],
            }).ToList());
    }

    private async Task<IReadOnlyList<ILookup<int, string>>> NotesAsync(string typeKey, IReadOnlyList<Publication> publications, CancellationToken cancel)
    {
        var noted = new List<ILookup<int, string>>();
        foreach (var source in notes.Where(n => publications.Count > 0 && n.AppliesTo(typeKey)))
        {
            noted.Add(await source.OfAsync(publications, cancel));
        }

        return noted;
    }

    private static List<SignOffRow> SignOffsOf(History history, int versionId, Func<int?, string> name) =>
        history.SignOffs.Where(s => s.VersionId == versionId)
            .Select(s => new SignOffRow(s.ShownStep, s.Verdict == Verdict.Pass, name(s.ActorId), s.AtUtc,
                string.Join("：", new[] { s.ReasonCode is { } code ? ReturnReason.Find(code)?.Name : null, s.Opinion }.Where(x => !string.IsNullOrEmpty(x)))))
            .ToList();

    private ItemFacts FactsOf(ContentItem item, Func<int?, string> name, UnitTreeSnapshot unitTree, ChannelTreeSnapshot channelTree) => new(
        item.Id, item.Revision, ContentTexts.TitleOf(item.Current.Title), item.State, item.ReturnReason, item.IndexNumber,
        types.Find(item.TypeKey)?.Name ?? item.TypeKey, unitTree.FullNameOf(item.UnitId),
        string.Join(" › ", channelTree.PathTo(item.Current.ChannelId).Select(c => c.Name)),
        item.CurrentNumber, name(item.CreatedById), item.CreatedAtUtc, item.ScheduledForUtc, item.ScheduleFailure, item.Live is { } live ? "/" + live.Path : null,
        DraftAttachmentsOf(item));

    private static List<AttachmentRow> DraftAttachmentsOf(ContentItem item) =>
        item.Current.Attachments.Where(a => a.Kind == AttachmentKind.File).OrderBy(a => a.Order)
            .Select(a => new AttachmentRow(a.Id, a.FileName, ContentTexts.Size(a.Size), Core.Web.FileUrls.Draft(item.Id, a.Sha256)))
            .ToList();

    private static ItemDoors Doors(Actor actor, ContentItem item)
    {
        var writes = actor.MayWriteContentOf(item.UnitId);
        var live = item.Live is not null;
        return new ItemDoors(
            Edit: writes && item.State == ContentState.Draft,
            StartEdit: writes && ContentLifecycle.Allows(item.State, ContentIntent.StartEdit, live),
            Recall: writes && ContentLifecycle.Allows(item.State, ContentIntent.Recall, live),
            Duplicate: writes,
            Review: item.State == ContentState.InReview
                && ReviewSteps.Rights.Any(right => actor.Can(right, item.UnitId)),
            Publish: actor.Can(CorePermissions.Publish, item.UnitId) || actor.Can(CorePermissions.Withdraw, item.UnitId),
            HandOver: writes && Core.Handovers.ItemHandovers.IsAtRest(item.State));
    }

    private async Task<History> HistoryAsync(int itemId, CancellationToken cancel)
    {
        var versions = await db.ContentVersions.AsNoTracking().Where(v => v.ItemId == itemId).OrderByDescending(v => v.Number)
            .Select(v => new VersionRow(v.Id, v.Number, v.Title, v.CreatedAtUtc, v.FrozenAtUtc, v.Fingerprint, v.Attachments.Count, new List<SignOffRow>()))
            .ToListAsync(cancel);
        return new History(
            versions,
            await db.StatusChanges.AsNoTracking().Where(s => s.ItemId == itemId).OrderByDescending(s => s.Id).ToListAsync(cancel),
            await db.SignOffs.AsNoTracking().Where(s => s.ItemId == itemId).OrderBy(s => s.AtUtc).ToListAsync(cancel),
            await db.GateReports.AsNoTracking().Where(r => r.ItemId == itemId).OrderByDescending(r => r.AtUtc).Take(ReportsShown).ToListAsync(cancel),
            await db.Publications.AsNoTracking().Where(p => p.ItemId == itemId).OrderByDescending(p => p.Id).ToListAsync(cancel));
    }

    private sealed record History(
        List<VersionRow> Versions, List<StatusChange> Changes, List<SignOff> SignOffs, List<GateReport> Reports, List<Publication> Publications)
    {
        public IEnumerable<int?> People =>
            Changes.Select(c => c.ActorId).Concat(SignOffs.Select(s => (int?)s.ActorId)).Concat(Reports.Select(r => r.ActorId)).Concat(Publications.Select(p => p.PublishedById));
    }
}
