using System.Globalization;
using Microsoft.EntityFrameworkCore;
using Shijuan.Cms.Core.Clocks;
using Shijuan.Cms.Core.Drafting;
using Shijuan.Cms.Core.Modules;
using Shijuan.Cms.Core.Permissions;
using Shijuan.Cms.Core.Persistence;
using Shijuan.Cms.Core.Publishing;
using Shijuan.Cms.Core.Review;

namespace Shijuan.Cms.Editorial;

/// <summary>演示：a chain with 法制审核 for the normative documents of one bureau, a reviewer on leave with a deputy, and an urgent publication that waits for its ratification.</summary>
internal sealed class EditorialStory(
    CmsDbContext db, ManageChains chains, Delegations delegations, DraftEditor editor, Submission submission, ReviewDesk desk, Publisher publisher, TimeProvider time) : IDemoStory
{
    private static readonly (ReviewStep Step, string Who)[] Urgent =
    [
        (new ReviewStep("EmergencyReview"), "first.office"), (new ReviewStep("EmergencyProof"), "second.office"),
        (new ReviewStep("EmergencyFinal"), "final.center"), (ReviewStep.Confidentiality, "secrecy.office"),
    ];

    public async Task TellAsync(Func<string, Task<Actor>> person, CancellationToken cancel)
    {
        var civil = await db.Units.Where(u => u.Key == "civil").Select(u => u.Id).SingleAsync(cancel);
        Require(await chains.SaveAsync(
            await person("steward"), id: null,
            ChainForm.Fresh(legal: true) with
            {
                Name = "县民政局规范性文件（含法制审核）",
                TypeKey = "disclosure.normative-document",
                UnitId = civil.ToString(CultureInfo.InvariantCulture),
            },
            cancel) is ChainOutcome.Saved);
        var absent = await person("second.office");
        var deputy = await person("second.civil");
        var today = ChinaTime.DateOf(time.GetUtcNow().UtcDateTime);
        Require((await delegations.CreateAsync(
            absent, absent.UserId!.Value, deputy.UserId!.Value, ChinaTime.StartOfDayUtc(today.AddDays(7)), ChinaTime.EndOfDayUtc(today.AddDays(11)), "参加业务培训", cancel)).Count == 0);
        db.ChangeTracker.Clear();
        await PublishUrgentlyAsync(person, cancel);
    }

    private async Task PublishUrgentlyAsync(Func<string, Task<Actor>> person, CancellationToken cancel)
    {
        var author = await person("editor.office");
        var unit = await db.Units.Where(u => u.Key == "gov-office").Select(u => u.Id).SingleAsync(cancel);
        var channel = await db.Channels.Where(c => c.Key == "notices").Select(c => c.Id).SingleAsync(cancel);
        var item = (await editor.CreateAsync(author, "disclosure.general-notice", unit, channel, cancel))!;
        var today = ChinaTime.DateOf(time.GetUtcNow().UtcDateTime).ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);
        var fields = new DraftFields(new Dictionary<string, string>(StringComparer.Ordinal)
        {
            ["Title"] = "关于城区部分路段因暴雨临时封闭的紧急通告",
            ["Body"] = "<p>受强降雨影响，滨江大道涵洞路段积水，即日起临时封闭，请过往车辆和行人绕行向阳路。恢复通行时间另行通告。</p><p>如遇险情，请拨打 110 或 12345。</p>",
            ["Disclosure"] = "Proactive",
            ["Source"] = "石泉县人民政府办公室",
            ["FormedOn"] = today,
            ["ResponsibleEditor"] = author.Name,
        });
        Expect(await editor.SaveAsync(author, item.Id, item.Revision, fields, cancel));
        Expect(await submission.SubmitAsync(author, item.Id, await RevisionAsync(item.Id, cancel), new SubmitAs(RiskClass.General, Urgent: true, "暴雨红色预警，需立即告知群众绕行"), cancel));
        foreach (var (step, who) in Urgent)
        {
            db.ChangeTracker.Clear();
            Expect(await desk.SignAsync(await person(who), new SignRequest(item.Id, await RevisionAsync(item.Id, cancel), step, Verdict.Pass, null, null), cancel));
        }

        db.ChangeTracker.Clear();
        if (await publisher.PublishAsync(new PublishRequest(item.Id, await person("final.center"), PublishTrigger.Emergency, await RevisionAsync(item.Id, cancel)), cancel) is not PublishOutcome.Published)
        {
            throw new InvalidOperationException("The urgent text of the demo was not published.");
        }

        db.ChangeTracker.Clear();
    }

    private static void Require(bool done)
    {
        if (!done)
        {
            throw new InvalidOperationException("The chain or the deputy of the demo was refused.");
        }
    }

    private static void Expect(DraftOutcome outcome)
    {
        if (outcome is not DraftOutcome.Done)
        {
            throw new InvalidOperationException($"The urgent text of the demo was refused: {outcome}");
        }
    }

    private Task<int> RevisionAsync(int itemId, CancellationToken cancel) =>
        db.ContentItems.AsNoTracking().Where(i => i.Id == itemId).Select(i => i.Revision).SingleAsync(cancel);
}
