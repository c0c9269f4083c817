using Shijuan.Cms.Core.Modules;
using Shijuan.Cms.Core.Notices;
using Shijuan.Cms.Core.Permissions;
using Shijuan.Cms.Core.Review;

namespace Shijuan.Cms.Editorial;

/// <summary>谁会签：who holds the right of each step in a unit at this moment.</summary>
internal sealed class WhoSigns(NoticeAudience audience, PersonNames people) : IUseCase
{
    public async Task<IReadOnlyList<StepSigners>> InAsync(int unitId, IReadOnlyList<RouteStep> steps, CancellationToken cancel)
    {
        var lines = new List<StepSigners>();
        foreach (var step in steps)
        {
            var ids = await audience.WithAsync(unitId, [.. CorePermissions.All.Where(p => step.Permissions.Contains(p.Key))], cancel);
            var name = await people.ForAsync(ids.Select(id => (int?)id), cancel);
            lines.Add(new StepSigners(step, [.. ids.Select(id => name(id))]));
        }

        return lines;
    }
}

/// <summary>一步的签署人。Immutable.</summary>
internal sealed record StepSigners(RouteStep Step, IReadOnlyList<string> Names)
{
    public bool TooFew => Names.Count < Step.Quorum;
}
