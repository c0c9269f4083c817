using System.Text.RegularExpressions;
using Microsoft.EntityFrameworkCore;
using Shijuan.Cms.Core.Audit;
using Shijuan.Cms.Core.Channels;
using Shijuan.Cms.Core.Content;
using Shijuan.Cms.Core.Modules;
using Shijuan.Cms.Core.Permissions;
using Shijuan.Cms.Core.Persistence;
using Shijuan.Cms.Core.Units;

namespace Shijuan.Cms.Web;

/// <summary>管理栏目：its address is permanent, everything else may change.</summary>
internal sealed partial class ChannelActions(CmsDbContext db, UnitTree units, ContentTypes types, ColumnFreshness freshness) : IUseCase
{
    /// <summary>Addresses that belong to the product itself.</summary>
    private static readonly string[] Taken =
        ["admin", "account", "setup", "search", "files", "dist", "healthz", "rss", "sitemap", "accessibility", "error", "web", "api"];

    /// <summary>空栏目不放进导航：with fewer public texts than this a citizen would open it in vain. A guide or a yearly report stands alone in its column.</summary>
    public static int FewestIn(FreshnessClass freshness) => freshness is FreshnessClass.News or FreshnessClass.Notices ? 3 : 1;

    public async Task<ChannelOutcome> EditAsync(Actor actor, int channelId, ChannelForm form, CancellationToken cancel)
    {
        await using var transaction = await db.BeginAsync(cancel);
        if (await db.Channels.SingleOrDefaultAsync(c => c.Id == channelId, cancel) is not { } channel)
        {
            return new ChannelOutcome.Missing();
        }

        if (form.ShowInNavigation && !channel.ShowInNavigation && await LiveBelowAsync(channelId, cancel) is var live && live < FewestIn(form.Freshness))
        {
            return new ChannelOutcome.TooEmpty(live, FewestIn(form.Freshness));
        }

        Apply(form, channel);
        await freshness.ReclassifyAsync(actor, channel, cancel);
        db.Audit(AuditDraft.Done(actor, "channel.edit", nameof(Channel), () => channelId, Facts(channel)));
        await db.SaveChangesAsync(cancel);
        await transaction.CommitAsync(cancel);
        return new ChannelOutcome.Done();
    }

    /// <summary>The new channel, or what is wrong with which field.</summary>
    public async Task<(Channel? Channel, string Field, string Message)> AddAsync(Actor actor, NewChannel wanted, ChannelForm form, CancellationToken cancel)
    {
        await using var transaction = await db.BeginAsync(cancel);
        var parent = wanted.ParentId is { } id ? await db.Channels.SingleOrDefaultAsync(c => c.Id == id, cancel) : null;
        if (wanted.ParentId is not null && parent is null)
        {
            return (null, "ParentId", "请选择现有的上级栏目。");
        }

        var path = parent is null ? wanted.Segment : $"{parent.Path}/{wanted.Segment}";
        if (Wrong(wanted, parent, (await units.LoadAsync(cancel)).Find(wanted.UnitId)) is { } wrong)
        {
            return (null, wrong.Field, wrong.Message);
        }

        if (form.ShowInNavigation)
        {
            return (null, "Form.ShowInNavigation", $"新栏目还没有内容。发布 {FewestIn(form.Freshness)} 篇以后再放进主导航。");
        }

        var key = path.Replace('/', '-');
        if (await db.Channels.AnyAsync(c => c.Path == path || c.Key == key, cancel))
        {
            return (null, "Segment", $"网址 /{path} 已有栏目使用。");
        }

        var channel = new Channel(key, form.Name.Trim(), path, wanted.ColumnType, wanted.UnitId, parent?.Id, form.Order);
        Apply(form, channel);
        db.Channels.Add(channel);
        db.Audit(AuditDraft.Done(actor, "channel.create", nameof(Channel), () => channel.Id, Facts(channel)));
        await db.SaveChangesAsync(cancel);
        await transaction.CommitAsync(cancel);
        return (channel, "", "");
    }

    /// <summary>Public texts in the column and all below it.</summary>
    private async Task<int> LiveBelowAsync(int channelId, CancellationToken cancel)
    {
        var tree = new ChannelTreeSnapshot(await db.Channels.AsNoTracking().ToListAsync(cancel));
        var ids = tree.SelfAndBelow(channelId).ToList();
        return await db.Publications.CountAsync(p => p.ClosedAtUtc == null && ids.Contains(p.Version.ChannelId), cancel);
    }

    private void Apply(ChannelForm form, Channel channel)
    {
        // Beside the known types a key that stands there already may stay: "-" means only child columns.
        var standing = channel.AllowedTypes.Split(' ');
        form.AllowedTypes = form.AllowedTypes.Where(t => types.Find(t) is not null || standing.Contains(t)).Distinct().ToArray();
        form.ApplyTo(channel);
    }

    private static (string Field, string Message)? Wrong(NewChannel wanted, Channel? parent, OrgUnit? unit) => wanted switch
    {
        _ when !Segment().IsMatch(wanted.Segment) => ("Segment", "网址用小写字母、数字和连字符，例如 gfxwj。"),
        _ when parent is null && Taken.Contains(wanted.Segment) => ("Segment", "这个网址由系统使用，请换一个。"),
        _ when !ColumnType.IsKnown(wanted.ColumnType) => ("ColumnType", "请选择栏目类别。"),
        _ when unit is null || unit.IsCollective || unit.ValidTo is not null => ("UnitId", "请选择责任单位。"),
        _ => null,
    };

    private static object Facts(Channel c) => new { c.Path, c.Name, freshness = c.Freshness.ToString(), c.ShowInNavigation, c.ShowOnHome, c.AllowedTypes, c.Order };

    [GeneratedRegex("^[a-z0-9]([a-z0-9-]{0,38}[a-z0-9])?$", RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture, 1000)]
    private static partial Regex Segment();
}

/// <summary>新栏目不再改变的部分。Immutable.</summary>
/// <param name="Segment">Last part of the address.</param>
internal sealed record NewChannel(int? ParentId, string Segment, string ColumnType, int UnitId);

/// <summary>栏目修改的结果。</summary>
internal abstract record ChannelOutcome
{
    private ChannelOutcome() { }

    public sealed record Done : ChannelOutcome;

    public sealed record Missing : ChannelOutcome;

    /// <summary>放进导航以前要先有内容。</summary>
    public sealed record TooEmpty(int Live, int Fewest) : ChannelOutcome;
}
