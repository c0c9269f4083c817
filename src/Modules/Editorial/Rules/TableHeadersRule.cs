using System.Runtime.CompilerServices;
using Shijuan.Cms.Core.Publishing;

namespace Shijuan.Cms.Editorial;

/// <summary>表格须有表头 (PR09)。</summary>
internal sealed class TableHeadersRule : IPublishRule
{
    public string Key => "editorial.table-headers";

    public bool AppliesTo(Candidate candidate) => true;

    public async IAsyncEnumerable<Finding> CheckAsync(Candidate candidate, [EnumeratorCancellation] CancellationToken cancel)
    {
        await Task.CompletedTask;
        foreach (var (number, table) in candidate.Tables.Index())
        {
            if (!table.HasHeaderCells)
            {
                yield return new Finding("editorial.table-headers.missing", new Target(Target.Body, table.FirstRowText), number + 1);
            }
        }
    }
}
