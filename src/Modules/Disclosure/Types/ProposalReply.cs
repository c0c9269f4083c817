using Shijuan.Cms.Core.Content;

namespace Shijuan.Cms.Disclosure;

/// <summary>建议提案办理复文 (1.1.16, 1.1.17, K26).</summary>
internal static class ProposalReply
{
    public const string Key = "disclosure.proposal-reply";

    public static readonly FormType Type = new(
        Key,
        "建议提案办理复文",
        "人大代表建议、政协委员提案的答复。",
        ["1.1.16", "1.1.17"],
        [
            new("Kind", "类别", "选择一类。", DetailFieldKind.Choice, Required: true, Options: ["人大代表建议", "政协委员提案"]),
            new("Level", "层级", "选择一级。", DetailFieldKind.Choice, Required: true, Options: ["县级", "市级", "省级"]),
            new("Session", "届次", "如“县十九届人大五次会议”。", DetailFieldKind.Text, Required: true),
            new("Number", "编号", "建议或者提案的编号。", DetailFieldKind.Text, Required: true),
            new("Subject", "案由", "原标题。", DetailFieldKind.Text, Required: true),
            new("Proposer", "代表或委员", "按本人意愿写姓名；不写联系方式。", DetailFieldKind.Text),
            new("Partners", "会办单位", "没有的可不填。", DetailFieldKind.Text),
            new("ReplyNumber", "答复文号", "复文的文号。", DetailFieldKind.Text, Required: true),
            new("RepliedOn", "答复日期", "20个工作日内公开。", DetailFieldKind.Date, Required: true),
            new("Mode", "公开方式", "不公开的写明理由。", DetailFieldKind.Choice, Required: true, Options: ["全文公开", "摘要公开", "不公开"]),
            new("WithheldReason", "不公开或只公开摘要的理由", "法定理由。", DetailFieldKind.LongText),
            new("Satisfaction", "代表委员评价", "选择一种。", DetailFieldKind.Choice, Options: ["满意", "基本满意", "不满意"]),
        ]);
}
