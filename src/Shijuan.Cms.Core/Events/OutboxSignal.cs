using System.Threading.Channels;
using Shijuan.Cms.Core.Persistence;

namespace Shijuan.Cms.Core.Events;

/// <summary>Wakes the relay right after a commit, so that nobody waits for the next poll.</summary>
public sealed class OutboxSignal : ICommitListener
{
    private readonly Channel<bool> _wake = Channel.CreateBounded<bool>(
        new BoundedChannelOptions(1) { FullMode = BoundedChannelFullMode.DropWrite });

    public void MessagesCommitted() => _wake.Writer.TryWrite(true);

    public async Task WaitAsync(TimeSpan atMost, CancellationToken cancel)
    {
        using var limit = CancellationTokenSource.CreateLinkedTokenSource(cancel);
        limit.CancelAfter(atMost);
        try
        {
            await _wake.Reader.ReadAsync(limit.Token);
        }
        catch (OperationCanceledException) when (!cancel.IsCancellationRequested)
        {
            // Nothing was committed in the meantime: poll.
        }
    }
}
