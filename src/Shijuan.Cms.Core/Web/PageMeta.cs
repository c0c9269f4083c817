using System.Globalization;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.AspNetCore.Mvc.ViewFeatures;
using Shijuan.Cms.Core.Channels;
using Shijuan.Cms.Core.Clocks;
using Shijuan.Cms.Core.Settings;

namespace Shijuan.Cms.Core.Web;

/// <summary>
/// 页面元信息 (B04)：title, address, breadcrumb and the standard meta tags of one public page. Immutable.
/// A mandatory tag cannot be missing: the constructors refuse empty values and the layout refuses a page without one of these.
/// </summary>
public abstract record PageMeta
{
    private PageMeta(string title, string path, IReadOnlyList<Crumb> crumbs)
    {
        Title = Required(title, nameof(Title));
        Path = path.StartsWith('/') ? path : throw new ArgumentException("A page address begins with a slash.", nameof(path));
        Crumbs = crumbs;
    }

    public string Title { get; }

    /// <summary>Address on the site with the part of the query that chooses the page, for example <c>/notices?page=2</c>.</summary>
    public string Path { get; }

    /// <summary>What lies between 首页 and the page itself.</summary>
    public IReadOnlyList<Crumb> Crumbs { get; }

    /// <summary>Text of the title element: 正文标题 - 栏目 - 网站.</summary>
    public string FullTitle(string siteName) =>
        string.Join(" - ", Crumbs.TakeLast(1).Select(c => c.Label).Prepend(Title).Append(siteName).Distinct());

    /// <param name="facts">Of the site.</param>
    /// <param name="origin">Scheme and host, without slash.</param>
    public IReadOnlyList<MetaTag> Tags(SiteFacts facts, string origin) =>
    [
        new("SiteName", Required(facts.SiteName, "SiteName")),
        new("SiteDomain", Required(facts.Domain, "SiteDomain")),
        new("SiteIDCode", Required(facts.SiteIdCode, "SiteIDCode")),
        .. OwnTags(origin),
    ];

    /// <exception cref="InvalidOperationException">The page has not said what it is.</exception>
    public static PageMeta Of(ViewDataDictionary viewData) =>
        viewData[nameof(PageMeta)] as PageMeta
        ?? throw new InvalidOperationException("A public page must call SetMeta: its standard meta tags are mandatory (B04).");

    private protected abstract IEnumerable<MetaTag> OwnTags(string origin);

    private static string Required(string value, string name) =>
        string.IsNullOrWhiteSpace(value) ? throw new ArgumentException($"{name} is mandatory on every page (B04).", name) : value;

    private static IEnumerable<MetaTag> Optional(params (string Name, string? Content)[] tags) =>
        tags.Where(t => !string.IsNullOrWhiteSpace(t.Content)).Select(t => new MetaTag(t.Name, t.Content!));

    /// <summary>普通页：search, site map, statements, errors.</summary>
    public sealed record Plain(string PageTitle, string PagePath, IReadOnlyList<Crumb> Above) : PageMeta(PageTitle, PagePath, Above)
    {
        private protected override IEnumerable<MetaTag> OwnTags(string origin) => [];
    }

    /// <summary>栏目页。</summary>
    public sealed record Column : PageMeta
    {
        private readonly IReadOnlyList<MetaTag> _tags;

        public Column(string name, string path, IReadOnlyList<Crumb> crumbs, string description, string keywords, string columnType)
            : base(name, path, crumbs) =>
            _tags =
            [
                new("ColumnName", name),
                new("ColumnDescription", Required(description, "ColumnDescription")),
                new("ColumnKeywords", Required(keywords, "ColumnKeywords")),
                new("ColumnType", Required(columnType, "ColumnType")),
            ];

        /// <summary>A column that nobody has described yet is described by its name.</summary>
        public static Column Of(Channel channel, string path, IReadOnlyList<Crumb> crumbs) => new(
            channel.Name, path, crumbs,
            channel.Description.Length > 0 ? channel.Description : $"{channel.Name}栏目",
            channel.Keywords.Length > 0 ? channel.Keywords : channel.Name,
            channel.ColumnType.Length > 0 ? channel.ColumnType : "其他");

        private protected override IEnumerable<MetaTag> OwnTags(string origin) => _tags;
    }

    /// <summary>内容页。</summary>
    public sealed record Article : PageMeta
    {
        private readonly IReadOnlyList<MetaTag> _tags;

        public Article(
            string title, string path, IReadOnlyList<Crumb> crumbs, DateTime publishedAtUtc, string contentSource,
            string keywords = "", string author = "", string description = "")
            : base(title, path, crumbs) =>
            _tags =
            [
                new("ArticleTitle", title),
                new("PubDate", ChinaTime.ToLocal(publishedAtUtc).ToString("yyyy-MM-dd HH:mm", CultureInfo.InvariantCulture)),
                new("ContentSource", Required(contentSource, "ContentSource")),
                .. Optional(("Keywords", keywords), ("Author", author), ("Description", description)),
            ];

        private protected override IEnumerable<MetaTag> OwnTags(string origin) => [.. _tags, new MetaTag("Url", origin + Path)];
    }
}

/// <summary>标准标签。Immutable.</summary>
public sealed record MetaTag(string Name, string Content);

/// <summary>面包屑的一级。Immutable.</summary>
public sealed record Crumb(string Label, string Url);

public static class PageMetaOfPage
{
    public static void SetMeta(this PageModel page, PageMeta meta)
    {
        ArgumentNullException.ThrowIfNull(page);
        page.ViewData[nameof(PageMeta)] = meta;
    }
}
