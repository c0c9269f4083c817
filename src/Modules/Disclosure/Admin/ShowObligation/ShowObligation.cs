using System.Globalization;
using Microsoft.EntityFrameworkCore;
using Shijuan.Cms.Core.Clocks;
using Shijuan.Cms.Core.Drafting;
using Shijuan.Cms.Core.Modules;
using Shijuan.Cms.Core.Permissions;
using Shijuan.Cms.Core.Persistence;
using Shijuan.Cms.Core.Units;

namespace Shijuan.Cms.Disclosure;

/// <summary>一项公示义务：what it is, why this day, and every check; a new check is signed here.</summary>
internal sealed class ShowObligation(CmsDbContext db, UnitTree units, WorkCalendar calendar, ObligationDesk desk, ProofFiles proofs, TimeProvider time) : IUseCase
{
    private const string TypedTime = "yyyy-MM-dd'T'HH:mm";

    /// <summary>Null when there is none that the person may see.</summary>
    public async Task<ObligationView?> FindAsync(Actor actor, int id, CancellationToken cancel)
    {
        if (await db.Set<Obligation>().AsNoTracking().VisibleTo(actor).SingleOrDefaultAsync(o => o.Id == id, cancel) is not { } obligation)
        {
            return null;
        }

        var duty = PlatformDuties.Find(obligation.DutyKey);
        var checks = await db.Set<ObligationCheck>().AsNoTracking().Where(c => c.ObligationId == id).OrderByDescending(c => c.Id).ToListAsync(cancel);
        var now = time.GetUtcNow().UtcDateTime;
        var why = duty is null
            ? []
            : DueDateCalculator.Compute(calendar, ChinaTime.StartOfDayUtc(obligation.TriggeredOn), ClockLength.WorkingDays(duty.WorkingDays), [], extension: null).Explanation;
        return new ObligationView(
            obligation, duty, (await units.LoadAsync(cancel)).FullNameOf(obligation.UnitId), Urgency.Of(obligation, calendar, ChinaTime.DateOf(now)), why, checks,
            ObligationScope.MayCheck(actor, obligation.UnitId), ChinaTime.ToLocal(now).ToString(TypedTime, CultureInfo.InvariantCulture));
    }

    /// <summary>签署查验。The picture is kept only when the rest of the entry is right.</summary>
    public async Task<CheckOutcome> CheckAsync(Actor actor, int id, CheckForm form, Stream? picture, string pictureName, CancellationToken cancel)
    {
        if (await db.Set<Obligation>().AsNoTracking().VisibleTo(actor).SingleOrDefaultAsync(o => o.Id == id, cancel) is not { } obligation)
        {
            return new CheckOutcome.NotFound();
        }

        var entry = EntryOf(form);
        var errors = ObligationDesk.Faults(entry, picture is not null, obligation.TriggeredOn, time.GetUtcNow().UtcDateTime).ToList();
        StoredProof? proof = null;
        if (picture is not null && errors.Count == 0 && ObligationScope.MayCheck(actor, obligation.UnitId))
        {
            (proof, var refusal) = await proofs.KeepAsync(picture, pictureName, cancel);
            if (refusal is not null)
            {
                return new CheckOutcome.Invalid([new FieldError("Proof", refusal)]);
            }
        }

        return await desk.CheckAsync(actor, id, form.Revision, entry, proof, cancel);
    }

    /// <summary>The picture of one check, or null.</summary>
    public async Task<(Stream Bytes, string MediaType)?> ProofAsync(Actor actor, int id, int checkId, CancellationToken cancel)
    {
        if (!await db.Set<Obligation>().VisibleTo(actor).AnyAsync(o => o.Id == id, cancel))
        {
            return null;
        }

        var found = await db.Set<ObligationCheck>().AsNoTracking()
            .Where(c => c.Id == checkId && c.ObligationId == id).Select(c => new { c.ProofSha256, c.ProofMediaType }).SingleOrDefaultAsync(cancel);
        return found?.ProofSha256 is { } sha && proofs.Open(sha) is { } bytes ? (bytes, found.ProofMediaType!) : null;
    }

    private static CheckEntry EntryOf(CheckForm form)
    {
        var result = Enum.TryParse<CheckResult>(form.Result, out var parsed) ? parsed : default;
        DateTime? seen = DateTime.TryParseExact(
            form.SeenAt?.Trim(), [TypedTime, "yyyy-MM-dd HH:mm"], CultureInfo.InvariantCulture, DateTimeStyles.None, out var local)
            ? DateTime.SpecifyKind(local - ChinaTime.Offset, DateTimeKind.Utc)
            : null;
        return new CheckEntry(result, form.Url?.Trim() ?? "", seen, form.Note?.Trim() ?? "");
    }
}

/// <summary>查验表单：as typed; comes back after a refusal.</summary>
internal sealed class CheckForm
{
    public int Revision { get; set; }

    public string? Result { get; set; }

    public string? Url { get; set; }

    /// <summary>China time.</summary>
    public string? SeenAt { get; set; }

    public string? Note { get; set; }
}

/// <summary>一项公示义务的页面。Immutable.</summary>
/// <param name="Duty">Null when the rule is no longer part of this build.</param>
/// <param name="Why">How the last day was counted.</param>
/// <param name="Now">For the field with the time, in China.</param>
internal sealed record ObligationView(
    Obligation Obligation, PlatformDuty? Duty, string UnitName, Urgency Urgency, IReadOnlyList<string> Why, IReadOnlyList<ObligationCheck> Checks, bool MayCheck, string Now);
