using Microsoft.EntityFrameworkCore;
using Shijuan.Cms.Core.Audit;
using Shijuan.Cms.Core.Drafting;
using Shijuan.Cms.Core.Modules;
using Shijuan.Cms.Core.Permissions;
using Shijuan.Cms.Core.Persistence;
using Shijuan.Cms.Core.Settings;

namespace Shijuan.Cms.Disclosure;

/// <summary>设定雷同的限度：percentages with the document they come from.</summary>
internal sealed class SetReportLimits(CmsDbContext db) : IUseCase
{
    private const int LongestSource = 200;

    public Task<ReportLimits> LoadAsync(CancellationToken cancel) => ReportLimits.LoadAsync(db, cancel);

    /// <returns>What cannot be set, at its field; empty when done.</returns>
    /// <exception cref="InvalidOperationException">The person may not manage the site; guarded pages never let that happen.</exception>
    public async Task<IReadOnlyList<FieldError>> RunAsync(Actor actor, ReportLimits wanted, CancellationToken cancel)
    {
        if (!actor.CanAnywhere(CorePermissions.ManageSite))
        {
            throw new InvalidOperationException("Only who manages the site sets the limits.");
        }

        var errors = Check(wanted).ToList();
        if (errors.Count > 0)
        {
            db.Audit(AuditDraft.Refused(actor, "report.set-limits", nameof(Setting), null));
            await db.SaveChangesAsync(cancel);
            return errors;
        }

        await using var transaction = await db.BeginAsync(cancel);
        var before = await ReportLimits.LoadAsync(db, cancel);
        if (await db.Settings.SingleOrDefaultAsync(s => s.Key == ReportLimits.SettingKey, cancel) is { } stored)
        {
            stored.Change(wanted.ToJson());
        }
        else
        {
            db.Settings.Add(new Setting(ReportLimits.SettingKey, wanted.ToJson()));
        }

        db.Audit(AuditDraft.Done(actor, "report.set-limits", nameof(Setting), () => null, new { before, wanted }));
        await db.SaveChangesAsync(cancel);
        await transaction.CommitAsync(cancel);
        return [];
    }

    internal static IEnumerable<FieldError> Check(ReportLimits limits)
    {
        if (limits.WarnAbove is < 1 or > 99)
        {
            yield return new FieldError("WarnAbove", "请填 1 到 99 之间的整数。");
        }

        if (limits.BlockAbove is < 1 or > 100 || limits.BlockAbove <= limits.WarnAbove)
        {
            yield return new FieldError("BlockAbove", "请填比提示的限度大、不超过 100 的整数。");
        }

        if (string.IsNullOrWhiteSpace(limits.Source) || limits.Source.Length > LongestSource)
        {
            yield return new FieldError("Source", $"请写明依据的文件或者会议，不超过{LongestSource}个字。");
        }
    }
}
