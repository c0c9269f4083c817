using System.Globalization;
using Microsoft.EntityFrameworkCore;
using Shijuan.Cms.Core.Audit;
using Shijuan.Cms.Core.Drafting;
using Shijuan.Cms.Core.Permissions;
using Shijuan.Cms.Core.Persistence;
using Shijuan.Cms.Core.Settings;

namespace Shijuan.Cms.Core.Previews;

/// <summary>预览链接最长有效天数：set by whoever keeps the site; links made before keep their date.</summary>
public sealed class PreviewSettings(CmsDbContext db)
{
    public const string MaxDaysKey = "preview.max-days";
    public const int DefaultMaxDays = 14;
    public const int MostDays = 90;

    public async Task<int> MaxDaysAsync(CancellationToken cancel)
    {
        var stored = await db.Settings.AsNoTracking().Where(s => s.Key == MaxDaysKey).Select(s => s.Value).SingleOrDefaultAsync(cancel);
        return int.TryParse(stored, NumberStyles.None, CultureInfo.InvariantCulture, out var days) && days is >= 1 and <= MostDays ? days : DefaultMaxDays;
    }

    /// <returns>Null when it is done; otherwise what is wrong.</returns>
    public async Task<FieldError?> SetMaxDaysAsync(Actor actor, int days, CancellationToken cancel)
    {
        await using var transaction = await db.BeginAsync(cancel);
        var error = !actor.CanAnywhere(CorePermissions.ManageSite) ? new FieldError("", "您没有修改网站设置的权限。")
            : days is < 1 or > MostDays ? new FieldError("Days", $"请填 1 至 {MostDays} 的整数。")
            : null;
        if (error is null)
        {
            var value = days.ToString(CultureInfo.InvariantCulture);
            if (await db.Settings.SingleOrDefaultAsync(s => s.Key == MaxDaysKey, cancel) is { } stored)
            {
                stored.Change(value);
            }
            else
            {
                db.Settings.Add(new Setting(MaxDaysKey, value));
            }
        }

        db.Audit(error is null
            ? AuditDraft.Done(actor, "preview.set-max-days", nameof(Setting), () => null, new { days })
            : AuditDraft.Refused(actor, "preview.set-max-days", nameof(Setting), null, new { days }));
        await db.SaveChangesAsync(cancel);
        await transaction.CommitAsync(cancel);
        return error;
    }
}
