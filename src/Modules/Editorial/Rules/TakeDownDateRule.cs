using System.Runtime.CompilerServices;
using Shijuan.Cms.Core.Publishing;

namespace Shijuan.Cms.Editorial;

/// <summary>下架时间已过的稿件不公开，免得一公开就下架。</summary>
internal sealed class TakeDownDateRule : IPublishRule
{
    public string Key => "editorial.take-down-date";

    public bool AppliesTo(Candidate candidate) => candidate.Stage == GateStage.Publish;

    public async IAsyncEnumerable<Finding> CheckAsync(Candidate candidate, [EnumeratorCancellation] CancellationToken cancel)
    {
        await Task.CompletedTask;
        if (candidate.IsPastItsTime)
        {
            yield return new Finding("editorial.take-down-date.past", Target.Of(""));
        }
    }
}
