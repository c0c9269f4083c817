using Shijuan.Cms.Core.Content;
using Shijuan.Cms.Core.Modules;
using Shijuan.Cms.Core.Permissions;
using Shijuan.Cms.Core.Publishing;
using Shijuan.Cms.Core.Upkeep;
using Shijuan.Cms.Core.Web;

namespace Shijuan.Cms.Editorial;

/// <summary>某时刻市民看到什么：the published text with its files as they were, or what the address answered instead.</summary>
internal sealed class ShowAsOf(
    ContentDoor door, PublicPast past, OldTexts texts, PreviewDraft preview, ChangeNotes changes, TimeProvider time) : IUseCase
{
    /// <param name="at">China time as typed; null for now.</param>
    /// <returns>Null when the person may not know of the item.</returns>
    public async Task<AsOfView?> FindAsync(Actor actor, int itemId, string? at, CancellationToken cancel)
    {
        if (await door.OpenAsync(actor, itemId, cancel) is not { } opened)
        {
            return null;
        }

        var now = time.GetUtcNow().UtcDateTime;
        var (minute, fault) = Read(at, now);
        var item = await door.ReadAsync(opened, cancel);
        var periods = await past.OfAsync(itemId, cancel);
        var shown = fault is null ? periods.Where(p => p.Touches(minute, minute.AddMinutes(1)) && (p.FromUtc is null || p.FromUtc <= now)).ToList() : [];
        var parts = new List<AsOfPart>();
        foreach (var period in shown)
        {
            parts.Add(await PartAsync(item, period, minute, cancel));
        }

        return new AsOfView(
            itemId, ContentTexts.TitleOf(item.Current.Title), fault is null ? MinuteText.Of(minute) : at ?? "", MinuteText.Of(now), fault, parts,
            [.. periods.Select(p => new PeriodRow(p, WordsOf(p.Seen), shown.Contains(p)))]);
    }

    /// <summary>A minute of the past, or what is wrong with it.</summary>
    public static (DateTime Minute, string? Fault) Read(string? typed, DateTime nowUtc) => string.IsNullOrWhiteSpace(typed)
        ? (WholeMinute(nowUtc), null)
        : MinuteText.Read(typed) switch
        {
            null => (nowUtc, "时间看不懂，请写成“2025-03-10T09:30”的样子。"),
            { } minute when minute > nowUtc => (nowUtc, "这个时间还没有到，请选过去的时间。"),
            { } minute => (minute, null),
        };

    private static DateTime WholeMinute(DateTime utc) => new(utc.Ticks - (utc.Ticks % TimeSpan.TicksPerMinute), DateTimeKind.Utc);

    private static string WordsOf(SeenByPublic seen) => seen switch
    {
        SeenByPublic.Page page => $"公开第 {page.VersionNumber} 版",
        SeenByPublic.Gone gone => $"已撤回：{gone.Type.Name}",
        _ => "还没有公开",
    };

    private async Task<AsOfPart> PartAsync(ContentItem item, PublicPeriod period, DateTime minute, CancellationToken cancel)
    {
        // A stretch that begins within the minute is judged from its own beginning.
        var moment = period.FromUtc is { } from && from > minute ? from : minute;
        return period.Seen switch
        {
            SeenByPublic.Page page => new AsOfPart.Page(period, page.VersionNumber, "/" + page.Path, await ArticleAsync(item, page, cancel), [.. (await changes.OfAsync(item.Id, cancel)).Where(c => c.AtUtc <= moment)]),
            SeenByPublic.Gone { SuccessorItemId: { } successor } when await past.FollowAsync(successor, moment, cancel) is { } path => new AsOfPart.Moved(period, "/" + path),
            SeenByPublic.Gone gone => new AsOfPart.Gone(period, gone.Type.PublicName, gone.Type.PublicText, gone.Reason),
            _ => new AsOfPart.Nothing(period),
        };
    }

    private async Task<PreviewArticle> ArticleAsync(ContentItem item, SeenByPublic.Page page, CancellationToken cancel)
    {
        var version = await texts.VersionAsync(item.Id, page.VersionNumber, cancel) ?? throw new InvalidOperationException($"Version {page.VersionNumber} of item {item.Id} is gone.");
        return await preview.ArticleAsync(item, version, sha => FileUrls.Draft(item.Id, sha), cancel, page.PublisherName);
    }
}

/// <summary>某时刻的页面。Immutable.</summary>
/// <param name="At">What stands in the field.</param>
/// <param name="Latest">The latest minute that can be asked for.</param>
/// <param name="Fault">What is wrong with the minute, or null.</param>
/// <param name="Parts">One for each state within that minute, oldest first; usually one.</param>
internal sealed record AsOfView(
    int ItemId, string Title, string At, string Latest, string? Fault, IReadOnlyList<AsOfPart> Parts, IReadOnlyList<PeriodRow> Periods);

/// <summary>一段时间的一行。Immutable.</summary>
internal sealed record PeriodRow(PublicPeriod Period, string Words, bool IsShown);

/// <summary>市民看到的一种：closed set. Immutable.</summary>
internal abstract record AsOfPart(PublicPeriod Period)
{
    public sealed record Nothing(PublicPeriod Period) : AsOfPart(Period);

    public sealed record Page(PublicPeriod Period, int VersionNumber, string Url, PreviewArticle Article, IReadOnlyList<PublishedChange> Changes) : AsOfPart(Period);

    public sealed record Moved(PublicPeriod Period, string Url) : AsOfPart(Period);

    public sealed record Gone(PublicPeriod Period, string Kind, string Text, string Reason) : AsOfPart(Period);
}
