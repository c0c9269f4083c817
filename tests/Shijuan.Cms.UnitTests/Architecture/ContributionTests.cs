using Microsoft.Extensions.DependencyInjection;
using Shijuan.Cms.Core.Modules;
using Shijuan.Cms.Core.Permissions;
using Shijuan.Cms.Core.Web;
using Shijuan.Cms.Web.Hosting;
using Xunit;

namespace Shijuan.Cms.UnitTests.Architecture;

public sealed class ContributionTests
{
    [Fact]
    public void The_page_of_contributions_is_up_to_date() =>
        Assert.True(
            Repository.Read("docs/generated/contributions.md") == Catalogue().ToMarkdown(),
            "docs/generated/contributions.md is out of date: run bin/contributions and look at the difference.");

    [Fact]
    public void The_keys_for_attributes_are_those_of_the_permissions()
    {
        var constants = typeof(PermissionKeys).GetFields().Select(f => (f.Name, (string)f.GetRawConstantValue()!));
        var permissions = typeof(CorePermissions).GetFields().Where(f => f.FieldType == typeof(Permission))
            .Select(f => (f.Name, ((Permission)f.GetValue(null)!).Key)).ToList();
        Assert.Equal(permissions, constants);
        Assert.Equal(CorePermissions.All.Select(p => p.Key), permissions.Select(p => p.Key));
    }

    [Fact]
    public void Every_key_begins_with_its_module()
    {
        var keyed = Catalogue().All.Where(c => c.Kind is "ContentType" or "Permission" or "RuleText" or "Job").ToList();
        Assert.NotEmpty(keyed);
        Assert.All(keyed, c => Assert.StartsWith(c.Module + ".", c.Name, StringComparison.Ordinal));
    }

    private static ContributionCatalogue Catalogue() => new ServiceCollection().AddModules(ProductModules.All());
}
