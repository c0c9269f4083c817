namespace Shijuan.Cms.Disclosure;

/// <summary>重大建设项目的阶段, in their order (1.1.19).</summary>
internal static class ProjectStage
{
    public static readonly IReadOnlyList<string> All = ["批准服务", "批准结果", "招标投标", "征收土地", "施工", "竣工"];

    /// <summary>What a project that has come so far must show: the blocks up to this stage.</summary>
    public static IReadOnlyList<string> BlocksUpTo(string stage) => All.ToList().IndexOf(stage) switch
    {
        0 => ["ApprovalService"],
        1 => ["ApprovalService", "Approval"],
        2 => ["ApprovalService", "Approval", "Tender"],
        3 => ["ApprovalService", "Approval", "Tender", "Land"],
        4 => ["ApprovalService", "Approval", "Tender", "Land", "DesignChange", "Construction", "Supervision"],
        5 => ["ApprovalService", "Approval", "Tender", "Land", "DesignChange", "Construction", "Supervision", "Completion"],
        _ => [],
    };
}
