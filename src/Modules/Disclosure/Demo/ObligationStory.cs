using System.Text;
using Microsoft.EntityFrameworkCore;
using Shijuan.Cms.Core.Channels;
using Shijuan.Cms.Core.Clocks;
using Shijuan.Cms.Core.Drafting;
using Shijuan.Cms.Core.Events;
using Shijuan.Cms.Core.Modules;
using Shijuan.Cms.Core.Permissions;
using Shijuan.Cms.Core.Persistence;

namespace Shijuan.Cms.Disclosure;

/// <summary>演示：checks of what was published outside — in time, not found, still open and late — and a subsidy list imported as a draft.</summary>
internal sealed class ObligationStory(
    CmsDbContext db, OpenObligations open, ObligationDesk desk, DraftEditor editor, ImportTable import, ChannelTree channels, TimeProvider time) : IDemoStory
{
    private const string Subsidies = """
        石泉县池河镇耕地地力保护补贴发放公示表,,,,,
        序号,户主姓名,身份证号,村组,补贴面积（亩）,补贴金额（元）
        1,张示例,,池河镇五爱村一组,3.2,307.20
        2,王样本,,池河镇五爱村二组,5.6,537.60
        3,欧阳演示,,池河镇明星村三组,2.0,192.00
        4,李范本,,池河镇良田村一组,4.5,432.00
        5,石泉县样例种植专业合作社,,池河镇明星村,60,5760.00
        6,赵练习,,池河镇合心村五组,1.8,172.80
        合计,,,,77.1,7401.60
        """;

    public async Task TellAsync(Func<string, Task<Actor>> person, CancellationToken cancel)
    {
        await OpenAllAsync(cancel);
        await CheckSomeAsync(await person("final.center"), cancel);
        await ImportAsync(await person("editor.town"), cancel);
        db.ForgetChanges();
    }

    /// <summary>What the outbox does within seconds; it finds them there and changes nothing.</summary>
    private async Task OpenAllAsync(CancellationToken cancel)
    {
        var live = await (
            from p in db.Publications.AsNoTracking()
            where p.ClosedAtUtc == null && db.Set<FormDetail>().Any(d => d.VersionId == p.VersionId)
            join i in db.ContentItems on p.ItemId equals i.Id
            select new { p.ItemId, p.Id, p.Version.ChannelId, i.UnitId }).ToListAsync(cancel);
        await using var transaction = await db.BeginAsync(cancel);
        foreach (var p in live)
        {
            await open.HandleAsync(new ContentPublished(p.ItemId, p.Id, p.ChannelId, p.UnitId, PreviousChannelId: null), cancel);
        }

        await transaction.CommitAsync(cancel);
        db.ForgetChanges();
    }

    /// <summary>Lists were seen in time, every third decision too; one was looked for and not found; the rest is open.</summary>
    private async Task CheckSomeAsync(Actor checker, CancellationToken cancel)
    {
        var all = await db.Set<Obligation>().AsNoTracking().OrderBy(o => o.Id).ToListAsync(cancel);
        var lists = all.Where(o => PlatformDuties.Find(o.DutyKey) is { Export.Count: 0 }).ToList();
        var decisions = all.Except(lists).ToList();
        foreach (var obligation in lists.SkipLast(1).Concat(decisions.Where((_, i) => i % 3 == 1)))
        {
            await CheckAsync(checker, obligation, CheckResult.Seen, "按文号查到，内容一致。", cancel);
        }

        if (decisions is [var first, ..])
        {
            await CheckAsync(checker, first, CheckResult.NotSeen, "平台上还没有，已请数据员补报。", cancel);
        }
    }

    private async Task CheckAsync(Actor checker, Obligation obligation, CheckResult result, string note, CancellationToken cancel)
    {
        var now = time.GetUtcNow().UtcDateTime;
        var seen = ChinaTime.StartOfDayUtc(obligation.TriggeredOn.AddDays(2)).AddHours(15);
        var url = obligation.ExternalUrl.Length > 0 ? obligation.ExternalUrl : $"https://example.gov.cn/credit/{obligation.Id}";
        var entry = new CheckEntry(result, result == CheckResult.Seen ? url : "", seen < now ? seen : now, note);
        if (await desk.CheckAsync(checker, obligation.Id, obligation.Revision, entry, proof: null, cancel) is not CheckOutcome.Done)
        {
            throw new InvalidOperationException($"The demo could not check obligation {obligation.Id}.");
        }

        db.ForgetChanges();
    }

    private async Task ImportAsync(Actor author, CancellationToken cancel)
    {
        var tree = await channels.LoadAsync(cancel);
        var channel = tree.All.FirstOrDefault(c => c.Key == "farm-subsidies") ?? tree.All.First(c => c.Admits(DataTable.Type.Key));
        var unit = await db.Units.Where(u => u.Key == "chihe-town").Select(u => u.Id).SingleAsync(cancel);
        var item = await editor.CreateAsync(author, DataTable.Type.Key, unit, channel.Id, cancel) ?? throw new InvalidOperationException("The demo could not create its table.");
        var today = ChinaTime.DateOf(time.GetUtcNow().UtcDateTime);
        var fields = new DraftFields(new Dictionary<string, string>(StringComparer.Ordinal)
        {
            ["Title"] = "池河镇耕地地力保护补贴发放公示",
            ["Body"] = "<p>现将池河镇耕地地力保护补贴发放情况公示如下。对公示内容有异议的，请拨打镇政府监督电话反映。</p>",
            ["Disclosure"] = "Proactive",
            ["Source"] = "池河镇人民政府",
            ["FormedOn"] = DayText.Of(today),
            ["ResponsibleEditor"] = author.Name,
            ["Detail.Edition"] = DayText.Of(today),
        });
        if (await editor.SaveAsync(author, item.Id, item.Revision, fields, cancel) is not DraftOutcome.Done saved
            || await import.RunAsync(author, item.Id, saved.Item.Revision, "涉农补贴发放", "补贴.csv", Encoding.UTF8.GetBytes(Subsidies), cancel)
                is not TableImport.Filled { Outcome: DraftOutcome.Done })
        {
            throw new InvalidOperationException("The demo could not import its table.");
        }
    }
}
