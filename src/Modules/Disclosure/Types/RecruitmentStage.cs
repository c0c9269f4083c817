namespace Shijuan.Cms.Disclosure;

/// <summary>招考的阶段, in their order (1.1.24).</summary>
internal static class RecruitmentStage
{
    public const string PublicNotice = "拟录用公示";
    public const string Result = "录用结果";

    public static readonly IReadOnlyList<string> All = ["公告", "笔试", "面试", "体检考察", PublicNotice, Result];

    /// <summary>What must have been published before this stage, by field.</summary>
    public static IReadOnlyList<string> PartsUpTo(string stage) => All.ToList().IndexOf(stage) switch
    {
        0 => ["Notice", "Posts"],
        1 => ["Notice", "Posts", "WrittenTest"],
        2 => ["Notice", "Posts", "WrittenTest", "Interview"],
        3 => ["Notice", "Posts", "WrittenTest", "Interview", "Physical"],
        4 => ["Notice", "Posts", "WrittenTest", "Interview", "Physical", "PublicNoticeFrom", "PublicNoticeUntil", "ObjectionPhone", "Proposed"],
        5 => ["Notice", "Posts", "WrittenTest", "Interview", "Physical", "PublicNoticeFrom", "PublicNoticeUntil", "ObjectionPhone", "Proposed", "Result"],
        _ => [],
    };
}
