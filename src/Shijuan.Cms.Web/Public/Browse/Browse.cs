using Shijuan.Cms.Core.Content;
using Shijuan.Cms.Core.Modules;
using Shijuan.Cms.Core.Persistence;
using Shijuan.Cms.Core.Web;
using Shijuan.Cms.Web.Hosting;

namespace Shijuan.Cms.Web;

/// <summary>按地址找内容：the number at the end of an article's address decides; a column has its path, a unit its key. A module may draw the page of either.</summary>
internal sealed class Browse(ShowArticle article, ShowColumn column, IEnumerable<IOwnPages> ownPages, SiteSnapshot snapshot, CmsDbContext db) : IUseCase
{
    private const string UnitPrefix = "zfxxgk/";

    public async Task<BrowseOutcome> FindAsync(string path, OwnPageRequest request, CancellationToken cancel)
    {
        var plain = path.TrimEnd('/');
        if (ContentPath.TryRead(plain, out var itemId))
        {
            return await article.FindAsync(itemId, path, cancel);
        }

        var site = await snapshot.GetAsync(db, cancel);
        var outcome = site.Channels.FindByPath(plain) is { } channel
            ? await OwnAsync(own => own.OfColumnAsync(channel, request, cancel)) ?? await column.FindAsync(site, channel, request.Page, cancel)
            : await UnitAsync(site, plain, request, cancel);
        return outcome is BrowseOutcome.Found && plain != path ? new BrowseOutcome.Moved("/" + plain) : outcome;
    }

    private async Task<BrowseOutcome> UnitAsync(SiteState site, string path, OwnPageRequest request, CancellationToken cancel)
    {
        if (!path.StartsWith(UnitPrefix, StringComparison.Ordinal))
        {
            return new BrowseOutcome.Nothing();
        }

        var key = path[UnitPrefix.Length..];
        return site.Units.All.FirstOrDefault(u => u.Key == key) switch
        {
            { IsCollective: false, SuccessorId: { } successor } => SuccessorOf(site, successor),
            { IsCollective: false } found => await OwnAsync(own => own.OfUnitAsync(found, request, cancel)) ?? new BrowseOutcome.Nothing(),
            _ => new BrowseOutcome.Nothing(),
        };
    }

    /// <summary>Null when no module draws the page itself.</summary>
    private async Task<BrowseOutcome?> OwnAsync(Func<IOwnPages, Task<OwnPage>> ask)
    {
        foreach (var own in ownPages)
        {
            switch (await ask(own))
            {
                case OwnPage.Shown shown:
                    return new BrowseOutcome.Found(shown, shown.Meta, shown.Tags);
                case OwnPage.Missing:
                    return new BrowseOutcome.Nothing();
            }
        }

        return null;
    }

    /// <summary>撤并的单位：its page is that of whoever took over, in one hop however long the chain is.</summary>
    private static BrowseOutcome.Moved SuccessorOf(SiteState site, int successor)
    {
        var at = site.Units.Find(successor)!;
        for (var hops = site.Units.All.Count; hops > 0 && at.SuccessorId is { } next; hops--)
        {
            at = site.Units.Find(next)!;
        }

        return new BrowseOutcome.Moved($"/{UnitPrefix}{at.Key}");
    }
}

/// <summary>地址的结果。Closed.</summary>
internal abstract record BrowseOutcome
{
    private BrowseOutcome() { }

    public sealed record Found(object View, PageMeta Meta, IReadOnlyList<string> Tags) : BrowseOutcome;

    public sealed record Moved(string Url) : BrowseOutcome;

    public sealed record Gone(TombstoneView View) : BrowseOutcome;

    public sealed record Nothing : BrowseOutcome;
}

/// <summary>撤回的说明：kind, day and reason; nothing of the content, not even its title. Immutable.</summary>
/// <param name="Text">What the kind of withdrawal says to everybody.</param>
/// <param name="Reason">What the person wrote; empty for a leak, which a reason could repeat.</param>
internal sealed record TombstoneView(string Kind, string Text, string Reason, DateTime AtUtc);
