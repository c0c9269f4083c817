namespace Shijuan.Cms.Core.Retention;

/// <summary>记录种类：how long its rows are kept, and why. Immutable.</summary>
/// <param name="Key">Stable key, for example <c>autosaves</c>.</param>
/// <param name="Name">Chinese name.</param>
/// <param name="What">One sentence: what is in it, and what trimming takes away.</param>
/// <param name="Tables">Its tables.</param>
/// <param name="Bounds">Null for what is kept for ever.</param>
public sealed record RecordClass(string Key, string Name, string What, IReadOnlyList<string> Tables, RetentionBounds? Bounds)
{
    /// <summary>永久保存：no code removes them, and the database refuses it.</summary>
    public static readonly IReadOnlyList<RecordClass> Kept =
    [
        new("approvals", "审批记录", "签署、审批路线、发布检查、状态变化、复核、修订说明、对外核对的答复、紧急下架的核验。",
            ["sign_off", "review_route", "gate_report", "status_change", "content_review", "change_note", "fact_check_answer", "take_down_check"], null),
        new("texts", "公开过和保存过的文本", "每次发布的起止、每个送审版本和附件、每次手动保存的全文。",
            ["publication", "content_version", "attachment", "contributor", "content_link", "draft_save"], null),
        new("audit", "审计日志", "谁在何时做了什么，以及每次核验的结果；期限的变化。", ["audit_entry", "audit_check", "outbox_message", "clock_state_change"], null),
    ];
}

/// <summary>保存期的范围，整月. Immutable.</summary>
public sealed record RetentionBounds(int Default, int Least, int Most)
{
    public bool Allow(int months) => months >= Least && months <= Most;
}
