using Shijuan.Cms.Core.Audit;
using Shijuan.Cms.Core.Permissions;

namespace Shijuan.Cms.Core.Publishing;

/// <summary>发布请求。Immutable.</summary>
/// <param name="ExpectedRevision">The revision the person saw; null where nobody looked (schedule).</param>
/// <param name="Trigger">By which path.</param>
public sealed record PublishRequest(int ItemId, Actor Actor, PublishTrigger Trigger, int? ExpectedRevision)
{
    internal AuditTrigger AuditTrigger => Trigger switch
    {
        PublishTrigger.Schedule => AuditTrigger.Scheduler,
        PublishTrigger.Import => AuditTrigger.Import,
        PublishTrigger.Api => AuditTrigger.Api,
        _ => AuditTrigger.Person,
    };
}
