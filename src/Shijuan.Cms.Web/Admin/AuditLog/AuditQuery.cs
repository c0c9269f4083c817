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

        if (filter.Name?.Trim() is { Length: > 0 } name)
        {
            entries = entries.Where(e => e.ActorName.Contains(name));
        }

        if (filter.Subject?.Trim() is { Length: > 0 } subject)
        {
            entries = entries.Where(e => e.SubjectType == subject);
        }

        if (filter.Words?.Trim() is { Length: > 0 } words)
        {
            entries = entries.Where(e => e.Data.Contains(words));
        }

        if (filter.Trigger is { } trigger)
        {
            entries = entries.Where(e => e.Trigger == trigger);
        }

        if (filter.Outcome is { } outcome)
        {
            entries = entries.Where(e => e.Outcome == outcome);
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

    /// <summary>Part of the name as it was written down, also of an account that is gone.</summary>
    public string? Name { get; set; }

    /// <summary>Kind of the subject.</summary>
    public string? Subject { get; set; }

    /// <summary>Number of a content item.</summary>
    public int? Item { get; set; }

    /// <summary>Part of the recorded facts.</summary>
    public string? Words { get; set; }

    public AuditTrigger? Trigger { get; set; }

    public AuditOutcome? Outcome { get; set; }

    public DateOnly? From { get; set; }

    public DateOnly? To { get; set; }

    /// <summary>Form names and values, for the export form and the addresses of other pages.</summary>
    public IEnumerable<(string Name, string Value)> Pairs() => new (string Name, string? Value)[]
    {
        ("Filter.Action", Action),
        ("Filter.Person", Person?.ToString()),
        ("Filter.Name", Name),
        ("Filter.Subject", Subject),
        ("Filter.Item", Item?.ToString()),
        ("Filter.Words", Words),
        ("Filter.Trigger", Trigger?.ToString()),
        ("Filter.Outcome", Outcome?.ToString()),
        ("Filter.From", From?.ToString("yyyy-MM-dd", System.Globalization.CultureInfo.InvariantCulture)),
        ("Filter.To", To?.ToString("yyyy-MM-dd", System.Globalization.CultureInfo.InvariantCulture)),
    }.Where(p => !string.IsNullOrEmpty(p.Value)).Select(p => (p.Name, p.Value!));
}
