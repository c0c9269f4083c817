namespace Shijuan.Cms.Web;

/// <summary>当前位置：what the layout shows above the page. Begins at 我的工作 and ends with the page itself.</summary>
internal static class Crumbs
{
    private const string Home = "/admin";

    public static IReadOnlyList<(string Label, string? Url)> Of(IReadOnlyList<(string Label, string? Url)>? given, string? title, string path)
    {
        if (path == Home)
        {
            return [];
        }

        var crumbs = new List<(string Label, string? Url)>(given ?? []);
        if (crumbs.Count == 0 || crumbs[0].Url != Home)
        {
            crumbs.Insert(0, ("我的工作", Home));
        }

        if (crumbs[^1].Url is not null && crumbs[^1].Label != title)
        {
            crumbs.Add((title ?? "", null));
        }

        crumbs[^1] = (crumbs[^1].Label, null);
        return crumbs;
    }
}
