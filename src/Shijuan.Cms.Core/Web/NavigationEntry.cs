using Shijuan.Cms.Core.Permissions;

namespace Shijuan.Cms.Core.Web;

/// <summary>后台导航项：carries its own permission, so nobody sees a door that is locked. Immutable.</summary>
public sealed record NavigationEntry(string Label, string Url, Permission Permission, int Order);
