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
    CmsDbContext db, ContentStore store, DraftChecks checks, DutyCheck duty, ReviewRoutes routes, Delegations delegations, StepHolders holders, BodyRenderer renderer,
    ContentTypes types, UnitTree units, ChannelTree channels, TimeProvider time) : IUseCase
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
        var stored = await routes.FindAsync(version.Id, cancel);
        var text = new ReviewedText(
            stored?.Route ?? ReviewSteps.Standard, version.Contributors.Select(c => c.UserId).ToHashSet(), await duty.SignaturesAsync(version, cancel));
        await NoteReadingAsync(actor, item, cancel);
        return new ReviewItemView(
            item.Id, item.Revision, item.State, version.Title.Length == 0 ? "（无标题）" : version.Title,
            types.Find(item.TypeKey)?.Name ?? item.TypeKey, (await units.LoadAsync(cancel)).FullNameOf(item.UnitId),
            item.IndexNumber, version.Number, version.Fingerprint, version.Disclosure,
            await renderer.PreviewAsync(version, cancel), PlayerView.Of(version.Attachments, a => FileUrls.Draft(item.Id, a.Sha256)), ParagraphsOf(version), VersionFields.Of(version, tree), FilesOf(item, version),
            await DifferenceAsync(item, tree, cancel),
            await checks.CheckAsync(item, null, GateStage.Publish, cancel),
            StepsOf(item.State, valid, text), signOffs.Except(valid).ToList(),
            SigningTurn.Of(actor, await delegations.PrincipalsOfAsync(actor, cancel), item.State, item.UnitId, text),
            new RouteLine(text.Route.Name, text.Route.Kind, stored?.Risk ?? RiskClass.General, stored?.Reason),
            await holders.OfAsync(actor, item, text, cancel));
    }

    /// <summary>阅稿记录：a text that somebody has opened here may be signed by him in a batch.</summary>
    private async Task NoteReadingAsync(Actor actor, ContentItem item, CancellationToken cancel)
    {
        var version = item.Current.Id;
        if (item.State != ContentState.InReview || actor.UserId is not { } me || await db.ReviewReadings.AnyAsync(r => r.VersionId == version && r.UserId == me, cancel))
        {
            return;
        }

        db.ReviewReadings.Add(new ReviewReading(version, me, time.GetUtcNow().UtcDateTime));
        try
        {
            await db.SaveChangesAsync(cancel);
        }
        catch (DbUpdateException)
        {
            // Two tabs at the same moment: one of them has noted it.
            db.ForgetChanges();
        }
    }

    private static List<string> ParagraphsOf(ContentVersion version) =>
        [.. version.BodyText.Split('\n', StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries)];

    private static List<FileLine> FilesOf(ContentItem item, ContentVersion version) =>
        [.. version.Attachments.OrderBy(a => a.Kind).ThenBy(a => a.Order)
            .Select(a => new FileLine(a.FileName, a.Kind, a.MediaType, a.Size, a.Sha256, FileUrls.Draft(item.Id, a.Sha256)))];

    private static List<StepLine> StepsOf(ContentState state, List<SignOffLine> valid, ReviewedText text)
    {
        var open = state == ContentState.InReview ? ReviewProgress.OpenSteps(text.Route, text.Signed) : [];
        return [.. text.Route.Steps.Select(step => new StepLine(step, valid.FindAll(s => s.Step == step.Step), open.Contains(step)))];
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
            from absent in db.Users.Where(a => a.Id == s.ActingForId).DefaultIfEmpty()
            orderby s.AtUtc
            select new { Number = v.Number, SignOff = s, u.DisplayName, Absent = absent == null ? null : absent.DisplayName }).ToListAsync(cancel);
        return rows.ConvertAll(r => new SignOffLine(
            r.Number, r.SignOff.Step, r.SignOff.ShownStep, r.SignOff.Verdict, r.Absent is null ? r.DisplayName : $"{r.DisplayName}（代{r.Absent}）",
            ReturnReason.Find(r.SignOff.ReasonCode)?.Name, r.SignOff.Opinion, r.SignOff.AtUtc, r.SignOff.Fingerprint, SigningEvidence.Read(r.SignOff.Evidence)));
    }
}
