using System.Globalization;

namespace Shijuan.Cms.Disclosure;

/// <summary>有固定栏目的专题 (1.1.18, 1.1.20—1.1.28)：its sections are duties of one unit. Read from Data/topics.yaml, never changed.</summary>
internal sealed class Topic
{
    public string Key { get; init; } = "";

    /// <summary>Key of the column in which the topic stands.</summary>
    public string Column { get; init; } = "";

    public string Name { get; init; } = "";

    /// <summary>责任单位的代号。</summary>
    public string Unit { get; init; } = "";

    public string Basis { get; init; } = "";
    public string? Starts { get; init; }
    public string? Ends { get; init; }
    public List<string> Indicators { get; init; } = [];
    public List<TopicSection> Sections { get; init; } = [];

    /// <summary>The last day of a topic that ends; null for one that stays.</summary>
    public DateOnly? LastDay => DayOf(Ends);

    /// <summary>Whether its sections are due on this day.</summary>
    public bool IsOpenOn(DateOnly day) => (DayOf(Starts) is not { } from || day >= from) && (LastDay is not { } until || day <= until);

    private static DateOnly? DayOf(string? written) => written is null ? null : DateOnly.ParseExact(written, "yyyy-MM-dd", CultureInfo.InvariantCulture);
}

/// <summary>专题的一节：filled by what is in the topic's column and fits by its words, or by what is of a type.</summary>
internal sealed class TopicSection
{
    public string Key { get; init; } = "";
    public string Name { get; init; } = "";

    /// <summary>An item of the topic's column with one of them in title or keywords belongs here.</summary>
    public List<string> Words { get; init; } = [];

    /// <summary>Items of these types belong here: in the topic's column, wherever they are when <see cref="Field"/> says which.</summary>
    public List<string> Types { get; init; } = [];

    public string? Field { get; init; }
    public string? Value { get; init; }

    /// <summary>Key of the content type to begin with when the section is empty.</summary>
    public string? Draft { get; init; }
}

/// <summary>全部专题。</summary>
internal static class Topics
{
    public static readonly IReadOnlyList<Topic> All = EmbeddedYaml.Read<TopicFile>("topics.yaml").Topics;

    public static Topic? OfColumn(string columnKey) => All.FirstOrDefault(t => t.Column == columnKey);
}

/// <summary>The shape of Data/topics.yaml.</summary>
internal sealed class TopicFile
{
    public List<Topic> Topics { get; init; } = [];
}
