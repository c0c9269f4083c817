using Shijuan.Cms.Core.Audit;
using Shijuan.Cms.Core.Content;
using Shijuan.Cms.Core.Permissions;
using Shijuan.Cms.Core.Upkeep;

namespace Shijuan.Cms.Core.Publishing;

/// <summary>发布请求。Immutable.</summary>
/// <param name="ExpectedRevision">The revision the person saw; null where nobody looked (schedule).</param>
/// <param name="Trigger">By which path.</param>
/// <param name="Change">What changed since the version before; null for a first publication or a small change.</param>
public sealed record PublishRequest(int ItemId, Actor Actor, PublishTrigger Trigger, int? ExpectedRevision, ChangeWords? Change = null)
{
    /// <summary>Items that become public in the same transaction, this one included; null when it goes alone.</summary>
    internal IReadOnlySet<int>? Together { get; init; }

    /// <summary>Reinstate only for the second person of an emergency take-down.</summary>
    internal ContentIntent Intent { get; init; } = ContentIntent.Publish;

    internal AuditTrigger AuditTrigger => Trigger switch
    {
        PublishTrigger.Schedule => AuditTrigger.Scheduler,
        PublishTrigger.Import => AuditTrigger.Import,
        PublishTrigger.Api => AuditTrigger.Api,
        _ => AuditTrigger.Person,
    };
}
