namespace Shijuan.Cms.Web.Demo;

// The shapes of the files under Demo/Content; their README says what each field means.
internal sealed class DemoChannels { public List<DemoChannel> Channels { get; set; } = []; }

internal sealed class DemoChannel
{
    public string Key { get; set; } = "";
    public string Name { get; set; } = "";
    public string Path { get; set; } = "";
    public string? Parent { get; set; }
    public string ColumnType { get; set; } = "";
    public string Description { get; set; } = "";
    public string Keywords { get; set; } = "";
    public string Freshness { get; set; } = "";
    public string Unit { get; set; } = "";
    public string AllowedTypes { get; set; } = "";
    public int Order { get; set; }
    public bool ShowOnHome { get; set; }
    public bool InNav { get; set; }
}

internal sealed class DemoPeople { public List<DemoPerson> People { get; set; } = []; }

internal sealed class DemoPerson
{
    public string UserName { get; set; } = "";
    public string DisplayName { get; set; } = "";
    public string Unit { get; set; } = "";
    public string Post { get; set; } = "";
    public List<DemoRole> Roles { get; set; } = [];
}

internal sealed class DemoRole
{
    public string Role { get; set; } = "";
    public string? Unit { get; set; }
}

internal sealed class DemoItems { public List<DemoItem> Items { get; set; } = []; }

internal sealed class DemoDrafts { public List<DemoItem> Drafts { get; set; } = []; }

internal sealed class DemoItem
{
    public string Key { get; set; } = "";
    public string Stage { get; set; } = "published";
    public string? Author { get; set; }
    public string Type { get; set; } = "";
    public string Unit { get; set; } = "";
    public string Channel { get; set; } = "";
    public string Title { get; set; } = "";
    public string Summary { get; set; } = "";
    public string Keywords { get; set; } = "";
    public string Topic { get; set; } = "";
    public string Genre { get; set; } = "";
    public string Source { get; set; } = "";
    public string ResponsibleEditor { get; set; } = "";
    public string Disclosure { get; set; } = "";
    public string DisclosureReason { get; set; } = "";
    public string Body { get; set; } = "";
    public string? Image { get; set; }
    public List<string> Media { get; set; } = [];
    public int? PublishedDaysAgo { get; set; }
    public string? PublishedOn { get; set; }

    /// <summary>Day of the last January, for what is due once a year.</summary>
    public int? PublishedInJanuary { get; set; }
    public string? Time { get; set; }
    public int? PublishInDays { get; set; }
    public int? FormedDaysAgo { get; set; }
    public string? FormedOn { get; set; }
    public int? EffectiveDaysAgo { get; set; }
    public string? EffectiveOn { get; set; }
    public int? ValidUntilDays { get; set; }
    public string DocumentNumber { get; set; } = "";
    public string Issuer { get; set; } = "";
    public string Validity { get; set; } = "";
    /// <summary>Fields of the type by name.</summary>
    public Dictionary<string, string> Fields { get; set; } = [];

    /// <summary>解读方案 by field name.</summary>
    public Dictionary<string, string> Plan { get; set; } = [];

    /// <summary>Cells of tables: on each line the table and row, then the numbers of its columns.</summary>
    public string Numbers { get; set; } = "";
    public string? ReturnedReason { get; set; }
    public string? ReturnedBy { get; set; }
    public List<DemoLink> Links { get; set; } = [];
    public List<DemoAttachment> Attachments { get; set; } = [];
}

internal sealed class DemoLink
{
    public string Kind { get; set; } = "";
    public string To { get; set; } = "";
}

internal sealed class DemoAttachment
{
    public string Name { get; set; } = "";
    public string File { get; set; } = "";
}

internal sealed class DemoClocks { public List<DemoClock> Clocks { get; set; } = []; }

internal sealed class DemoClock
{
    public string Code { get; set; } = "";
    public string? Key { get; set; }
    public string Definition { get; set; } = "";
    public string Unit { get; set; } = "";
    public string Subject { get; set; } = "";
    public int TriggeredDaysAgo { get; set; }
    public int WorkingDays { get; set; }
}

internal sealed class DemoSiteFile { public Dictionary<string, string> Site { get; set; } = []; }
