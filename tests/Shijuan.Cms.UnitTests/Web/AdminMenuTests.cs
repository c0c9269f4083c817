using Shijuan.Cms.Core.Permissions;
using Shijuan.Cms.Core.Web;
using Shijuan.Cms.Web;
using Xunit;

namespace Shijuan.Cms.UnitTests.Web;

public sealed class AdminMenuTests
{
    private static readonly NavigationEntry Extra = new("政府信息公开", "/admin/disclosure", CorePermissions.Draft, 20);

    [Fact]
    public void A_door_that_is_locked_is_not_shown()
    {
        var urls = Urls(Role.Editor);
        Assert.Contains("/admin/content", urls);
        Assert.Contains("/admin/disclosure", urls);
        Assert.DoesNotContain("/admin/review", urls);
        Assert.DoesNotContain("/admin/audit", urls);
    }

    [Theory]
    [InlineData(Role.SystemAdministrator, "/admin/accounts")]
    [InlineData(Role.SecurityAdministrator, "/admin/grants")]
    [InlineData(Role.AuditAdministrator, "/admin/audit")]
    public void Each_administrator_sees_only_his_own_door(Role role, string own)
    {
        string[] all = ["/admin/accounts", "/admin/grants", "/admin/audit"];
        Assert.Equal([own], Urls(role).Intersect(all));
    }

    [Fact]
    public void A_module_cannot_put_a_second_door_where_one_stands()
    {
        var menu = new AdminMenu([new NavigationEntry("假审计", "/admin/audit", CorePermissions.Draft, 1)]);
        Assert.DoesNotContain(menu.For(Person(Role.Editor), "/admin", 0).SelectMany(g => g.Entries), e => e.Url == "/admin/audit");
    }

    [Fact]
    public void The_page_itself_and_the_area_of_a_page_are_marked()
    {
        Assert.Equal("page", Current("/admin/content", "/admin/content"));
        Assert.Equal("true", Current("/admin/content", "/admin/content/42/edit"));
        Assert.Null(Current("/admin", "/admin/content"));
    }

    private static string? Current(string url, string path) =>
        new AdminMenu([]).For(Person(Role.Editor), path, 0).SelectMany(g => g.Entries).Single(e => e.Url == url).Current;

    private static List<string> Urls(Role role) =>
        new AdminMenu([Extra]).For(Person(role), "/admin", 0).SelectMany(g => g.Entries).Select(e => e.Url).ToList();

    private static Actor Person(Role role) =>
        new(1, "某人", RoleCatalogue.PermissionsOf(role).Select(p => (p, UnitScope.WholeCounty)));
}
