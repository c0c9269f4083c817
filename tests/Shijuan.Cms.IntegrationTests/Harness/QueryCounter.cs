using System.Collections.Concurrent;
using System.Data.Common;
using Microsoft.EntityFrameworkCore.Diagnostics;

namespace Shijuan.Cms.IntegrationTests.Harness;

/// <summary>Keeps what the product asks of its database, so that a test can count it.</summary>
internal sealed class QueryCounter : DbCommandInterceptor
{
    private readonly ConcurrentQueue<string> _asked = [];

    /// <summary>Texts of the queries since the last <see cref="Forget"/>.</summary>
    public IReadOnlyList<string> Asked => [.. _asked];

    public void Forget() => _asked.Clear();

    public override InterceptionResult<DbDataReader> ReaderExecuting(DbCommand command, CommandEventData eventData, InterceptionResult<DbDataReader> result)
    {
        _asked.Enqueue(command.CommandText);
        return result;
    }

    public override ValueTask<InterceptionResult<DbDataReader>> ReaderExecutingAsync(
        DbCommand command, CommandEventData eventData, InterceptionResult<DbDataReader> result, CancellationToken cancellationToken = default)
    {
        _asked.Enqueue(command.CommandText);
        return ValueTask.FromResult(result);
    }
}
