using Microsoft.EntityFrameworkCore;
using Shijuan.Cms.Core.Access;
using Shijuan.Cms.Core.Content;
using Shijuan.Cms.Core.Drafting;
using Shijuan.Cms.Core.Permissions;
using Shijuan.Cms.Core.Persistence;

namespace Shijuan.Cms.Core.Previews;

/// <summary>
/// 预览链接的规则：bound to one version, for some days at most, revocable. Dead as soon as the item works on another version, is published, withdrawn or discarded.
/// </summary>
public sealed class PreviewLinks(CmsDbContext db, DraftAction action, KnowingCircle circle, PreviewSettings settings, TimeProvider time)
{
    public const int LongestPurpose = 60;

    private static readonly ContentState[] BeforePublication = [ContentState.Draft, ContentState.InReview, ContentState.Approved, ContentState.Scheduled];

    /// <returns>With <see cref="DraftOutcome.Done"/> the token, shown this once and never stored.</returns>
    public async Task<(DraftOutcome Outcome, string? Token)> CreateAsync(Actor actor, int itemId, string purpose, int days, CancellationToken cancel)
    {
        var most = await settings.MaxDaysAsync(cancel);
        var token = PreviewToken.New();
        var outcome = await action.RunAsync(actor, itemId, expectedRevision: null, "preview.create", item => MayShare(actor, item), async item =>
        {
            var errors = Errors(purpose, days, most);
            if (errors.Count > 0)
            {
                return new DraftOutcome.Invalid(errors);
            }

            if (await circle.LimitOfAsync(item.Id, cancel) is not null)
            {
                return new DraftOutcome.WrongState("这份稿件限定了知悉范围，不能用链接给范围以外的人看。");
            }

            if (!BeforePublication.Contains(item.State))
            {
                return new DraftOutcome.WrongState("这份稿件没有待公开的版本，不需要预览链接。");
            }

            var now = time.GetUtcNow().UtcDateTime;
            db.Set<PreviewLink>().Add(new PreviewLink(
                item.Id, item.Current.Id, item.CurrentNumber, PreviewToken.HashOf(token), purpose.Trim(), actor.UserId ?? 0, now, now.AddDays(days)));
            return null;
        }, cancel, new { days });
        return (outcome, outcome is DraftOutcome.Done ? token : null);
    }

    public Task<DraftOutcome> RevokeAsync(Actor actor, int itemId, int linkId, CancellationToken cancel) =>
        action.RunAsync(actor, itemId, expectedRevision: null, "preview.revoke", item => MayShare(actor, item), async item =>
        {
            var link = await db.Set<PreviewLink>().SingleOrDefaultAsync(l => l.Id == linkId && l.ItemId == item.Id, cancel);
            if (link is null)
            {
                return new DraftOutcome.NotFound();
            }

            if (link.RevokedAtUtc is not null)
            {
                return new DraftOutcome.WrongState("这个链接已经撤销。");
            }

            link.Revoke(actor.UserId, time.GetUtcNow().UtcDateTime);
            return null;
        }, cancel, new { link = linkId });

    /// <summary>Whom the token lets in, and to what; says nothing about tokens that never were.</summary>
    public async Task<PreviewAccess> OpenAsync(string token, CancellationToken cancel)
    {
        if (token.Length != PreviewToken.Length)
        {
            return new PreviewAccess.Unknown();
        }

        var hash = PreviewToken.HashOf(token);
        var found = await db.Set<PreviewLink>().AsNoTracking()
            .Where(l => l.TokenHash == hash)
            .Join(db.ContentItems, l => l.ItemId, i => i.Id, (l, i) => new { Link = l, i.State, i.CurrentNumber })
            .SingleOrDefaultAsync(cancel);
        return found switch
        {
            null => new PreviewAccess.Unknown(),
            _ when await circle.LimitOfAsync(found.Link.ItemId, cancel) is not null => new PreviewAccess.Ended(),
            _ when StatusOf(found.Link, found.State, found.CurrentNumber, time.GetUtcNow().UtcDateTime) == PreviewLinkStatus.Open => new PreviewAccess.Open(found.Link),
            _ => new PreviewAccess.Ended(),
        };
    }

    public static PreviewLinkStatus StatusOf(PreviewLink link, ContentState state, int currentNumber, DateTime nowUtc) =>
        link.RevokedAtUtc is not null ? PreviewLinkStatus.Revoked
        : link.ExpiresAtUtc <= nowUtc ? PreviewLinkStatus.Expired
        : link.VersionNumber != currentNumber || !BeforePublication.Contains(state) ? PreviewLinkStatus.Overtaken
        : PreviewLinkStatus.Open;

    /// <summary>One more opening: a number on the list, no record of a person.</summary>
    public Task CountAsync(PreviewLink link, CancellationToken cancel)
    {
        var now = time.GetUtcNow().UtcDateTime;
        return db.Set<PreviewLink>().Where(l => l.Id == link.Id)
            .ExecuteUpdateAsync(l => l.SetProperty(x => x.OpenedCount, x => x.OpenedCount + 1).SetProperty(x => x.LastOpenedAtUtc, now), cancel);
    }

    private static List<FieldError> Errors(string purpose, int days, int most)
    {
        var errors = new List<FieldError>();
        if (string.IsNullOrWhiteSpace(purpose) || purpose.Trim().Length > LongestPurpose)
        {
            errors.Add(new FieldError("Purpose", $"请写明给哪个单位、做什么用，不超过{LongestPurpose}个字。"));
        }

        if (days < 1 || days > most)
        {
            errors.Add(new FieldError("Days", $"有效期为 1 至 {most} 天。"));
        }

        return errors;
    }

    private static string? MayShare(Actor actor, ContentItem item) =>
        actor.Can(CorePermissions.Draft, item.UnitId) ? null : "您没有编辑该单位稿件的权限，不能分享预览。";
}

/// <summary>预览链接的状态。</summary>
public enum PreviewLinkStatus
{
    /// <summary>有效。</summary>
    Open = 1,

    /// <summary>已到期。</summary>
    Expired = 2,

    /// <summary>已撤销。</summary>
    Revoked = 3,

    /// <summary>稿件已发布、已放弃或有了新的一版。</summary>
    Overtaken = 4,
}

/// <summary>凭令牌打开的结果：closed set. Immutable.</summary>
public abstract record PreviewAccess
{
    private PreviewAccess() { }

    public sealed record Open(PreviewLink Link) : PreviewAccess;

    /// <summary>It was a link once: 410.</summary>
    public sealed record Ended : PreviewAccess;

    /// <summary>404.</summary>
    public sealed record Unknown : PreviewAccess;
}
