using Microsoft.EntityFrameworkCore;
using Shijuan.Cms.Core.Audit;
using Shijuan.Cms.Core.Channels;
using Shijuan.Cms.Core.Content;
using Shijuan.Cms.Core.Modules;
using Shijuan.Cms.Core.Permissions;
using Shijuan.Cms.Core.Persistence;
using Shijuan.Cms.Core.Publishing;
using Shijuan.Cms.Core.Settings;
using Shijuan.Cms.Core.Units;

namespace Shijuan.Cms.Editorial;

/// <summary>填写审批单：from the records of one publication; nothing on it can be typed.</summary>
internal sealed class ApprovalSheets(
    CmsDbContext db, SheetSignatures signatures, PersonNames people, ContentTypes types, UnitTree units, ChannelTree channels, TimeProvider time) : IUseCase
{
    /// <summary>Null when there is no such publication or the person may not know of the item.</summary>
    public async Task<ApprovalSheet?> MakeAsync(Actor actor, int publicationId, CancellationToken cancel)
    {
        var publication = await db.Publications.AsNoTracking()
            .Include(p => p.Version).ThenInclude(v => v.Attachments)
            .Include(p => p.Version).ThenInclude(v => v.Contributors)
            .AsSplitQuery()
            .SingleOrDefaultAsync(p => p.Id == publicationId, cancel);
        if (publication is null)
        {
            return null;
        }

        var item = await db.ContentItems.AsNoTracking().SingleAsync(i => i.Id == publication.ItemId, cancel);
        if (!actor.MayReadContentOf(item.UnitId))
        {
            return null;
        }

        var report = await db.GateReports.AsNoTracking().SingleAsync(r => r.Id == publication.GateReportId, cancel);
        var steps = await signatures.OfItemAsync(item.Id, cancel);
        var name = await people.ForAsync(
            [.. steps.Select(s => (int?)s.ActorId), .. publication.Version.Contributors.Select(c => (int?)c.UserId), item.CreatedById, publication.PublishedById, publication.ClosedById], cancel);
        var site = await SiteFacts.LoadAsync(db, cancel);
        return new ApprovalSheet(
            publication.Id, item.Id, site?.SiteName ?? "", ContentTexts.TitleOf(publication.Version.Title),
            await FactsAsync(item, publication, report, site, name, cancel),
            [
                Signatures(steps.Where(s => !s.Returned && s.VersionId == publication.VersionId && s.Fingerprint == publication.Version.Fingerprint), name),
                Returns(steps.Where(s => s.Returned && s.AtUtc <= publication.PublishedAtUtc), name),
                Findings(report),
                Files(publication.Version),
            ],
            ReviewWords.At(time.GetUtcNow().UtcDateTime));
    }

    private async Task<IReadOnlyList<SheetFact>> FactsAsync(
        ContentItem item, Publication publication, GateReport report, SiteFacts? site, Func<int?, string> name, CancellationToken cancel)
    {
        var version = publication.Version;
        var audit = await AuditOfAsync(item.Id, report.Id, cancel);
        var channel = string.Join(" › ", (await channels.LoadAsync(cancel)).PathTo(version.ChannelId).Select(c => c.Name));
        var facts = new List<SheetFact>
        {
            new("标题", ContentTexts.TitleOf(version.Title)),
            new("索引号", item.IndexNumber ?? ""),
            new("发布机构", (await units.LoadAsync(cancel)).FullNameOf(item.UnitId)),
            new("内容类型", types.Find(item.TypeKey)?.Name ?? item.TypeKey),
            new("栏目", channel),
            new("公开属性", ContentStateNames.Of(version.Disclosure)),
            new("起草", name(item.CreatedById)),
            new("写过或改过的人", string.Join("、", version.Contributors.OrderBy(c => c.FirstAtUtc).Select(c => name(c.UserId)))),
            new("责任编辑", version.ResponsibleEditor),
            new("版本", $"第 {version.Number} 版"),
            new("文本指纹", version.Fingerprint, Code: true),
            new("发布时间", ReviewWords.At(publication.PublishedAtUtc)),
            new("发布人", name(publication.PublishedById)),
            new("发布途径", ContentTexts.NameOf(report.Trigger)),
            new("发布地址", (string.IsNullOrEmpty(site?.Domain) ? "/" : $"{site.Domain}/") + publication.Path, Code: true),
            new("发布时的留痕", audit is null ? "没有找到" : $"第 {audit.Sequence} 条"),
            new("留痕哈希", audit?.Hash ?? "", Code: true),
        };
        if (publication.ClosedAtUtc is { } closed)
        {
            facts.Add(new("结束公开", $"{ReviewWords.At(closed)}，{ContentTexts.NameOf(publication.End)}，{name(publication.ClosedById)}{(publication.WithdrawalReason is { } why ? "，原因：" + why : "")}"));
        }

        return facts;
    }

    /// <summary>The row that was written together with the publication: it names the report that let it pass.</summary>
    private async Task<AuditEntry?> AuditOfAsync(int itemId, Guid reportId, CancellationToken cancel)
    {
        var report = reportId.ToString();
        return await db.AuditEntries.AsNoTracking()
            .Where(a => a.SubjectType == nameof(ContentItem) && a.SubjectId == itemId && a.Action == "content.publish" && a.Outcome == AuditOutcome.Done && a.Data.Contains(report))
            .OrderBy(a => a.Sequence).FirstOrDefaultAsync(cancel);
    }

    private static SheetTable Signatures(IEnumerable<SignedStep> steps, Func<int?, string> name) => new(
        "审核签署", ["步骤", "签署人", "时间", "意见"], [2, 2, 3, 5],
        steps.Select(s => (IReadOnlyList<string>)[s.Step, name(s.ActorId), ReviewWords.At(s.AtUtc), string.IsNullOrWhiteSpace(s.Opinion) ? "同意" : s.Opinion]).ToList(),
        "没有签署记录。");

    private static SheetTable Returns(IEnumerable<SignedStep> steps, Func<int?, string> name) => new(
        "退回", ["步骤", "退回人", "时间", "原因和意见"], [2, 2, 3, 5],
        steps.Select(s => (IReadOnlyList<string>)[s.Step, name(s.ActorId), ReviewWords.At(s.AtUtc), string.Join("：", new[] { s.Reason, s.Opinion }.Where(x => !string.IsNullOrWhiteSpace(x)))]).ToList(),
        "没有退回过。");

    private static SheetTable Findings(GateReport report) => new(
        "发布时的检查", ["程度", "问题", "依据"], [2, 6, 4],
        report.ReadFindings().Select(f => (IReadOnlyList<string>)[ContentTexts.Of(f.Severity), f.Message, f.LegalBasis]).ToList(),
        $"检查了 {report.RuleKeys.Split(' ', StringSplitOptions.RemoveEmptyEntries).Length} 条规则，没有发现问题。");

    private static SheetTable Files(ContentVersion version) => new(
        "附件和插图", ["名称", "大小", "SHA-256"], [4, 2, 6],
        version.Attachments.OrderBy(a => a.Kind).ThenBy(a => a.Order).Select(a => (IReadOnlyList<string>)[a.FileName, ReviewWords.Size(a.Size), a.Sha256]).ToList(),
        "没有附件和插图。");
}
