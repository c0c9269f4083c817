namespace Shijuan.Cms.Disclosure;

/// <summary>全部对外公示义务的规定，从数据文件读取；one that names a field or type that does not exist stops the start.</summary>
internal static class PlatformDuties
{
    private const string Resource = "duties.yaml";
    private static readonly Lazy<IReadOnlyList<PlatformDuty>> Read = new(() => Parse(EmbeddedData.Text(Resource)));

    public static IReadOnlyList<PlatformDuty> All => Read.Value;

    public static IReadOnlyList<string> Platforms => [.. All.Select(d => d.Platform).Distinct()];

    public static PlatformDuty? Find(string key) => All.FirstOrDefault(d => d.Key == key);

    public static IEnumerable<PlatformDuty> Of(string typeKey) => All.Where(d => d.TypeKey == typeKey);

    /// <exception cref="FormatException">A type or field that does not exist, a key twice, or a period that is none.</exception>
    internal static IReadOnlyList<PlatformDuty> Parse(string yaml)
    {
        var file = EmbeddedYaml.Parse<DutyFile>(yaml);
        var duties = file.Duties.Select(DutyOf).ToList();
        return duties.Select(d => d.Key).Distinct(StringComparer.Ordinal).Count() == duties.Count ? duties : throw new FormatException("公示义务有重名。");
    }

    private static PlatformDuty DutyOf(DutyEntry e)
    {
        var form = FormTypes.All.FirstOrDefault(t => t.Key == e.Type) ?? throw new FormatException($"公示义务“{e.Key}”的内容类型不存在。");
        var fields = e.Export.Select(c => c.Field).Append(e.Trigger).Append(e.ItemKey).Concat(e.Url.Length > 0 ? [e.Url] : Array.Empty<string>());
        if (fields.FirstOrDefault(f => form.Find(f) is null) is { } unknown)
        {
            throw new FormatException($"公示义务“{e.Key}”的字段“{unknown}”不存在。");
        }

        return e is { Name.Length: > 0, Platform.Length: > 0, Days: > 0 }
            ? new PlatformDuty(
                e.Key, e.Name, e.Type, e.Indicator, e.Platform, e.Column, e.Days, e.Trigger, e.ItemKey, e.Url, e.Parties, e.Units, e.Editions, e.Source,
                [.. e.Export.Select(c => new ExportColumn(c.Heading, c.Field))])
            : throw new FormatException($"公示义务“{e.Key}”没有名称、平台或期限。");
    }

    private sealed class DutyFile
    {
        public List<DutyEntry> Duties { get; set; } = [];
    }

    private sealed class DutyEntry
    {
        public string Key { get; set; } = "";

        public string Name { get; set; } = "";

        public string Type { get; set; } = "";

        public string Indicator { get; set; } = "";

        public string Platform { get; set; } = "";

        public string Column { get; set; } = "";

        public int Days { get; set; }

        public string Trigger { get; set; } = "";

        public string ItemKey { get; set; } = "";

        public string Url { get; set; } = "";

        public List<string> Parties { get; set; } = [];

        public List<string> Units { get; set; } = [];

        public bool Editions { get; set; }

        public string Source { get; set; } = "";

        public List<ExportEntry> Export { get; set; } = [];
    }

    private sealed class ExportEntry
    {
        public string Heading { get; set; } = "";

        public string Field { get; set; } = "";
    }
}
