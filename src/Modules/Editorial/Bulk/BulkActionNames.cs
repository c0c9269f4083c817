using Shijuan.Cms.Core.Permissions;

namespace Shijuan.Cms.Editorial;

/// <summary>批量动作的名称和所需权限。</summary>
internal static class BulkActionNames
{
    /// <summary>Those offered for a choice of items; replacing words has a page of its own.</summary>
    public static readonly IReadOnlyList<BulkAction> All =
    [
        BulkAction.Submit, BulkAction.Duplicate, BulkAction.Discard, BulkAction.Move, BulkAction.Publish, BulkAction.Schedule, BulkAction.Withdraw,
    ];

    public static string Of(BulkAction action) => action switch
    {
        BulkAction.Submit => "送审",
        BulkAction.Duplicate => "复制",
        BulkAction.Discard => "放弃草稿",
        BulkAction.Schedule => "定时发布",
        BulkAction.Publish => "立即发布",
        BulkAction.Withdraw => "撤回",
        BulkAction.Move => "移动栏目",
        BulkAction.Replace => "查找替换",
        _ => throw new ArgumentOutOfRangeException(nameof(action)),
    };

    public static Permission PermissionFor(BulkAction action) => action switch
    {
        BulkAction.Schedule or BulkAction.Publish => CorePermissions.Publish,
        BulkAction.Withdraw => CorePermissions.Withdraw,
        _ => CorePermissions.Draft,
    };

    public static string Of(BulkLineState state) => state switch
    {
        BulkLineState.Waiting => "等待",
        BulkLineState.Running => "正在处理",
        BulkLineState.Done => "完成",
        BulkLineState.Refused => "没有处理",
        BulkLineState.Interrupted => "中断，请核对",
        _ => throw new ArgumentOutOfRangeException(nameof(state)),
    };

    public static string StyleOf(BulkLineState state) => state switch
    {
        BulkLineState.Done => "state-approved",
        BulkLineState.Refused or BulkLineState.Interrupted => "state-returned",
        BulkLineState.Running => "state-review",
        _ => "state-draft",
    };
}
