using System.Runtime.CompilerServices;
using Shijuan.Cms.Core.Publishing;

namespace Shijuan.Cms.Editorial;

/// <summary>联合发布组里的稿件不单独公开，无论走哪条路。</summary>
internal sealed class ReleasedTogetherRule : IPublishRule
{
    public string Key => "editorial.released-together";

    public bool AppliesTo(Candidate candidate) => candidate.Stage == GateStage.Publish;

    public async IAsyncEnumerable<Finding> CheckAsync(Candidate candidate, [EnumeratorCancellation] CancellationToken cancel)
    {
        await Task.CompletedTask;
        if (candidate.HeldIn is { } group)
        {
            yield return new Finding("editorial.released-together.alone", Target.Of(""), group.Name);
        }
    }
}
