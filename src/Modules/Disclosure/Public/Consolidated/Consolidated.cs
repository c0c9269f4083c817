using System.Globalization;
using Microsoft.EntityFrameworkCore;
using Shijuan.Cms.Core.Clocks;
using Shijuan.Cms.Core.Modules;
using Shijuan.Cms.Core.Persistence;
using Shijuan.Cms.Core.Web;

namespace Shijuan.Cms.Disclosure;

/// <summary>修改后的全文：a public document as it holds on a day.</summary>
internal sealed class Consolidated(CmsDbContext db, PublicAmendments amendments, TimeProvider time) : IUseCase
{
    public static string UrlOf(int itemId) => FormattableString.Invariant($"/zfxxgk/gfxwj/{itemId}/consolidated");

    /// <param name="typed">The day as it stands in the address, empty for today.</param>
    public async Task<ConsolidatedOutcome> ShowAsync(int itemId, string typed, CancellationToken cancel)
    {
        var live = await db.Publications.AsNoTracking()
            .Where(p => p.ItemId == itemId && p.ClosedAtUtc == null)
            .Include(p => p.Version).ThenInclude(v => v.Detail)
            .SingleOrDefaultAsync(cancel);
        if (live?.Version.Detail is not NormativeDocument document)
        {
            return new ConsolidatedOutcome.NotFound();
        }

        var today = ChinaTime.DateOf(time.GetUtcNow().UtcDateTime);
        var (day, fault) = DayOf(typed, today, live.Version.FormedOn);
        var text = ConsolidatedText.AsOf(PaperStructure.Read(live.Version.BodyHtml), await amendments.OfAsync(itemId, cancel), day);
        return new ConsolidatedOutcome.Found(new ConsolidatedView(
            itemId, live.Version.Title, document.DocumentNumber, "/" + live.Path, day, fault is null ? Iso(day) : typed, fault, text,
            document.EffectiveFrom is { } from && day < from ? from : null, day > today));
    }

    /// <summary>The day, or today with a message.</summary>
    internal static (DateOnly Day, string? Fault) DayOf(string typed, DateOnly today, DateOnly? formedOn)
    {
        if (typed.Length == 0)
        {
            return (today, null);
        }

        if (!DateOnly.TryParseExact(typed, "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out var day) || day.Year is < 1949 or > 2999)
        {
            return (today, "日期看不懂，请写成“2026-03-01”的样子。下面是今天的文字。");
        }

        return formedOn is { } first && day < first
            ? (today, $"这份文件成文于{PublicTime.Formal(first)}，那以前还没有它。下面是今天的文字。")
            : (day, null);
    }

    private static string Iso(DateOnly day) => day.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);
}

/// <summary>修改后全文的结果：closed.</summary>
internal abstract record ConsolidatedOutcome
{
    private ConsolidatedOutcome() { }

    public sealed record Found(ConsolidatedView View) : ConsolidatedOutcome;

    public sealed record NotFound : ConsolidatedOutcome;
}

/// <summary>修改后全文的页面。Immutable.</summary>
/// <param name="Typed">As it stands in the field.</param>
/// <param name="Fault">What is wrong with the day, or null.</param>
/// <param name="NotBefore">施行日期, when the document is not in force on that day.</param>
/// <param name="IsAhead">The day has not come yet.</param>
internal sealed record ConsolidatedView(
    int ItemId, string Title, string DocumentNumber, string Url, DateOnly Day, string Typed, string? Fault, ConsolidatedText Text, DateOnly? NotBefore, bool IsAhead);
