using Microsoft.EntityFrameworkCore;
using Shijuan.Cms.Core.Clocks;
using Shijuan.Cms.Core.Content;
using Shijuan.Cms.Core.Drafting;
using Shijuan.Cms.Core.Permissions;
using Shijuan.Cms.Core.Persistence;
using Shijuan.Cms.Core.Publishing;
using Shijuan.Cms.Core.Releases;
using Shijuan.Cms.Core.TakeDowns;
using Shijuan.Cms.Core.Upkeep;

namespace Shijuan.Cms.Web.Demo;

/// <summary>公开之后的演示：dates on public notices, a page due for review, a correction, joint releases in preparation, a take-down that was confirmed. Through the same verbs as everything else.</summary>
internal sealed class DemoLifecycle(
    CmsDbContext db, ContentStore store, PlannedDates dates, VersionMarks marks, DraftEditor editor, ReleaseGroups groups, TakeDowns takeDowns, DemoEditorialOffice office, DemoTime time)
{
    public async Task RunAsync(IReadOnlyDictionary<string, int> items, DemoCast cast, CancellationToken cancel)
    {
        await CorrectAsync(items["notice-water-outage"], cast, cancel);
        await TakeDownAsync(items["overview-culture"], cast, cancel);
        await DatesAsync(items, cast, cancel);
        time.RunOn();
        Expect(await marks.MarkAsync(cast.Editor, items["public-elderly-subsidy-list"], 1, "民政局会签稿", starred: true, cancel));
        db.ChangeTracker.Clear();
        await TogetherAsync("企业开放日通知与办事指南", items["approved-open-day"], items["review-report-guide"], cast.Final, cancel);
        await TogetherAsync("停车场和厕所开放通知及其解读", items["approved-policy-open-parking"], items["approved-interpretation-open-parking"], cast.Final, cancel);
    }

    /// <summary>联合发布组 in preparation: neither of the two becomes public without the other.</summary>
    private async Task TogetherAsync(string name, int first, int second, Actor final, CancellationToken cancel)
    {
        var group = Done(await groups.CreateAsync(final, name, first, cancel));
        db.ChangeTracker.Clear();
        Done(await groups.AddAsync(final, group, await RevisionOfGroupAsync(group, cancel), second, cancel));
        db.ChangeTracker.Clear();
    }

    /// <summary>限期公示 comes down in the coming days; one page has come due for a look, one is due next month.</summary>
    private async Task DatesAsync(IReadOnlyDictionary<string, int> items, DemoCast cast, CancellationToken cancel)
    {
        time.RunOn();
        var now = time.GetUtcNow().UtcDateTime;
        var today = ChinaTime.DateOf(now);
        await SetAsync("public-elderly-subsidy-list", ChinaTime.EndOfDayUtc(today.AddDays(3)), null);
        await SetAsync("public-project-fund", ChinaTime.EndOfDayUtc(today.AddDays(9)), null);
        await SetAsync("notice-free-opening", null, today.AddDays(20));
        time.StandAt(now.AddDays(-10));
        await SetAsync("overview-county", null, today.AddDays(-2));
        time.RunOn();

        async Task SetAsync(string key, DateTime? withdrawAt, DateOnly? reviewBy)
        {
            Expect(await dates.SetAsync(cast.Final, items[key], withdrawAt, PublicationEnd.NoticeOver, reviewBy, cancel));
            db.ChangeTracker.Clear();
        }
    }

    /// <summary>更正: a second version with its note.</summary>
    private async Task CorrectAsync(int itemId, DemoCast cast, CancellationToken cancel)
    {
        time.RunOn();
        time.StandAt(time.GetUtcNow().UtcDateTime.AddDays(-2));
        Expect(await editor.StartEditAsync(cast.Editor, itemId, await RevisionAsync(itemId, cancel), cancel));
        var draft = (await store.LoadAsync(itemId, cancel))!;
        var fields = new Dictionary<string, string>(DraftFields.From(draft.Current).Values);
        fields["Body"] = fields["Body"].Replace("示例路、样本街沿线", "示例路、样本街、示范巷沿线", StringComparison.Ordinal);
        Expect(await editor.SaveAsync(cast.Editor, itemId, draft.Revision, new DraftFields(fields), cancel));
        db.ChangeTracker.Clear();
        var change = new ChangeWords(ChangeWeight.Correction, "原文停水范围漏写“示范巷”，现已补上；停水时间不变。");
        await office.RepublishAsync(itemId, cast, change, cancel);
    }

    /// <summary>A copy that named a person was taken down and confirmed by a second one; the proof follows when the site runs.</summary>
    private async Task TakeDownAsync(int sourceId, DemoCast cast, CancellationToken cancel)
    {
        time.RunOn();
        time.StandAt(time.GetUtcNow().UtcDateTime.AddDays(-1));
        var source = await db.ContentItems.Include(i => i.Versions).ThenInclude(v => v.Attachments).Include(i => i.Versions).ThenInclude(v => v.Contributors)
            .AsSplitQuery().SingleAsync(i => i.Id == sourceId, cancel);
        var copy = (await editor.DuplicateAsync(cast.Editor, source, cancel))!;
        db.ChangeTracker.Clear();
        await office.RepublishAsync(copy.Id, cast, change: null, cancel);
        time.Advance(TimeSpan.FromMinutes(20));
        var asked = await takeDowns.RequestAsync(cast.Final, copy.Id, PublicationEnd.PersonalData, cancel);
        db.ChangeTracker.Clear();
        time.Advance(TimeSpan.FromMinutes(9));
        Expect(await takeDowns.ConfirmAsync(cast.Secrecy, asked.TakeDownId!.Value, cancel));
        db.ChangeTracker.Clear();
    }

    private Task<int> RevisionAsync(int itemId, CancellationToken cancel) =>
        db.ContentItems.Where(i => i.Id == itemId).Select(i => i.Revision).SingleAsync(cancel);

    private Task<int> RevisionOfGroupAsync(int groupId, CancellationToken cancel) =>
        db.Set<ReleaseGroup>().Where(g => g.Id == groupId).Select(g => g.Revision).SingleAsync(cancel);

    private static int Done(ReleaseOutcome outcome) =>
        outcome is ReleaseOutcome.Done done ? done.GroupId : throw new InvalidOperationException($"Demo joint release: {DemoEditorialOffice.Describe(outcome)}");

    private static void Expect(DraftOutcome outcome)
    {
        if (outcome is not DraftOutcome.Done)
        {
            throw new InvalidOperationException($"Demo life cycle: {DemoEditorialOffice.Describe(outcome)}");
        }
    }
}

/// <summary>演示人物：who does what while the demo is filled. Immutable.</summary>
internal sealed record DemoCast(Actor Editor, Actor Secrecy, Actor Final, Func<string, Actor> Signer);
