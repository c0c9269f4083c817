using System.Runtime.CompilerServices;
using Shijuan.Cms.Core.Publishing;

namespace Shijuan.Cms.Editorial;

/// <summary>冻结发布期间，哪条路都不公开新内容；撤回和紧急下架照常。</summary>
internal sealed class FreezeWindowRule : IPublishRule
{
    public string Key => "editorial.freeze-window";

    public bool AppliesTo(Candidate candidate) => candidate.Stage == GateStage.Publish;

    public async IAsyncEnumerable<Finding> CheckAsync(Candidate candidate, [EnumeratorCancellation] CancellationToken cancel)
    {
        await Task.CompletedTask;
        if (candidate.Freeze is { } freeze)
        {
            yield return new Finding("editorial.freeze-window.closed", Target.Of(""), ContentTexts.Minute(freeze.UntilUtc), freeze.Reason);
        }
    }
}
