using Shijuan.Cms.Core.Permissions;
using Shijuan.Cms.Web;
using Xunit;

namespace Shijuan.Cms.UnitTests.Web;

public sealed class GrantRolesTests
{
    private static readonly Actor Security = new(1, "安全管理员", [(CorePermissions.ManageGrants, UnitScope.WholeCounty)]);

    [Theory]
    [InlineData(Role.SystemAdministrator, Role.SecurityAdministrator)]
    [InlineData(Role.SecurityAdministrator, Role.AuditAdministrator)]
    [InlineData(Role.AuditAdministrator, Role.SystemAdministrator)]
    public void Nobody_holds_two_of_the_three_administrators(Role held, Role wanted) =>
        Assert.Contains("三员分立", GrantRoles.WhyNot(Security, 2, [Grant(2, held)], wanted, null), StringComparison.Ordinal);

    [Fact]
    public void Two_roles_that_are_not_separated_may_be_held_together() =>
        Assert.Null(GrantRoles.WhyNot(Security, 2, [Grant(2, Role.Editor)], Role.FirstReviewer, 7));

    [Fact]
    public void Nobody_grants_to_himself() => Assert.NotNull(GrantRoles.WhyNot(Security, 1, [], Role.Editor, 7));

    [Fact]
    public void Nobody_grants_without_the_permission() =>
        Assert.NotNull(GrantRoles.WhyNot(new Actor(3, "系统管理员", [(CorePermissions.ManageAccounts, UnitScope.WholeCounty)]), 2, [], Role.Editor, 7));

    [Fact]
    public void A_role_that_is_held_for_the_whole_county_is_not_given_again_in_a_unit() =>
        Assert.NotNull(GrantRoles.WhyNot(Security, 2, [Grant(2, Role.Editor)], Role.Editor, 7));

    [Theory]
    [InlineData(Role.SystemAdministrator)]
    [InlineData(Role.SecurityAdministrator)]
    [InlineData(Role.AuditAdministrator)]
    [InlineData(Role.SiteSteward)]
    public void Who_administers_the_county_is_not_appointed_for_one_unit(Role role)
    {
        Assert.Contains("全县", GrantRoles.WhyNot(Security, 2, [], role, 7), StringComparison.Ordinal);
        Assert.Null(GrantRoles.WhyNot(Security, 2, [], role, null));
    }

    private static RoleGrant Grant(int user, Role role) => new(user, role, null, new DateTime(2031, 10, 16, 0, 0, 0, DateTimeKind.Utc));
}
