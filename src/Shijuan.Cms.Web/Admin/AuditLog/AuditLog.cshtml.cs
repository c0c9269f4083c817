using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.EntityFrameworkCore;
using Shijuan.Cms.Core.Audit;
using Shijuan.Cms.Core.Persistence;
using Shijuan.Cms.Core.Web;

namespace Shijuan.Cms.Web;

[Requires(PermissionKeys.ReadAudit)]
internal sealed class AuditLogModel(CurrentActor current, AuditQuery query, AuditWatch watch, CmsDbContext db) : PageModel
{
    [BindProperty(SupportsGet = true)]
    public AuditFilter Filter { get; set; } = new();

    [BindProperty(SupportsGet = true, Name = "page-number")]
    public int Number { get; set; } = 1;

    public IReadOnlyList<AuditEntry> Rows { get; private set; } = [];

    public int Total { get; private set; }

    public int Pages => Math.Max(1, (Total + AuditQuery.PageSize - 1) / AuditQuery.PageSize);

    public IReadOnlyList<(int Id, string Name)> People { get; private set; } = [];

    public IReadOnlyList<string> Actions { get; private set; } = [];

    public IReadOnlyList<string> Subjects { get; private set; } = [];

    public AuditVerification? Verification { get; private set; }

    /// <summary>The result before this page was asked for, of the night or of a person.</summary>
    public AuditCheck? LastCheck { get; private set; }

    public Task OnGetAsync(CancellationToken cancel) => LoadAsync(cancel);

    /// <summary>核验：reading only, but who verified and what came out is on record.</summary>
    public async Task<IActionResult> OnPostVerifyAsync(CancellationToken cancel)
    {
        Verification = await watch.CheckAsync(await current.GetAsync(cancel), AuditTrigger.Person, cancel);
        await LoadAsync(cancel);
        return Page();
    }

    public async Task<IActionResult> OnPostExportAsync(CancellationToken cancel)
    {
        if (!ModelState.IsValid)
        {
            await LoadAsync(cancel);
            return this.Invalid();
        }

        db.Audit(AuditDraft.Done(await current.GetAsync(cancel), "audit.export", nameof(AuditEntry), () => null,
            new { count = await query.Matching(Filter).CountAsync(cancel), filter = Filter.Pairs().Select(p => p.Name) }));
        await db.SaveChangesAsync(cancel);
        await using var writer = CsvFile.Begin(Response, "audit.csv", "审计日志.csv");
        await writer.WriteAsync(CsvText.Row("序号", "时间", "人员", "方式", "动作", "对象", "编号", "结果", "内容", "哈希").AsMemory(), cancel);
        await foreach (var e in query.Matching(Filter).AsAsyncEnumerable().WithCancellation(cancel))
        {
            var row = CsvText.Row(
                e.Sequence.ToString(), e.AtUtc.ToSecond(), e.ActorName, TriggerText(e.Trigger), AuditActionNames.Of(e.Action), AuditActionNames.SubjectOf(e.SubjectType),
                e.SubjectId?.ToString(), e.Outcome == AuditOutcome.Done ? "完成" : "拒绝", e.Data, e.Hash);
            await writer.WriteAsync(row.AsMemory(), cancel);
        }

        return new EmptyResult();
    }

    public static string TriggerText(AuditTrigger trigger) => trigger switch
    {
        AuditTrigger.Person => "人工",
        AuditTrigger.Scheduler => "定时",
        AuditTrigger.Import => "导入",
        AuditTrigger.Api => "接口",
        _ => "系统",
    };

    /// <summary>Query of another page of the same result.</summary>
    public string PageUrl(int number) =>
        "/admin/audit?" + string.Join('&', Filter.Pairs().Select(p => $"{p.Name}={Uri.EscapeDataString(p.Value)}").Prepend($"page-number={number}"));

    private async Task LoadAsync(CancellationToken cancel)
    {
        LastCheck = await watch.LastAsync(cancel);
        Number = Math.Clamp(Number, 1, 100_000);
        (Rows, Total) = await query.PageAsync(Filter, Number, cancel);
        People = (await db.Users.AsNoTracking().OrderBy(u => u.UserName).Select(u => new { u.Id, u.DisplayName, u.UserName }).ToListAsync(cancel))
            .Select(u => (u.Id, $"{u.DisplayName}（{u.UserName}）")).ToList();
        Actions = await db.AuditEntries.AsNoTracking().Select(e => e.Action).Distinct().OrderBy(a => a).ToListAsync(cancel);
        Subjects = await db.AuditEntries.AsNoTracking().Select(e => e.SubjectType).Distinct().OrderBy(s => s).ToListAsync(cancel);
    }
}
