using System.Globalization;
using Microsoft.EntityFrameworkCore;
using Shijuan.Cms.Core.Audit;
using Shijuan.Cms.Core.Clocks;
using Shijuan.Cms.Core.Drafting;
using Shijuan.Cms.Core.Modules;
using Shijuan.Cms.Core.Permissions;
using Shijuan.Cms.Core.Persistence;
using Shijuan.Cms.Core.Settings;
using Shijuan.Cms.Core.Web;
using Shijuan.Cms.Web.Hosting;

namespace Shijuan.Cms.Web;

/// <summary>灰度与冻结：the site steward sets, moves or ends either window; audited, and shown at once.</summary>
internal sealed class SetSiteMode(CmsDbContext db, PageCache pages, TimeProvider time) : IUseCase
{
    private const int LongestReason = 100;

    public Task<SiteMode> LoadAsync(CancellationToken cancel) => SiteMode.LoadAsync(db, cancel);

    /// <summary>What is wrong with the fields; nothing when it was stored. Empty dates end the mode.</summary>
    public async Task<IReadOnlyList<FieldError>> SetAsync(Actor actor, TypedWindow grey, TypedWindow freeze, CancellationToken cancel)
    {
        if (!actor.CanAnywhere(CorePermissions.ManageSite))
        {
            db.Audit(AuditDraft.Refused(actor, "site.mode", nameof(Setting), null));
            await db.SaveChangesAsync(cancel);
            return [new FieldError("", "您没有管理网站的权限。")];
        }

        var errors = new List<FieldError>();
        var mode = new SiteMode { Grey = Read("Grey", grey, errors), Freeze = Read("Freeze", freeze, errors) };
        if (errors.Count > 0)
        {
            return errors;
        }

        var setting = await db.Settings.SingleOrDefaultAsync(s => s.Key == SiteMode.SettingKey, cancel);
        if (setting is null)
        {
            db.Settings.Add(new Setting(SiteMode.SettingKey, mode.ToJson()));
        }
        else
        {
            setting.Change(mode.ToJson());
        }

        db.Audit(AuditDraft.Done(actor, "site.mode", nameof(Setting), () => null, mode));
        await db.SaveChangesAsync(cancel);
        await pages.EvictAsync([CacheTags.Site], cancel);
        return [];
    }

    private DateWindow? Read(string name, TypedWindow typed, List<FieldError> errors)
    {
        if (string.IsNullOrWhiteSpace(typed.From) && string.IsNullOrWhiteSpace(typed.Until))
        {
            return null;
        }

        if (Time(typed.From) is not { } from || Time(typed.Until) is not { } until)
        {
            errors.Add(new FieldError(name + "From", "开始和结束都要填写；都不填就是结束。"));
            return null;
        }

        if (until <= from || until <= time.GetUtcNow().UtcDateTime)
        {
            errors.Add(new FieldError(name + "Until", "结束时间要晚于开始，也要晚于现在。"));
        }

        if (string.IsNullOrWhiteSpace(typed.Reason) || typed.Reason.Trim().Length > LongestReason)
        {
            errors.Add(new FieldError(name + "Reason", $"请写明原因，不超过 {LongestReason} 个字。"));
        }

        return new DateWindow(from, until, typed.Reason?.Trim() ?? "");
    }

    /// <summary>China time as a <c>datetime-local</c> field sends it.</summary>
    private static DateTime? Time(string? typed) =>
        DateTime.TryParseExact(typed, ["yyyy-MM-dd'T'HH:mm", "yyyy-MM-dd'T'HH:mm:ss"], CultureInfo.InvariantCulture, DateTimeStyles.None, out var local)
            ? DateTime.SpecifyKind(local - ChinaTime.Offset, DateTimeKind.Utc)
            : null;
}

/// <summary>填写的时间段，as typed. Immutable.</summary>
internal sealed record TypedWindow(string? From, string? Until, string? Reason)
{
    public static TypedWindow Of(DateWindow? window) => window is null ? new(null, null, null) : new(Local(window.FromUtc), Local(window.UntilUtc), window.Reason);

    private static string Local(DateTime utc) => ChinaTime.ToLocal(utc).ToString("yyyy-MM-dd'T'HH:mm", CultureInfo.InvariantCulture);
}
