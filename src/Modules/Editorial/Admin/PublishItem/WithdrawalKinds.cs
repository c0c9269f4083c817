using Shijuan.Cms.Core.Content;

namespace Shijuan.Cms.Editorial;

/// <summary>撤回类型：the ends of a publication that a person may choose; being superseded is not one.</summary>
internal static class WithdrawalKinds
{
    public static readonly IReadOnlyList<(PublicationEnd Kind, string Name)> All = [.. WithdrawalType.All.Select(t => (t.End, t.Name))];

    public static string NameOf(PublicationEnd end) => WithdrawalType.Find(end)?.Name ?? "被新版本更替";
}
