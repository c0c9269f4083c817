using Shijuan.Cms.Core.Content;

namespace Shijuan.Cms.Editorial;

/// <summary>撤回类型：the ends of a publication that a person may choose; being superseded is not one.</summary>
internal static class WithdrawalKinds
{
    public static readonly IReadOnlyList<(PublicationEnd Kind, string Name)> All =
    [
        (PublicationEnd.PublishedInError, "误发"),
        (PublicationEnd.Confidential, "涉密"),
        (PublicationEnd.PersonalData, "泄露隐私"),
        (PublicationEnd.Expired, "过期下架"),
    ];

    public static string NameOf(PublicationEnd end) =>
        end == PublicationEnd.Superseded ? "被新版本更替" : All.First(k => k.Kind == end).Name;
}
