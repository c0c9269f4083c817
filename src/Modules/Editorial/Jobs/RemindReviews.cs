using Shijuan.Cms.Core.Modules;
using Shijuan.Cms.Core.Upkeep;

namespace Shijuan.Cms.Editorial;

/// <summary>到期复核提醒：raises an event for the unit's editors, once for each date.</summary>
internal sealed class RemindReviews(Expiry expiry) : IJob
{
    public const string Key = "editorial.remind-reviews";

    public Task RunAsync(CancellationToken cancel) => expiry.RemindAsync(cancel);
}
