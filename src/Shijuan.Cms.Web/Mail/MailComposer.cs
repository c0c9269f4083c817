using System.Text;
using Microsoft.EntityFrameworkCore;
using MimeKit;
using Shijuan.Cms.Core.Access;
using Shijuan.Cms.Core.Accounts;
using Shijuan.Cms.Core.Modules;
using Shijuan.Cms.Core.Notices;
using Shijuan.Cms.Core.Permissions;
using Shijuan.Cms.Core.Persistence;
using Shijuan.Cms.Core.Settings;

namespace Shijuan.Cms.Web;

/// <summary>写邮件：plain Chinese text with titles and links, from the notices it carries. Rights and address are those of this moment.</summary>
internal sealed class MailComposer(CmsDbContext db, ActorLoader actors, KnowingCircle circle, MailOptions options) : IUseCase
{
    /// <summary>The message, or in Chinese why there is none to send.</summary>
    public async Task<(MimeMessage? Message, string Why)> ComposeAsync(QueuedMail mail, CancellationToken cancel)
    {
        var user = await db.Users.AsNoTracking().SingleAsync(u => u.Id == mail.RecipientId, cancel);
        if (AccountLock.IsForGood(user.LockoutEnd))
        {
            return (null, "账号已停用");
        }

        if (string.IsNullOrEmpty(user.Email))
        {
            return (null, "没有填写邮箱");
        }

        var notices = await db.Set<Notice>().AsNoTracking().Where(n => n.MailId == mail.Id).OrderBy(n => n.CreatedAtUtc).ToListAsync(cancel);
        var actor = await actors.LoadAsync(user.Id, cancel);
        var allowed = new List<Notice>();
        foreach (var notice in notices.Where(n => MayKnow(actor!, n)))
        {
            if (notice.ItemId is not { } item || await circle.AdmitsAsync(actor!, item, cancel))
            {
                allowed.Add(notice);
            }
        }

        return allowed.Count == 0 ? (null, "收件人已没有权限") : (await WriteAsync(user, allowed, cancel), "");
    }

    private async Task<MimeMessage> WriteAsync(CmsUser user, List<Notice> notices, CancellationToken cancel)
    {
        var site = (await SiteFacts.LoadAsync(db, cancel))?.SiteName ?? "";
        var message = new MimeMessage
        {
            Subject = notices.Count == 1 ? $"[{NoticeNames.Of(notices[0].Kind)}] {notices[0].Text}" : $"[每日汇总] {notices.Count} 条工作通知",
            Body = new TextPart("plain") { Text = TextOf(notices, site) },
        };
        message.From.Add(new MailboxAddress(Encoding.UTF8, options.FromName.Length > 0 ? options.FromName : site + "内容管理", options.From));
        message.To.Add(new MailboxAddress("", user.Email!));
        message.Headers.Add("Auto-Submitted", "auto-generated");
        return message;
    }

    private string TextOf(List<Notice> notices, string site)
    {
        var text = new StringBuilder();
        foreach (var notice in notices)
        {
            text.Append(notice.Text).Append("\r\n").Append(options.SiteAddress.TrimEnd('/')).Append(notice.Url).Append("\r\n\r\n");
        }

        return text.Append("--\r\n").Append(site).Append("内容管理系统自动发送，请勿回复。要改变通知方式，请登录后打开“通知设置”。\r\n").ToString();
    }

    private static bool MayKnow(Actor actor, Notice notice) =>
        notice.UnitId is not { } unit || (notice.ItemId is null
            ? actor.Can(CorePermissions.EnterAdmin, unit)
            : ContentReading.Permissions.Any(p => actor.Can(p, unit)));
}
