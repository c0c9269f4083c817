using Shijuan.Cms.Core.Persistence;

namespace Shijuan.Cms.Core.Clocks;

/// <summary>现行工作日历：the calendar of the product with the years that were imported. Each node reads it again after an import; mutable, safe for threads.</summary>
public sealed class WorkCalendars
{
    private volatile Known _known = new([], WorkCalendar.StateCouncil());

    /// <summary>As last read.</summary>
    public WorkCalendar Current => _known.Calendar;

    /// <summary>Takes over what was imported since, here or on another node.</summary>
    public async Task<WorkCalendar> RefreshAsync(CmsDbContext db, CancellationToken cancel)
    {
        var imported = await ImportedYears.LoadAsync(db, cancel);
        if (!imported.Texts.SequenceEqual(_known.Texts))
        {
            _known = new Known(imported.Texts, WorkCalendar.WithYears(imported.Texts));
        }

        return Current;
    }

    private sealed record Known(IReadOnlyList<string> Texts, WorkCalendar Calendar);
}
