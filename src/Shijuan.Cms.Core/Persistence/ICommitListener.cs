namespace Shijuan.Cms.Core.Persistence;

/// <summary>Told after a commit that left messages in the outbox.</summary>
public interface ICommitListener
{
    void MessagesCommitted();
}
