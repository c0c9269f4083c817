using Shijuan.Cms.Core.Audit;

namespace Shijuan.Cms.Core.Channels;

/// <summary>栏目：a place in the public tree with a type, a keeper and a freshness duty. Mutable by the site steward.</summary>
public sealed class Channel : IAuditedState
{
    /// <summary>Value of <see cref="AllowedTypes"/> that admits no text: the column holds other columns only.</summary>
    public const string OnlyChildren = "-";

    private Channel() { }

    public Channel(string key, string name, string path, string columnType, int unitId, int? parentId, int order)
    {
        Key = key;
        Name = name;
        Path = path;
        ColumnType = columnType;
        UnitId = unitId;
        ParentId = parentId;
        Order = order;
    }

    public int Id { get; private set; }
    public string Key { get; private set; } = "";

    /// <summary>ColumnName of the meta tags.</summary>
    public string Name { get; private set; } = "";

    /// <summary>Permanent address without slashes at the ends, for example <c>zfxxgk/gfxwj</c>.</summary>
    public string Path { get; private set; } = "";

    public string ColumnType { get; private set; } = "";

    /// <summary>ColumnDescription of the meta tags.</summary>
    public string Description { get; private set; } = "";

    /// <summary>ColumnKeywords of the meta tags.</summary>
    public string Keywords { get; private set; } = "";

    /// <summary>责任单位。</summary>
    public int UnitId { get; private set; }

    public int? ParentId { get; private set; }
    public int Order { get; private set; }
    public FreshnessClass Freshness { get; private set; }
    public bool ShowInNavigation { get; private set; }
    public bool ShowOnHome { get; private set; }

    /// <summary>Keys of the content types that may be filed here, separated by spaces; empty admits every type.</summary>
    public string AllowedTypes { get; private set; } = "";

    public bool Admits(string typeKey) => AllowedTypes.Length == 0 || AllowedTypes.Split(' ').Contains(typeKey);

    public void Describe(string name, string description, string keywords)
    {
        Name = name;
        Description = description;
        Keywords = keywords;
    }

    /// <summary>换责任单位。</summary>
    public void EntrustTo(int unitId) => UnitId = unitId;

    public void Arrange(FreshnessClass freshness, bool showInNavigation, bool showOnHome, string allowedTypes, int order)
    {
        Freshness = freshness;
        ShowInNavigation = showInNavigation;
        ShowOnHome = showOnHome;
        AllowedTypes = allowedTypes;
        Order = order;
    }
}
