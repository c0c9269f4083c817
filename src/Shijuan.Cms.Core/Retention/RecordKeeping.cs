using System.Globalization;
using System.Text.Json;
using Microsoft.EntityFrameworkCore;
using Shijuan.Cms.Core.Audit;
using Shijuan.Cms.Core.Drafting;
using Shijuan.Cms.Core.Permissions;
using Shijuan.Cms.Core.Persistence;
using Shijuan.Cms.Core.Settings;

namespace Shijuan.Cms.Core.Retention;

/// <summary>保存期：what the steward has set, and the nightly clearing.</summary>
public sealed class RecordKeeping(CmsDbContext db, IEnumerable<IRecordTrimmer> trimmers, TimeProvider time)
{
    public const string SettingKey = "retention";

    private static readonly Actor Cleaner = Actor.System("到期清理");

    private readonly IReadOnlyList<IRecordTrimmer> _trimmers = [.. trimmers.OrderBy(t => t.Class.Key, StringComparer.Ordinal)];

    /// <summary>Every class with its months; null for what is kept for ever.</summary>
    public async Task<IReadOnlyList<(RecordClass Class, int? Months)>> ListAsync(CancellationToken cancel)
    {
        var set = await SetMonthsAsync(cancel);
        return [.. RecordClass.Kept.Select(c => (c, (int?)null)), .. _trimmers.Select(t => (t.Class, (int?)MonthsOf(t.Class, set)))];
    }

    /// <summary>改保存期：whole months within the bounds of each class.</summary>
    /// <param name="typed">By class key, as typed; classes that are not named stay as they are.</param>
    /// <returns>What is wrong; nothing when it was stored.</returns>
    public async Task<IReadOnlyList<FieldError>> SetAsync(Actor actor, IReadOnlyDictionary<string, string> typed, CancellationToken cancel)
    {
        await using var transaction = await db.BeginAsync(cancel);
        var set = await SetMonthsAsync(cancel);
        var errors = actor.CanAnywhere(CorePermissions.ManageSite) ? Read(typed, set) : [new FieldError("", "您没有修改网站设置的权限。")];
        if (errors.Count == 0)
        {
            var value = JsonSerializer.Serialize(set);
            if (await db.Settings.SingleOrDefaultAsync(s => s.Key == SettingKey, cancel) is { } stored)
            {
                stored.Change(value);
            }
            else
            {
                db.Settings.Add(new Setting(SettingKey, value));
            }
        }

        db.Audit(errors.Count == 0
            ? AuditDraft.Done(actor, "retention.set", nameof(Setting), () => null, set)
            : AuditDraft.Refused(actor, "retention.set", nameof(Setting), null, new { fields = errors.Select(e => e.Field) }));
        await db.SaveChangesAsync(cancel);
        await transaction.CommitAsync(cancel);
        return errors;
    }

    /// <summary>清理：each class in a transaction and with an audit row of its own; one that fails does not keep the others.</summary>
    /// <exception cref="AggregateException">Some class could not be trimmed; nothing of it is removed.</exception>
    public async Task TrimAsync(CancellationToken cancel)
    {
        var failures = new List<Exception>();
        foreach (var trimmer in _trimmers)
        {
            try
            {
                await TrimAsync(trimmer, cancel);
            }
            catch (Exception e) when (e is DbUpdateException or System.Data.Common.DbException)
            {
                db.ForgetChanges();
                failures.Add(new InvalidOperationException($"Records of class {trimmer.Class.Key} could not be trimmed.", e));
            }
        }

        if (failures.Count > 0)
        {
            throw new AggregateException(failures);
        }
    }

    private async Task TrimAsync(IRecordTrimmer trimmer, CancellationToken cancel)
    {
        await using var transaction = await db.BeginAsync(cancel);
        var months = MonthsOf(trimmer.Class, await SetMonthsAsync(cancel));
        var before = time.GetUtcNow().UtcDateTime.AddMonths(-months);
        var removed = await trimmer.TrimAsync(before, cancel);
        db.Audit(AuditDraft.Done(
            Cleaner, "retention.trim", nameof(RecordClass), () => null, new { records = trimmer.Class.Key, months, removed }, AuditTrigger.Scheduler));
        await db.SaveChangesAsync(cancel);
        await transaction.CommitAsync(cancel);
    }

    private List<FieldError> Read(IReadOnlyDictionary<string, string> typed, Dictionary<string, int> set)
    {
        var errors = new List<FieldError>();
        foreach (var (key, value) in typed)
        {
            if (_trimmers.FirstOrDefault(t => t.Class.Key == key)?.Class is not { Bounds: { } bounds })
            {
                errors.Add(new FieldError(key, "这种记录永久保存，不能设保存期。"));
            }
            else if (int.TryParse(value, NumberStyles.None, CultureInfo.InvariantCulture, out var months) && bounds.Allow(months))
            {
                set[key] = months;
            }
            else
            {
                errors.Add(new FieldError(key, $"请填 {bounds.Least} 至 {bounds.Most} 的整数。"));
            }
        }

        return errors;
    }

    /// <summary>What was stored outside its bounds, by other hands, counts for nothing.</summary>
    private static int MonthsOf(RecordClass records, Dictionary<string, int> set) =>
        set.TryGetValue(records.Key, out var months) && records.Bounds!.Allow(months) ? months : records.Bounds!.Default;

    private async Task<Dictionary<string, int>> SetMonthsAsync(CancellationToken cancel) =>
        await db.Settings.AsNoTracking().Where(s => s.Key == SettingKey).Select(s => s.Value).SingleOrDefaultAsync(cancel) is { } stored
            ? JsonSerializer.Deserialize<Dictionary<string, int>>(stored) ?? []
            : [];
}
