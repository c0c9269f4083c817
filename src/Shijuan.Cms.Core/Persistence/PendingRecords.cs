using Shijuan.Cms.Core.Audit;
using Shijuan.Cms.Core.Events;

namespace Shijuan.Cms.Core.Persistence;

/// <summary>Audit entries and events that wait for the next save.</summary>
internal sealed class PendingRecords
{
    public List<AuditDraft> Audits { get; } = [];

    public List<Func<IDomainEvent>> Events { get; } = [];

    public bool IsEmpty => Audits.Count == 0 && Events.Count == 0;

    public void Clear()
    {
        Audits.Clear();
        Events.Clear();
    }
}
