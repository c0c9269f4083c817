namespace Shijuan.Cms.Web.Demo;

/// <summary>演示账号：known to everybody; exist in demo mode only.</summary>
internal static class DemoAccounts
{
    public const string Password = "Demo-2026-shijuan";

    private static readonly Lazy<IReadOnlyList<DemoPerson>> People = new(() => DemoFiles.Read<DemoPeople>("people.yaml").People);

    public static IReadOnlyList<DemoPerson> All => People.Value;
}
