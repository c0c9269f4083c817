namespace Shijuan.Cms.Core.Audit;

/// <summary>须留痕的状态：saving a change of such an entity without an audit entry in the same transaction is refused.</summary>
public interface IAuditedState;
