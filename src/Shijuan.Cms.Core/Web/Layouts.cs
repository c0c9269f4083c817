namespace Shijuan.Cms.Core.Web;

/// <summary>页面框架的视图路径。</summary>
public static class Layouts
{
    public const string Admin = "/Web/Admin/_AdminLayout.cshtml";
    public const string Public = "/Web/Public/_PublicLayout.cshtml";

    /// <summary>Sign-in and set-up: neither the admin's navigation nor the public site's.</summary>
    public const string Account = "/Web/Accounts/_AccountLayout.cshtml";
}
