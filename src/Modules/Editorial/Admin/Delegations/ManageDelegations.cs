using System.Globalization;
using Microsoft.EntityFrameworkCore;
using Shijuan.Cms.Core.Clocks;
using Shijuan.Cms.Core.Drafting;
using Shijuan.Cms.Core.Modules;
using Shijuan.Cms.Core.Permissions;
using Shijuan.Cms.Core.Persistence;
using Shijuan.Cms.Core.Review;

namespace Shijuan.Cms.Editorial;

/// <summary>代理签署：a person's own delegations, given and received; all of them for the security administrator.</summary>
internal sealed class ManageDelegations(CmsDbContext db, Delegations delegations, PersonNames people, TimeProvider time) : IUseCase
{
    private const int Most = 100;

    public async Task<DelegationsView> ShowAsync(Actor actor, CancellationToken cancel)
    {
        var (me, all) = (actor.UserId, actor.CanAnywhere(CorePermissions.ManageGrants));
        var found = await db.Delegations.AsNoTracking()
            .Where(d => all || d.AbsentId == me || d.DeputyId == me)
            .OrderByDescending(d => d.UntilUtc).ThenByDescending(d => d.Id).Take(Most).ToListAsync(cancel);
        var name = await people.ForAsync(found.SelectMany(d => new int?[] { d.AbsentId, d.DeputyId, d.CreatedById }), cancel);
        var now = time.GetUtcNow().UtcDateTime;
        // SQLite cannot compare the offset times of the account table: a few hundred rows are compared here.
        var accounts = (await db.Users.AsNoTracking().OrderBy(u => u.DisplayName).Select(u => new { u.Id, u.DisplayName, u.LockoutEnd }).ToListAsync(cancel))
            .Where(u => u.LockoutEnd is null || u.LockoutEnd.Value.Year < 9999)
            .Select(u => (u.Id, u.DisplayName)).ToList();
        return new DelegationsView(
            found.ConvertAll(d => new DelegationLine(
                d.Id, name(d.AbsentId), name(d.DeputyId), ChinaTime.DateOf(d.FromUtc), ChinaTime.DateOf(d.UntilUtc.AddTicks(-1)), d.Reason, name(d.CreatedById),
                StateOf(d, now), d.RevokedAtUtc is null && d.UntilUtc > now)),
            accounts, all, me ?? 0);
    }

    /// <summary>Errors by field; empty when it was stored. The last day counts in full, by the calendar of China.</summary>
    public async Task<IReadOnlyList<FieldError>> CreateAsync(Actor actor, DelegationForm form, CancellationToken cancel)
    {
        var errors = new List<FieldError>();
        if (Day(form.From) is not { } from)
        {
            errors.Add(new FieldError(nameof(form.From), "请填写开始日期，如 2026-10-01。"));
            from = default;
        }

        if (Day(form.Until) is not { } until)
        {
            errors.Add(new FieldError(nameof(form.Until), "请填写结束日期，如 2026-10-08。"));
            until = default;
        }

        return errors.Count > 0
            ? errors
            : await delegations.CreateAsync(
                actor, form.AbsentId ?? actor.UserId ?? 0, form.DeputyId ?? 0, ChinaTime.StartOfDayUtc(from), ChinaTime.EndOfDayUtc(until), form.Reason ?? "", cancel);
    }

    public Task<bool> EndAsync(Actor actor, int id, CancellationToken cancel) => delegations.RevokeAsync(actor, id, cancel);

    // The ends of the calendar cannot be told in UTC.
    private static DateOnly? Day(string? typed) =>
        DateOnly.TryParseExact(typed?.Trim(), "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out var day) && day.Year is > 2000 and < 9000 ? day : null;

    private static string StateOf(Delegation d, DateTime now) => d switch
    {
        { RevokedAtUtc: not null } => "已提前结束",
        _ when d.IsInForce(now) => "代理中",
        _ when d.FromUtc > now => "还没开始",
        _ => "已结束",
    };
}

/// <summary>代理表单, as it was typed. Immutable.</summary>
internal sealed record DelegationForm(int? AbsentId, int? DeputyId, string? From, string? Until, string? Reason);

/// <summary>代理签署页。Immutable.</summary>
/// <param name="ForAnybody">Whether the person arranges the absence of others.</param>
internal sealed record DelegationsView(IReadOnlyList<DelegationLine> Lines, IReadOnlyList<(int Id, string Name)> People, bool ForAnybody, int Me)
{
    public int LongestDays => Delegations.Longest.Days;
}

/// <summary>一次代理。Immutable.</summary>
internal sealed record DelegationLine(
    int Id, string Absent, string Deputy, DateOnly From, DateOnly Until, string Reason, string CreatedBy, string State, bool MayEnd);
