using System.Globalization;
using System.Text.RegularExpressions;
using Shijuan.Cms.Core.Clocks;
using Shijuan.Cms.Core.Content;
using Shijuan.Cms.Core.Drafting;
using Shijuan.Cms.Core.Publishing;

namespace Shijuan.Cms.Web.Demo;

/// <summary>演示稿件的文字：fills in dates relative to today and turns keys of other items into their numbers.</summary>
internal sealed partial class DemoText(DateOnly today, IReadOnlyDictionary<string, int> itemIds)
{
    public DraftFields FieldsOf(DemoItem item, int channelId, string? imageSha, string fromLibrary)
    {
        var fields = new Dictionary<string, string>(StringComparer.Ordinal)
        {
            ["Title"] = Fill(item, item.Title),
            ["Summary"] = Fill(item, item.Summary),
            ["Body"] = Links(Fill(item, item.Body)).Replace("{image}", imageSha is null ? "" : $"<img src=\"cms-file:{imageSha}\" alt=\"\">", StringComparison.Ordinal) + fromLibrary,
            ["ChannelId"] = channelId.ToString(CultureInfo.InvariantCulture),
            ["Disclosure"] = item.Disclosure switch { "主动公开" => "Proactive", "依申请公开" => "OnRequest", "不予公开" => "Withheld", _ => "Undecided" },
            ["DisclosureReason"] = item.DisclosureReason,
            ["Topic"] = item.Topic,
            ["Genre"] = item.Genre,
            ["Keywords"] = item.Keywords,
            ["Source"] = item.Source,
            ["FormedOn"] = Iso(FormedOn(item)),
            ["ResponsibleEditor"] = item.ResponsibleEditor,
            ["Detail.DocumentNumber"] = Fill(item, item.DocumentNumber),
            ["Detail.Issuer"] = item.Issuer,
            ["Detail.Validity"] = item.Validity,
            ["Detail.EffectiveFrom"] = Iso(EffectiveOn(item)),
            ["Detail.ValidUntil"] = Iso(ValidUntil(item)),
        };
        foreach (var links in item.Links.GroupBy(l => l.Kind, StringComparer.Ordinal))
        {
            fields[RelationField.Prefix + links.Key] = string.Join("；", links.Select(l => itemIds[l.To]));
        }

        foreach (var (name, value) in item.Fields.Concat(Cells(item)))
        {
            fields[DraftFields.DetailPrefix + name] = Days(Fill(item, value)).Replace('｜', '\t');
        }

        foreach (var (name, value) in item.Plan)
        {
            fields[InterpretationPlan.Prefix + name] = Days(value);
        }

        return new DraftFields(fields);
    }

    public string Fill(DemoItem item, string text) => text
        .Replace("{year}", FormedOn(item)?.Year.ToString(CultureInfo.InvariantCulture) ?? "", StringComparison.Ordinal)
        .Replace("{formed_on}", Long(FormedOn(item)), StringComparison.Ordinal)
        .Replace("{effective_on}", Long(EffectiveOn(item)), StringComparison.Ordinal)
        .Replace("{report_year}", (ChinaTime.DateOf(PublishedAtUtc(item)).Year - 1).ToString(CultureInfo.InvariantCulture), StringComparison.Ordinal)
        .Replace("{valid_until}", Long(ValidUntil(item)), StringComparison.Ordinal);

    /// <summary>发布时刻：China time of the story, as UTC.</summary>
    public DateTime PublishedAtUtc(DemoItem item)
    {
        var day = item.PublishedOn is { } fixedDay
            ? DateOnly.Parse(fixedDay, CultureInfo.InvariantCulture)
            : item.PublishedInJanuary is { } january
            ? LastJanuary(january)
            : today.AddDays(-(item.PublishedDaysAgo ?? 1));
        return AtUtc(day, item.Time ?? "10:00");
    }

    public DateTime ScheduledForUtc(DemoItem item) => AtUtc(today.AddDays(item.PublishInDays ?? 1), item.Time ?? "09:00");

    private static DateTime AtUtc(DateOnly day, string time)
    {
        var clock = TimeOnly.ParseExact(time, "H:mm", CultureInfo.InvariantCulture);
        return ChinaTime.StartOfDayUtc(day) + clock.ToTimeSpan();
    }

    private string Links(string body) => Key().Replace(body, m => itemIds.TryGetValue(m.Groups["key"].Value, out var id)
        ? InternalLink.To(id)
        : throw new InvalidOperationException($"Demo text links to {m.Groups["key"].Value}, which does not exist."));

    private DateOnly? FormedOn(DemoItem item) => item.PublishedInJanuary is { } january ? LastJanuary(january) : Day(item.FormedOn, item.FormedDaysAgo);

    /// <summary>Of the last January that is over as a whole, so that what was published in it belongs to one year.</summary>
    private DateOnly LastJanuary(int day) => new(today.Month > 1 ? today.Year : today.Year - 1, 1, day);

    private static IEnumerable<KeyValuePair<string, string>> Cells(DemoItem item) =>
        from line in item.Numbers.Split('\n', StringSplitOptions.RemoveEmptyEntries)
        let parts = line.Split(' ', StringSplitOptions.RemoveEmptyEntries)
        from column in Enumerable.Range(1, parts.Length - 1)
        select KeyValuePair.Create($"{parts[0]}C{column}", parts[column]);

    private DateOnly? EffectiveOn(DemoItem item) => Day(item.EffectiveOn, item.EffectiveDaysAgo);

    private DateOnly? ValidUntil(DemoItem item) => item.ValidUntilDays is { } days ? today.AddDays(days) : null;

    private DateOnly? Day(string? fixedDay, int? daysAgo) =>
        fixedDay is not null ? DateOnly.Parse(fixedDay, CultureInfo.InvariantCulture) : daysAgo is { } ago ? today.AddDays(-ago) : null;

    private static string Iso(DateOnly? day) => day?.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture) ?? "";

    private static string Long(DateOnly? day) => day is { } d ? string.Create(CultureInfo.InvariantCulture, $"{d.Year}年{d.Month}月{d.Day}日") : "";

    private string Days(string text) => DayToken().Replace(text, m => Iso(today.AddDays(int.Parse(m.Groups["days"].Value, CultureInfo.InvariantCulture))));

    [GeneratedRegex(@"\{day:(?<days>[+-]?\d+)\}", RegexOptions.ExplicitCapture, 1000)]
    private static partial Regex DayToken();

    [GeneratedRegex("cms-item-key:(?<key>[a-z0-9-]+)", RegexOptions.ExplicitCapture, 1000)]
    private static partial Regex Key();
}
