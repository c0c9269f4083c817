using Shijuan.Cms.Core.Channels;
using Shijuan.Cms.Core.Content;
using Shijuan.Cms.Core.Publishing;

namespace Shijuan.Cms.Core.Drafting;

/// <summary>发布前检查：the gate's own rules on what is being typed. Stores nothing, opens nothing.</summary>
public sealed class DraftChecks(
    CandidateBuilder candidates, PublishGate gate, DraftReader reader, ChannelTree channels, TimeProvider time)
{
    public async Task<Judgement> CheckAsync(ContentItem item, DraftFields? typed, GateStage stage, CancellationToken cancel)
    {
        var version = item.Current;
        if (typed is not null)
        {
            var read = reader.Read(typed, version, await channels.LoadAsync(cancel));
            version = version.CopyForCheck(read.Text, time.GetUtcNow().UtcDateTime);
            DraftReader.WriteDetail(typed, version.Detail);
        }

        return await gate.JudgeAsync(await candidates.BuildAsync(item, version, stage, cancel), cancel);
    }
}
