using Microsoft.EntityFrameworkCore;
using Shijuan.Cms.Core.Audit;
using Shijuan.Cms.Core.Clocks;
using Shijuan.Cms.Core.Modules;
using Shijuan.Cms.Core.Persistence;

namespace Shijuan.Cms.Web;

/// <summary>查询审计日志：newest first.</summary>
internal sealed class AuditQuery(CmsDbContext db) : IUseCase
{
    public const int PageSize = 50;

    public IQueryable<AuditEntry> Matching(AuditFilter filter)
    {
        var entries = db.AuditEntries.AsNoTracking();
        var action = filter.Action?.Trim() ?? "";
        if (action.Length > 0)
        {
            entries = entries.Where(e => e.Action.StartsWith(action));
        }

        if (filter.Person is { } person)
        {
            entries = entries.Where(e => e.ActorId == person);
        }

        if (filter.Item is { } item)
        {
            entries = entries.Where(e => e.SubjectType == "ContentItem" && e.SubjectId == item);
        }

        if (filter.RefusedOnly)
        {
            entries = entries.Where(e => e.Outcome == AuditOutcome.Refused);
        }

        if (filter.From is { } from)
        {
            var start = ChinaTime.StartOfDayUtc(from);
            entries = entries.Where(e => e.AtUtc >= start);
        }

        if (filter.To is { } to)
        {
            var end = ChinaTime.EndOfDayUtc(to);
            entries = entries.Where(e => e.AtUtc < end);
        }

        return entries.OrderByDescending(e => e.Sequence);
    }

    public async Task<(IReadOnlyList<AuditEntry> Rows, int Total)> PageAsync(AuditFilter filter, int page, CancellationToken cancel)
    {
        var matching = Matching(filter);
        return (await matching.Skip((page - 1) * PageSize).Take(PageSize).ToListAsync(cancel), await matching.CountAsync(cancel));
    }
}

/// <summary>审计日志的筛选条件。Dates are days in China, both included.</summary>
internal sealed class AuditFilter
{
    public string? Action { get; set; }

    public int? Person { get; set; }

    /// <summary>Number of a content item.</summary>
    public int? Item { get; set; }

    public DateOnly? From { get; set; }

    public DateOnly? To { get; set; }

    public bool RefusedOnly { get; set; }
}
