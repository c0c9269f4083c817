namespace Shijuan.Cms.Disclosure;

/// <summary>制度种类 (5.16.01, 5.16.02)：the slots that every unit fills.</summary>
internal static class InstitutionSlot
{
    public static readonly IReadOnlyList<string> All =
    [
        "工作考核", "社会评议", "责任追究", "保密审查", "公开审查", "动态调整", "依申请公开办理", "信息发布审核", "政策解读", "舆情回应", "网络安全",
    ];
}
