using Shijuan.Cms.Core.Content;
using Shijuan.Cms.Core.Publishing;

namespace Shijuan.Cms.Editorial;

/// <summary>发布页。Immutable.</summary>
/// <param name="LiveUrl">Public address while something is public.</param>
/// <param name="Allowed">What the state and the person's rights permit now.</param>
internal sealed record PublishItemView(
    int Id, int Revision, ContentState State, string Title, string TypeName, string UnitName, int VersionNumber,
    DateTime? ScheduledForUtc, string? ScheduleFailure, Judgement Judgement,
    string? LiveUrl, int? LiveNumber, DateTime? LiveSinceUtc, PublishActions Allowed,
    IReadOnlyList<ReportLine> Reports, IReadOnlyList<PublicationLine> Publications, ItemLifeView Life);

/// <summary>现在可以做的事。Immutable.</summary>
internal sealed record PublishActions(bool Publish, bool Schedule, bool Unschedule, bool SendBack, bool Withdraw)
{
    public bool Any => Publish || Schedule || Unschedule || SendBack || Withdraw;
}

/// <summary>一次把关。Immutable.</summary>
internal sealed record ReportLine(DateTime AtUtc, bool Passed, PublishTrigger Trigger, string Actor, int VersionNumber, IReadOnlyList<JudgedFinding> Findings)
{
    public string TriggerName => Trigger switch
    {
        PublishTrigger.Button => "发布按钮",
        PublishTrigger.Schedule => "定时发布",
        PublishTrigger.Import => "导入",
        PublishTrigger.Api => "接口",
        PublishTrigger.Restore => "恢复",
        PublishTrigger.Emergency => "应急发布",
        PublishTrigger.Bulk => "批量",
        _ => "送审",
    };
}

/// <summary>一次公开。Immutable.</summary>
internal sealed record PublicationLine(int VersionNumber, string Path, DateTime PublishedAtUtc, DateTime? ClosedAtUtc, PublicationEnd? End, string? Reason);
