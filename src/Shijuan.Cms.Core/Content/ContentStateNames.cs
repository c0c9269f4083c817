namespace Shijuan.Cms.Core.Content;

/// <summary>状态与动作的中文名称。</summary>
public static class ContentStateNames
{
    public static string Of(ContentState state) => state switch
    {
        ContentState.Draft => "草稿",
        ContentState.InReview => "送审中",
        ContentState.Approved => "已审定",
        ContentState.Scheduled => "定时待发",
        ContentState.Published => "已发布",
        ContentState.Withdrawn => "已撤回",
        ContentState.Discarded => "已废弃",
        _ => throw new ArgumentOutOfRangeException(nameof(state)),
    };

    public static string Of(ContentIntent intent) => intent switch
    {
        ContentIntent.Submit => "送审",
        ContentIntent.Recall => "撤回送审",
        ContentIntent.Return => "退回",
        ContentIntent.CompleteReview => "审定",
        ContentIntent.Schedule => "定时发布",
        ContentIntent.Unschedule => "取消定时",
        ContentIntent.Publish => "发布",
        ContentIntent.StartEdit => "修改",
        ContentIntent.Withdraw => "撤回发布",
        ContentIntent.DiscardDraft => "放弃草稿",
        ContentIntent.Reinstate => "恢复公开",
        _ => throw new ArgumentOutOfRangeException(nameof(intent)),
    };

    public static string Of(DisclosureAttribute attribute) => attribute switch
    {
        DisclosureAttribute.Undecided => "未选择",
        DisclosureAttribute.Proactive => "主动公开",
        DisclosureAttribute.OnRequest => "依申请公开",
        DisclosureAttribute.Withheld => "不予公开",
        _ => throw new ArgumentOutOfRangeException(nameof(attribute)),
    };
}
