using Microsoft.Extensions.DependencyInjection;
using Shijuan.Cms.Core.Clocks;
using Shijuan.Cms.Core.Content;
using Shijuan.Cms.Core.Indicators;
using Shijuan.Cms.Core.Modules;
using Shijuan.Cms.Core.Publishing;
using Shijuan.Cms.Web.Hosting;

namespace Shijuan.Cms.UnitTests.Indicators;

/// <summary>What the modules of the product hold, and the same with one thing added or taken away.</summary>
internal sealed class ProductHoldings
{
    private readonly List<ContentTypeDescriptor> _types;
    private readonly List<RuleTable> _rules;
    private readonly List<ClockDefinition> _clocks;
    private readonly List<IndicatorPage> _pages;

    public ProductHoldings()
    {
        var services = new ServiceCollection();
        services.AddModules(ProductModules.All());
        using var provider = services.BuildServiceProvider();
        _types = [.. provider.GetServices<ContentTypeDescriptor>()];
        _rules = [.. provider.GetServices<RuleTable>()];
        _clocks = [.. provider.GetServices<ClockDefinition>()];
        _pages = [.. provider.GetServices<IndicatorPage>()];
    }

    public IndicatorReasons Reasons { get; init; } = IndicatorReasons.Embedded();

    public IndicatorHoldings Holdings => new(IndicatorCatalogue.Embedded(), Reasons, _types, _rules, _clocks, _pages);

    public ProductHoldings With(ContentTypeDescriptor type)
    {
        _types.Add(type);
        return this;
    }

    public ProductHoldings With(RuleText text)
    {
        _rules.Add(new RuleTable([text]));
        return this;
    }

    public ProductHoldings With(ClockDefinition clock)
    {
        _clocks.Add(clock);
        return this;
    }

    public ProductHoldings With(IndicatorPage page)
    {
        _pages.Add(page);
        return this;
    }

    /// <summary>As if nobody had registered a page for this entry.</summary>
    public ProductHoldings WithoutPagesOf(string id)
    {
        _pages.RemoveAll(p => p.IndicatorIds.Contains(id));
        return this;
    }
}
