using System.Data.Common;
using Microsoft.EntityFrameworkCore.Diagnostics;

namespace Shijuan.Cms.Core.Persistence;

/// <summary>Tells the listener when the transaction is over, not when its rows are written: a relay that is woken earlier finds nothing and sleeps on.</summary>
internal sealed class CommitSignal : DbTransactionInterceptor
{
    public static readonly CommitSignal Instance = new();

    public override void TransactionCommitted(DbTransaction transaction, TransactionEndEventData eventData) =>
        (eventData.Context as CmsDbContext)?.TellCommitted();

    public override Task TransactionCommittedAsync(DbTransaction transaction, TransactionEndEventData eventData, CancellationToken cancellationToken = default)
    {
        (eventData.Context as CmsDbContext)?.TellCommitted();
        return Task.CompletedTask;
    }
}
