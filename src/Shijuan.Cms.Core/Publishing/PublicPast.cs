using Microsoft.EntityFrameworkCore;
using Shijuan.Cms.Core.Content;
using Shijuan.Cms.Core.Persistence;

namespace Shijuan.Cms.Core.Publishing;

/// <summary>市民看到过什么：from the publications, which nobody can change, what an item's address answered in each stretch of time.</summary>
public sealed class PublicPast(CmsDbContext db)
{
    // As for the successors of today: a guard against damaged data.
    private const int LongestChain = 20;

    /// <summary>Without gaps, from before the first publication to now, oldest first; one stretch when the item was never public.</summary>
    public async Task<IReadOnlyList<PublicPeriod>> OfAsync(int itemId, CancellationToken cancel)
    {
        var publications = await db.Publications.AsNoTracking().Where(p => p.ItemId == itemId).OrderBy(p => p.Id).ToListAsync(cancel);
        var periods = new List<PublicPeriod>();
        var open = new PublicPeriod(null, null, new SeenByPublic.Nothing());
        foreach (var publication in publications)
        {
            Close(publication.PublishedAtUtc);
            open = new PublicPeriod(publication.PublishedAtUtc, null, new SeenByPublic.Page(publication.VersionNumber, publication.Path, publication.PublisherName));
            if (publication.ClosedAtUtc is { } closed)
            {
                Close(closed);
                open = new PublicPeriod(closed, null, After(publication));
            }
        }

        periods.Add(open);
        return periods;

        void Close(DateTime atUtc)
        {
            // A version that takes the place of another leaves no moment between them.
            if (open.FromUtc != atUtc)
            {
                periods.Add(open with { UntilUtc = atUtc });
            }
        }
    }

    /// <summary>Where the address of a merged item led at that moment, in one hop; null when nothing was public there.</summary>
    public async Task<string?> FollowAsync(int successorId, DateTime atUtc, CancellationToken cancel)
    {
        int? at = successorId;
        for (var step = 0; at is { } itemId && step < LongestChain; step++)
        {
            var last = await db.Publications.AsNoTracking().Where(p => p.ItemId == itemId && p.PublishedAtUtc <= atUtc).OrderByDescending(p => p.Id)
                .Select(p => new { p.Path, p.ClosedAtUtc, p.SuccessorItemId }).FirstOrDefaultAsync(cancel);
            if (last is not null && (last.ClosedAtUtc is null || last.ClosedAtUtc > atUtc))
            {
                return last.Path;
            }

            at = last?.SuccessorItemId;
        }

        return null;
    }

    /// <summary>The item that an address belongs or belonged to; null when it is no article's.</summary>
    /// <param name="typed">A path or a whole address.</param>
    public async Task<int?> ItemAtAsync(string typed, CancellationToken cancel)
    {
        var path = Uri.TryCreate(typed, UriKind.Absolute, out var address) && address.Scheme is "http" or "https" ? address!.AbsolutePath : typed;
        var plain = Uri.UnescapeDataString(path.Split('?', '#')[0]).Trim('/');
        if (plain.Contains('\0', StringComparison.Ordinal))
        {
            return null;
        }

        if (ContentPath.TryRead(plain, out var itemId))
        {
            return itemId;
        }

        return await db.Publications.AsNoTracking().Where(p => p.Path == plain).OrderByDescending(p => p.Id).Select(p => (int?)p.ItemId).FirstOrDefaultAsync(cancel);
    }

    private static SeenByPublic After(Publication closed) => WithdrawalType.Find(closed.End) is { } type
        ? new SeenByPublic.Gone(type, type.ShowsReason ? closed.WithdrawalReason ?? "" : "", closed.SuccessorItemId)
        : new SeenByPublic.Nothing();
}

/// <summary>一段时间和市民看到的。Immutable.</summary>
/// <param name="FromUtc">Inclusive; null for the time before the first publication.</param>
/// <param name="UntilUtc">Exclusive; null while it lasts.</param>
public sealed record PublicPeriod(DateTime? FromUtc, DateTime? UntilUtc, SeenByPublic Seen)
{
    public bool Touches(DateTime fromUtc, DateTime untilUtc) => (FromUtc is null || FromUtc < untilUtc) && (UntilUtc is null || UntilUtc > fromUtc);
}

/// <summary>市民看到的：closed set. Immutable.</summary>
public abstract record SeenByPublic
{
    private SeenByPublic() { }

    /// <summary>还没有公开：404.</summary>
    public sealed record Nothing : SeenByPublic;

    public sealed record Page(int VersionNumber, string Path, string PublisherName) : SeenByPublic;

    /// <summary>已撤回：410 with these words, or 301 to the item that took its place.</summary>
    /// <param name="Reason">As citizens saw it; empty for a leak.</param>
    public sealed record Gone(WithdrawalType Type, string Reason, int? SuccessorItemId) : SeenByPublic;
}
