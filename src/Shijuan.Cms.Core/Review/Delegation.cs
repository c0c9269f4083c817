using Shijuan.Cms.Core.Audit;

namespace Shijuan.Cms.Core.Review;

/// <summary>代理签署：while a person is away, another may sign in his place; who does counts as both. Ended early by revocation, otherwise immutable.</summary>
public sealed class Delegation : IAuditedState
{
    private Delegation() { }

    /// <param name="fromUtc">Inclusive.</param>
    /// <param name="untilUtc">Exclusive.</param>
    public Delegation(int absentId, int deputyId, DateTime fromUtc, DateTime untilUtc, string reason, int createdById, DateTime atUtc)
    {
        AbsentId = absentId;
        DeputyId = deputyId;
        FromUtc = fromUtc;
        UntilUtc = untilUtc;
        Reason = reason;
        CreatedById = createdById;
        CreatedAtUtc = atUtc;
    }

    public int Id { get; private set; }

    /// <summary>被代理人。</summary>
    public int AbsentId { get; private set; }

    /// <summary>代理人。</summary>
    public int DeputyId { get; private set; }

    public DateTime FromUtc { get; private set; }
    public DateTime UntilUtc { get; private set; }
    public string Reason { get; private set; } = "";
    public int CreatedById { get; private set; }
    public DateTime CreatedAtUtc { get; private set; }
    public DateTime? RevokedAtUtc { get; private set; }

    public bool IsInForce(DateTime nowUtc) => RevokedAtUtc is null && FromUtc <= nowUtc && nowUtc < UntilUtc;

    internal void Revoke(DateTime atUtc) => RevokedAtUtc = atUtc;
}
