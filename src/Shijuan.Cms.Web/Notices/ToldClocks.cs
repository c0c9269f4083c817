using System.Globalization;
using Microsoft.EntityFrameworkCore;
using Shijuan.Cms.Core.Clocks;
using Shijuan.Cms.Core.Content;
using Shijuan.Cms.Core.Modules;
using Shijuan.Cms.Core.Persistence;

namespace Shijuan.Cms.Web;

/// <summary>通知所说的时钟：what a notice needs to know of a clock, read when it is written.</summary>
internal sealed class ToldClocks(CmsDbContext db, ToldItems items, ClockSubjects subjects, IEnumerable<ClockDefinition> definitions) : IUseCase
{
    /// <returns>Null when the clock has ended meanwhile: nobody is told then.</returns>
    public async Task<ToldClock?> FindAsync(int clockId, CancellationToken cancel)
    {
        var clock = await db.Clocks.AsNoTracking().SingleAsync(c => c.Id == clockId, cancel);
        if (clock.State.IsFinal())
        {
            return null;
        }

        var name = definitions.FirstOrDefault(d => d.Key == clock.DefinitionKey)?.Name ?? clock.DefinitionKey;
        var item = clock.SubjectType == nameof(ContentItem) ? await items.FindAsync(clock.SubjectId, cancel) : null;
        return new ToldClock(
            clock,
            item?.Id,
            item is null ? $"{(await subjects.NamesAsync([clock], cancel)).Values.Single()}的{name}" : $"《{item.Title}》的{name}",
            clock.DueOn is { } day ? day.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture) : clock.DueAtUtc.ToMinute());
    }
}

/// <summary>通知所说的时钟。Immutable.</summary>
/// <param name="ItemId">The item it is about, or null.</param>
/// <param name="Subject">What is to be done, with the title.</param>
/// <param name="Due">By when, as a person writes it.</param>
internal sealed record ToldClock(Clock Clock, int? ItemId, string Subject, string Due)
{
    public string Url => $"/admin/clocks/{Clock.Id}";
}
