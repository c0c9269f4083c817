using Shijuan.Cms.Core.Events;

namespace Shijuan.Cms.Core.Persistence;

/// <summary>What the database context needs from the rest of the product.</summary>
public sealed record CmsDbServices(
    IEnumerable<IModelContribution> Model,
    IEnumerable<EventSubscription> Subscriptions,
    IAuditChainLock ChainLock,
    ICommitListener CommitListener,
    TimeProvider Time);
