using System.Globalization;
using Microsoft.EntityFrameworkCore;
using Shijuan.Cms.Core.Content;
using Shijuan.Cms.Core.Persistence;
using Shijuan.Cms.Core.Settings;

namespace Shijuan.Cms.Core.Publishing;

/// <summary>取代的稿件：what a person names when a page is merged into another one, and where its address leads later.</summary>
public sealed class Successors(CmsDbContext db)
{
    // Longer chains than the county will ever build; a guard against damaged data.
    private const int LongestChain = 20;

    /// <summary>Reads a number or an address of this site. The target must be public now, which rules out every circle.</summary>
    public async Task<SuccessorFound> FindAsync(int itemId, string? typed, CancellationToken cancel)
    {
        var text = typed?.Trim() ?? "";
        if (text.Length == 0)
        {
            return new SuccessorFound(null, "请填写取代它的稿件编号或本站网址。");
        }

        var facts = await SiteFacts.LoadAsync(db, cancel);
        if (NumberIn(text, facts?.Domain) is not { } target)
        {
            return new SuccessorFound(null, "只能填写本站的稿件编号或文章网址，不能转到其他网站。");
        }

        if (target == itemId)
        {
            return new SuccessorFound(null, "不能由它自己取代。");
        }

        return await db.Publications.AnyAsync(p => p.ItemId == target && p.ClosedAtUtc == null, cancel)
            ? new SuccessorFound(target, null)
            : new SuccessorFound(null, "取代它的稿件没有公开，不能转过去。");
    }

    /// <summary>The public address at the end of the chain, however often it was merged on; null when nothing is public there.</summary>
    public async Task<string?> FollowAsync(int successorId, CancellationToken cancel)
    {
        int? at = successorId;
        for (var step = 0; at is { } itemId && step < LongestChain; step++)
        {
            var last = await db.Publications.AsNoTracking().Where(p => p.ItemId == itemId).OrderByDescending(p => p.Id)
                .Select(p => new { p.Path, p.ClosedAtUtc, p.SuccessorItemId }).FirstOrDefaultAsync(cancel);
            if (last is { ClosedAtUtc: null })
            {
                return last.Path;
            }

            at = last?.SuccessorItemId;
        }

        return null;
    }

    /// <summary>The number of an item from a number, a path, or an address whose host is ours.</summary>
    internal static int? NumberIn(string text, string? domain)
    {
        if (int.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out var number))
        {
            return number;
        }

        var path = text;
        if (!text.StartsWith('/') || text.StartsWith("//", StringComparison.Ordinal) || text.StartsWith("/\\", StringComparison.Ordinal))
        {
            if (!Uri.TryCreate(text, UriKind.Absolute, out var address) || address.Scheme is not ("http" or "https")
                || !string.Equals(address.Host, domain, StringComparison.OrdinalIgnoreCase))
            {
                return null;
            }

            path = address.AbsolutePath;
        }

        return ContentPath.TryRead(path.TrimStart('/'), out var itemId) ? itemId : null;
    }
}

/// <summary>找到的取代稿件，或为什么不行。Immutable.</summary>
public sealed record SuccessorFound(int? ItemId, string? Fault);
