using System.Collections.Frozen;

namespace Shijuan.Cms.Disclosure;

/// <summary>全部遮盖规定，从数据文件读取；a file that contradicts itself stops the start.</summary>
internal static class MaskProfiles
{
    private const string Resource = "masks.yaml";
    private static readonly Lazy<IReadOnlyList<MaskProfile>> Read = new(() => Parse(EmbeddedData.Text(Resource)));
    private static readonly Lazy<FrozenDictionary<string, MaskProfile>> ByName = new(() => Read.Value.ToFrozenDictionary(p => p.Name));

    public static IReadOnlyList<MaskProfile> All => Read.Value;

    public static MaskProfile? Find(string name) => ByName.Value.GetValueOrDefault(name);

    /// <exception cref="FormatException">A mask that does not exist, a heading twice in one profile, or a profile without columns.</exception>
    internal static IReadOnlyList<MaskProfile> Parse(string yaml)
    {
        var file = EmbeddedYaml.Parse<MaskFile>(yaml);
        IReadOnlyList<string> dropped = [.. file.Dropped.Select(MaskProfile.KeyOf)];
        var profiles = file.Profiles.Select(p => ProfileOf(p, dropped)).ToList();
        return profiles.Select(p => p.Name).Distinct(StringComparer.Ordinal).Count() == profiles.Count
            ? profiles
            : throw new FormatException("遮盖规定有重名。");
    }

    private static MaskProfile ProfileOf(ProfileEntry entry, IReadOnlyList<string> dropped)
    {
        IReadOnlyList<MaskColumn> columns = [.. entry.Columns.Select(c => new MaskColumn(MaskOf(c.Mask), c.Headings, c.Required))];
        var keys = columns.SelectMany(c => c.Keys).ToList();
        if (entry.Name.Length == 0 || columns.Count == 0 || columns.Any(c => c.Headings.Count == 0) || keys.Distinct(StringComparer.Ordinal).Count() != keys.Count)
        {
            throw new FormatException($"遮盖规定“{entry.Name}”没有名称、没有栏，或者同一表头出现两次。");
        }

        return new MaskProfile(entry.Name, entry.Use, entry.Basis, entry.Withdraw, entry.NoticeDays, columns, dropped);
    }

    private static ColumnMask MaskOf(string text) =>
        Enum.TryParse<ColumnMask>(text, out var mask) && Enum.IsDefined(mask) ? mask : throw new FormatException($"没有“{text}”这种遮盖方式。");

    private sealed class MaskFile
    {
        public List<string> Dropped { get; set; } = [];

        public List<ProfileEntry> Profiles { get; set; } = [];
    }

    private sealed class ProfileEntry
    {
        public string Name { get; set; } = "";

        public string Use { get; set; } = "";

        public string Basis { get; set; } = "";

        public bool Withdraw { get; set; }

        public int NoticeDays { get; set; }

        public List<ColumnEntry> Columns { get; set; } = [];
    }

    private sealed class ColumnEntry
    {
        public string Mask { get; set; } = "";

        public List<string> Headings { get; set; } = [];

        public bool Required { get; set; }
    }
}
