using Shijuan.Cms.Core.Audit;

namespace Shijuan.Cms.Core.Access;

/// <summary>破例查看：a person outside the circle reads a limited item for an hour, with a reason that is kept. Append-only.</summary>
[BeyondTheCircle("破例查看的人本来就不在范围内。")]
public sealed class ExceptionalLook : IAuditedState
{
    public const int LongestReason = 200;

    private ExceptionalLook() { }

    internal ExceptionalLook(int itemId, int personId, string reason, DateTime atUtc, DateTime untilUtc)
    {
        ItemId = itemId;
        PersonId = personId;
        Reason = reason;
        AtUtc = atUtc;
        UntilUtc = untilUtc;
    }

    public int Id { get; private set; }
    public int ItemId { get; private set; }
    public int PersonId { get; private set; }
    public string Reason { get; private set; } = "";
    public DateTime AtUtc { get; private set; }
    public DateTime UntilUtc { get; private set; }
}
