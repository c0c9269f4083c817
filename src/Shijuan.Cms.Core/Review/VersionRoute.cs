using Shijuan.Cms.Core.Content;

namespace Shijuan.Cms.Core.Review;

/// <summary>版本的审批路线：written once when the version is submitted, and never changed (the database refuses it).</summary>
public sealed class VersionRoute
{
    private VersionRoute() { }

    /// <param name="reason">Why it is urgent; null for a normal route.</param>
    public VersionRoute(ContentVersion version, ReviewRoute route, int? chainId, RiskClass risk, string? reason, int? submittedById, DateTime atUtc)
    {
        VersionId = version.Id;
        ItemId = version.ItemId;
        Name = route.Name;
        Kind = route.Kind;
        ChainId = chainId;
        Risk = risk;
        Reason = reason;
        StepsJson = RouteJson.Write(route.Steps);
        SubmittedById = submittedById;
        AtUtc = atUtc;
    }

    public int VersionId { get; private set; }
    public int ItemId { get; private set; }
    public int? ChainId { get; private set; }
    public string Name { get; private set; } = "";
    public RouteKind Kind { get; private set; }
    public RiskClass Risk { get; private set; }
    public string? Reason { get; private set; }
    public string StepsJson { get; private set; } = "";
    public int? SubmittedById { get; private set; }
    public DateTime AtUtc { get; private set; }

    public ReviewRoute Route => new(Name, Kind, RouteJson.Read(StepsJson));
}
