using System.Net.Mail;
using Microsoft.EntityFrameworkCore;
using Shijuan.Cms.Core.Accounts;
using Shijuan.Cms.Core.Audit;
using Shijuan.Cms.Core.Modules;
using Shijuan.Cms.Core.Notices;
using Shijuan.Cms.Core.Permissions;
using Shijuan.Cms.Core.Persistence;

namespace Shijuan.Cms.Web;

/// <summary>通知设置：how the person wants to hear of each kind, and at which address. Each person sets only their own.</summary>
internal sealed class NoticeSettings(CmsDbContext db, MailOptions mail) : IUseCase
{
    public async Task<NoticeSettingsView> LoadAsync(Actor actor, CancellationToken cancel)
    {
        var chosen = await db.Set<NoticePreference>().AsNoTracking().Where(p => p.UserId == actor.UserId).ToDictionaryAsync(p => p.Kind, p => p.Delivery, cancel);
        var email = await db.Users.Where(u => u.Id == actor.UserId).Select(u => u.Email).SingleAsync(cancel);
        return new NoticeSettingsView(
            Enum.GetValues<NoticeKind>().Select(k => (k, chosen.GetValueOrDefault(k, NoticeDefaults.Of(k, !string.IsNullOrEmpty(email))))).ToList(), email ?? "", mail.IsOn);
    }

    /// <returns>A Chinese message when the address cannot be one, or when mail is wanted without an address.</returns>
    public async Task<string?> SaveAsync(Actor actor, IReadOnlyDictionary<NoticeKind, NoticeDelivery> wanted, string email, CancellationToken cancel)
    {
        var address = email.Trim();
        if (Fault(address, wanted.Values) is { } fault)
        {
            return fault;
        }

        await using var transaction = await db.BeginAsync(cancel);
        var user = await db.Users.SingleAsync(u => u.Id == actor.UserId, cancel);
        var addressChanged = (user.Email ?? "") != address;
        (user.Email, user.NormalizedEmail) = address.Length == 0 ? (null, null) : (address, address.ToUpperInvariant());
        var stored = await db.Set<NoticePreference>().Where(p => p.UserId == actor.UserId).ToDictionaryAsync(p => p.Kind, cancel);
        foreach (var (kind, delivery) in wanted)
        {
            if (stored.TryGetValue(kind, out var preference))
            {
                preference.Delivery = delivery;
            }
            else
            {
                db.Add(new NoticePreference(user.Id, kind, delivery));
            }
        }

        db.Audit(AuditDraft.Done(actor, "notice.settings", nameof(CmsUser), () => user.Id, new { addressChanged }));
        await db.SaveChangesAsync(cancel);
        await transaction.CommitAsync(cancel);
        return null;
    }

    private static string? Fault(string address, IEnumerable<NoticeDelivery> wanted)
    {
        if (address.Length == 0)
        {
            return wanted.Any(d => d is NoticeDelivery.MailAtOnce or NoticeDelivery.DailyDigest) ? "要收邮件，请先填写邮箱。" : null;
        }

        return address.Length <= 200 && MailAddress.TryCreate(address, out var read) && read.Address == address
            ? null
            : "邮箱的写法不对，请写成“name@example.gov.cn”的样子。";
    }
}

/// <summary>通知设置的视图。Immutable.</summary>
/// <param name="MailIsOn">Whether this installation sends mail at all.</param>
internal sealed record NoticeSettingsView(IReadOnlyList<(NoticeKind Kind, NoticeDelivery Delivery)> Kinds, string Email, bool MailIsOn);
