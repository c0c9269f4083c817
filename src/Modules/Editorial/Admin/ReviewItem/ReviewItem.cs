using Microsoft.EntityFrameworkCore;
using Shijuan.Cms.Core.Channels;
using Shijuan.Cms.Core.Content;
using Shijuan.Cms.Core.Drafting;
using Shijuan.Cms.Core.Modules;
using Shijuan.Cms.Core.Permissions;
using Shijuan.Cms.Core.Persistence;
using Shijuan.Cms.Core.Publishing;
using Shijuan.Cms.Core.Review;
using Shijuan.Cms.Core.Units;
using Shijuan.Cms.Core.Web;

namespace Shijuan.Cms.Editorial;

/// <summary>审核页：the text as citizens will see it, the difference to what is live, findings, signatures, and what this person may sign now.</summary>
internal sealed class ReviewItem(
    CmsDbContext db, ContentStore store, DraftChecks checks, ReviewDesk desk, BodyRenderer renderer, ContentTypes types, UnitTree units, ChannelTree channels) : IUseCase
{
    /// <summary>Null when there is no such item or the person has no right on its unit.</summary>
    public async Task<ReviewItemView?> ShowAsync(Actor actor, int id, CancellationToken cancel)
    {
        // After a refused decision: show what is stored, not what was tried.
        db.ForgetChanges();
        var item = await store.LoadAsync(id, cancel);
        if (item is null || !ReviewAccess.MaySee(actor, item.UnitId))
        {
            return null;
        }

        var version = item.Current;
        var tree = await channels.LoadAsync(cancel);
        var signOffs = await SignOffsAsync(id, cancel);
        var valid = signOffs.Where(s => s.VersionNumber == version.Number && s.Fingerprint == version.Fingerprint).ToList();
        var signatures = await desk.SignaturesAsync(version, cancel);
        return new ReviewItemView(
            item.Id, item.Revision, item.State, version.Title.Length == 0 ? "（无标题）" : version.Title,
            types.Find(item.TypeKey)?.Name ?? item.TypeKey, (await units.LoadAsync(cancel)).FullNameOf(item.UnitId),
            item.IndexNumber, version.Number, version.Fingerprint, version.Disclosure,
            await renderer.PreviewAsync(version, cancel), ParagraphsOf(version), VersionFields.Of(version, tree), FilesOf(item, version),
            await DifferenceAsync(item, tree, cancel),
            await checks.CheckAsync(item, null, GateStage.Publish, cancel),
            StepsOf(item.State, valid, signatures), signOffs.Except(valid).ToList(),
            SigningTurn.Of(actor, item.State, item.UnitId, version.Contributors.Select(c => c.UserId).ToHashSet(), signatures));
    }

    private static List<string> ParagraphsOf(ContentVersion version) =>
        [.. version.BodyText.Split('\n', StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries)];

    private static List<FileLine> FilesOf(ContentItem item, ContentVersion version) =>
        [.. version.Attachments.OrderBy(a => a.Kind).ThenBy(a => a.Order)
            .Select(a => new FileLine(a.FileName, a.Kind, a.MediaType, a.Size, a.Sha256, FileUrls.Draft(item.Id, a.Sha256)))];

    private static List<StepLine> StepsOf(ContentState state, List<SignOffLine> valid, IReadOnlyList<Signature> signatures)
    {
        var open = state == ContentState.InReview ? ReviewProgress.OpenSteps(signatures.Select(s => s.Step).ToList()) : [];
        return [.. ReviewSteps.All.Select(step => new StepLine(step, valid.Find(s => s.Step == step), open.Contains(step)))];
    }

    private async Task<VersionDifference?> DifferenceAsync(ContentItem item, ChannelTreeSnapshot tree, CancellationToken cancel)
    {
        if (item.Live is not { } open || open.VersionId == item.Current.Id)
        {
            return null;
        }

        var live = await db.ContentVersions.AsNoTracking()
            .Include(v => v.Detail).Include(v => v.Attachments).AsSplitQuery()
            .SingleAsync(v => v.Id == open.VersionId, cancel);
        return VersionDifference.Between(live, item.Current, tree);
    }

    private async Task<List<SignOffLine>> SignOffsAsync(int itemId, CancellationToken cancel)
    {
        var rows = await (
            from s in db.SignOffs.AsNoTracking()
            where s.ItemId == itemId
            join v in db.ContentVersions on s.VersionId equals v.Id
            join u in db.Users on s.ActorId equals u.Id
            orderby s.AtUtc
            select new { v.Number, s.Step, s.Verdict, u.DisplayName, s.ReasonCode, s.Opinion, s.AtUtc, s.Fingerprint }).ToListAsync(cancel);
        return rows.ConvertAll(r => new SignOffLine(
            r.Number, r.Step, r.Verdict, r.DisplayName, ReturnReason.Find(r.ReasonCode)?.Name, r.Opinion, r.AtUtc, r.Fingerprint));
    }
}
