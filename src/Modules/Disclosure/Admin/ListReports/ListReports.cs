using Shijuan.Cms.Core.Clocks;
using Shijuan.Cms.Core.Content;
using Shijuan.Cms.Core.Modules;
using Shijuan.Cms.Core.Permissions;
using Shijuan.Cms.Core.Units;
using Shijuan.Cms.Core.Web;

namespace Shijuan.Cms.Disclosure;

/// <summary>年度报告的进度：who must report, how far it is, until when.</summary>
internal sealed class ListReports(ReportShelf shelf, UnitTree units, TimeProvider time) : IUseCase
{
    /// <returns>Null for a year that cannot be reported.</returns>
    public async Task<ReportsPage?> LoadAsync(Actor actor, int? wanted, CancellationToken cancel)
    {
        var today = ChinaTime.DateOf(time.GetUtcNow().UtcDateTime);
        var year = wanted ?? today.Year - 1;
        if (year < AnnualReport.FirstYear || year > today.Year)
        {
            return null;
        }

        var (published, atWork) = (await shelf.PublicAsync(year, cancel), await shelf.AtWorkAsync(year, cancel));
        var rows =
            from duty in ReportingUnits.Of(await units.LoadAsync(cancel))
            where actor.Can(CorePermissions.Draft, duty.Unit.Id)
            select Row(
                duty, year, today,
                published.FirstOrDefault(r => r.UnitId == duty.Unit.Id && r.Kind == duty.Kind),
                atWork.FirstOrDefault(r => r.UnitId == duty.Unit.Id && r.Kind == duty.Kind));
        return new ReportsPage(year, [.. Enumerable.Range(0, 4).Select(n => today.Year - n)], [.. rows]);
    }

    private static ReportRowView Row(ReportDuty duty, int year, DateOnly today, PublicReport? published, ReportAtWork? atWork)
    {
        var state = (published, atWork) switch
        {
            ({ } p, null) => $"已发布（{PublicTime.Formal(ChinaTime.DateOf(p.FirstPublishedAtUtc))}）",
            ({ } p, _) => $"已发布（{PublicTime.Formal(ChinaTime.DateOf(p.FirstPublishedAtUtc))}），修改中",
            (null, { } w) => w.State == ContentState.Draft ? "草稿" : w.State == ContentState.InReview ? "审核中" : "待发布",
            _ => "未开始",
        };
        var late = published is { } done
            ? ReportDates.Lateness(duty.Kind, year, ChinaTime.DateOf(done.FirstPublishedAtUtc))
            : ReportDates.Lateness(duty.Kind, year, today) is { } overdue ? "还没有公开，已" + overdue : null;
        return new ReportRowView(duty.Unit.Id, duty.Unit.Name, duty.Kind, state, ReportDates.DueOn(duty.Kind, year), late, published?.ItemId ?? atWork?.ItemId, published?.Url);
    }
}

/// <summary>年度报告进度页。Immutable.</summary>
internal sealed record ReportsPage(int Year, IReadOnlyList<int> Years, IReadOnlyList<ReportRowView> Rows);

/// <summary>一份报告的进度。Immutable.</summary>
/// <param name="Late">How late, in words, or null.</param>
/// <param name="ItemId">Null while nobody has begun.</param>
/// <param name="Url">Of the public page, or null.</param>
internal sealed record ReportRowView(int UnitId, string UnitName, string Kind, string State, DateOnly DueOn, string? Late, int? ItemId, string? Url);
