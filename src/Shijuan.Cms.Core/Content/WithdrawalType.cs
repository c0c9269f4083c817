namespace Shijuan.Cms.Core.Content;

/// <summary>撤回类型：what a person chooses, and what the public address answers afterwards. Immutable.</summary>
/// <param name="Name">Word in the admin.</param>
/// <param name="PublicName">Word on the tombstone.</param>
/// <param name="PublicText">Sentence on the tombstone.</param>
/// <param name="ShowsReason">Whether the typed reason is shown to citizens. Never for a leak: the reason could repeat it.</param>
public sealed record WithdrawalType(PublicationEnd End, string Name, string PublicName, string PublicText, bool ShowsReason)
{
    public static readonly IReadOnlyList<WithdrawalType> All =
    [
        new(PublicationEnd.PublishedInError, "误发", "误发撤回", "这个网址的内容发布有误，发布单位已经撤回。", true),
        new(PublicationEnd.Confidential, "涉密", "按保密规定撤回", "这个网址的内容已经按有关规定撤回，不再提供。", false),
        new(PublicationEnd.PersonalData, "泄露隐私", "为保护个人信息撤回", "为保护个人信息，这个网址的内容已经撤回，不再提供。", false),
        new(PublicationEnd.Expired, "过期下架", "过期下架", "这个网址的内容已经过期，不再提供。", true),
        new(PublicationEnd.NoticeOver, "公示期满", "公示期满下架", "这个网址的内容是限期公示的，公示期已满，按规定下架。", true),
        new(PublicationEnd.Merged, "合并（已由另一稿件取代）", "已合并", "这个网址的内容已经并入另一份内容，那份内容现在也不再公开。", true),
    ];

    /// <summary>涉密、泄露隐私：taken down at once by one person and confirmed by another.</summary>
    public bool IsLeak => End is PublicationEnd.Confidential or PublicationEnd.PersonalData;

    /// <exception cref="InvalidOperationException">Being superseded is no withdrawal.</exception>
    public static WithdrawalType Of(PublicationEnd end) => All.First(t => t.End == end);

    public static WithdrawalType? Find(PublicationEnd? end) => All.FirstOrDefault(t => t.End == end);
}
