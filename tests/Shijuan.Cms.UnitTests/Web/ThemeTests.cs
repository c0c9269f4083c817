using System.Reflection;
using Microsoft.AspNetCore.Mvc.ApplicationParts;
using Microsoft.AspNetCore.Razor.Hosting;
using Shijuan.Cms.Web.Hosting;
using Xunit;

namespace Shijuan.Cms.UnitTests.Web;

public sealed class ThemeTests
{
    private static readonly Assembly Theme = Assembly.Load("Shijuan.Cms.GovAccessible");

    [Fact]
    public void Every_view_of_the_theme_overrides_a_view_of_the_product()
    {
        var own = Views(typeof(WebModule).Assembly);

        Assert.NotEmpty(Overrides());
        Assert.Empty(Missing(Overrides(), own));
    }

    [Fact]
    public void An_override_of_nothing_is_noticed() => Assert.Equal(["/Web/Public/_Nothing.cshtml"], Missing(["/Web/Public/_Nothing.cshtml"], Views(typeof(WebModule).Assembly)));

    [Fact]
    public void The_theme_comes_first()
    {
        var manager = new ApplicationPartManager();
        manager.ApplicationParts.Add(new CompiledRazorAssemblyPart(typeof(WebModule).Assembly));

        PagesRegistration.PutFirst(manager, Theme);

        Assert.Equal(["Shijuan.Cms.GovAccessible", "Shijuan.Cms.Web"], manager.ApplicationParts.Select(p => p.Name));
    }

    private static List<string> Overrides() => [.. Views(Theme).Where(v => !v.EndsWith("_ViewImports.cshtml", StringComparison.Ordinal))];

    private static List<string> Missing(IEnumerable<string> overrides, IEnumerable<string> own) => [.. overrides.Except(own, StringComparer.Ordinal)];

    private static HashSet<string> Views(Assembly assembly) =>
        [.. assembly.GetCustomAttributes<RazorCompiledItemAttribute>().Select(a => a.Identifier)];
}
