using Shijuan.Cms.Core.Modules;
using Shijuan.Cms.Corrections;
using Shijuan.Cms.Disclosure;
using Shijuan.Cms.Editorial;
using Shijuan.Cms.Exchange;
using Shijuan.Cms.Interpretation;
using Shijuan.Cms.Media;
using Shijuan.Cms.Search;

namespace Shijuan.Cms.Web.Hosting;

/// <summary>The modules of this product, in order.</summary>
public static class ProductModules
{
    public static IModule[] All() =>
    [
        new WebModule(),
        new EditorialModule(),
        new MediaModule(),
        new DisclosureModule(),
        new InterpretationModule(),
        new SearchModule(),
        new CorrectionsModule(),
        new ExchangeModule(),
    ];
}
