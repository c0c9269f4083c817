using Microsoft.EntityFrameworkCore;
using Shijuan.Cms.Core.Modules;
using Shijuan.Cms.Core.Persistence;

namespace Shijuan.Cms.Disclosure;

/// <summary>年度报告的数字来源：what the system knows by itself. Everything else is typed from the registers of the unit.</summary>
internal sealed class ReportSources(CmsDbContext db, ReportShelf shelf, DocumentCount documents) : IUseCase
{
    public async Task<IReadOnlyList<PrefilledCell>> ReadAsync(int unitId, string kind, int year, DateOnly today, CancellationToken cancel)
    {
        int? only = kind == AnnualReport.County ? null : unitId;
        var figures = await documents.OfYearAsync(only, year, cancel);
        var cells = new List<PrefilledCell>
        {
            new(ReportTable2.Issued, figures.Issued, $"文件库：{year}年制发、已公开的行政规范性文件", today),
            new(ReportTable2.Repealed, figures.Repealed, $"文件库：{year}年废止或失效的行政规范性文件", today),
            new(ReportTable2.InForce, figures.InForce, $"文件库：{year}年12月31日现行有效的行政规范性文件", today),
            new(ReportTable2.PermitDecisions, await DecisionsAsync(PermitDecision.Type, only, year, cancel), $"已公开的{year}年行政许可决定", today),
            new(ReportTable2.PenaltyDecisions, await DecisionsAsync(PenaltyDecision.Type, only, year, cancel), $"已公开的{year}年行政处罚决定", today),
        };
        if (await shelf.PublicOfAsync(unitId, kind, year - 1, cancel) is { } last)
        {
            cells.AddRange(
                from column in Enumerable.Range(1, ReportTable3.Columns.Count)
                let over = last.Numbers.T3(ReportTable3.CarriedOut, column)
                where over is not null
                select new PrefilledCell(ReportTable3.Cell(ReportTable3.CarriedIn, column), over.Value, $"{year - 1}年报告：结转下年度继续办理", today));
        }

        return cells;
    }

    /// <summary>Public decisions of the year, by the day of the decision.</summary>
    private Task<int> DecisionsAsync(FormType type, int? unitId, int year, CancellationToken cancel)
    {
        var mark = $"\"DecidedOn\":\"{year}-";
        return (
            from p in db.Publications
            where p.ClosedAtUtc == null
            join d in db.Set<FormDetail>() on p.VersionId equals d.VersionId
            join i in db.ContentItems on p.ItemId equals i.Id
            where d.FormKey == type.Key && d.Data.Contains(mark) && (unitId == null || i.UnitId == unitId)
            select p.Id).CountAsync(cancel);
    }
}
