using Microsoft.Extensions.DependencyInjection;
using Shijuan.Cms.Core.Clocks;
using Shijuan.Cms.Core.Events;
using Shijuan.Cms.Core.Modules;

namespace Shijuan.Cms.Disclosure;

/// <summary>What the module contributes for its clocks.</summary>
internal static class ClockParts
{
    public static void Contribute(ModuleBuilder module)
    {
        foreach (var definition in DisclosureClocks.All)
        {
            module.Clock(definition);
        }

        module.Services.AddScoped<IClockSubjectNames, AnnualReportNames>();
        module
            .On<ContentPublished, FollowPublished>()
            .On<ContentWithdrawn, FollowPublished>()
            .Job<FollowAllClocks>(FollowAllClocks.Key, "10 15 * * * ?", "核对公开时限");
    }
}
