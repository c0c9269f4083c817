using Shijuan.Cms.Core.Content;
using Shijuan.Cms.Core.Publishing;

namespace Shijuan.Cms.Core.Drafting;

/// <summary>发布前检查：the gate's own rules on what is being typed. Stores nothing, opens nothing.</summary>
public sealed class DraftChecks(CandidateBuilder candidates, PublishGate gate, TypedVersion typedVersion)
{
    public async Task<Judgement> CheckAsync(ContentItem item, DraftFields? typed, GateStage stage, CancellationToken cancel)
    {
        var version = typed is null ? item.Current : (await typedVersion.OfAsync(item.Current, typed, cancel)).Version;
        return await gate.JudgeAsync(await candidates.BuildAsync(item, version, stage, cancel), cancel);
    }
}
