using Microsoft.Extensions.Logging;
using Shijuan.Cms.Core.Modules;
using Shijuan.Cms.Core.Publishing;
using Shijuan.Cms.Core.Review;

namespace Shijuan.Cms.Editorial;

/// <summary>催办：looks for steps and urgent releases that have waited too long. While the clock is in doubt nobody is urged.</summary>
internal sealed partial class UrgeReviews(Urging urging, ClockGuard clock, ILogger<UrgeReviews> log) : IJob
{
    public const string Key = "editorial.urge-reviews";

    public async Task RunAsync(CancellationToken cancel)
    {
        if (!clock.IsSteady())
        {
            LogClockJump();
            return;
        }

        await urging.RunAsync(cancel);
    }

    [LoggerMessage(Level = LogLevel.Warning, Message = "The clock jumped; nobody is urged until it has been steady for a while")]
    private partial void LogClockJump();
}
