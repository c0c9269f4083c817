using Microsoft.AspNetCore.Identity;

namespace Shijuan.Cms.Core.Accounts;

/// <summary>工作人员账号：a person who signs in to the admin. Mutable through ASP.NET Core Identity.</summary>
public sealed class CmsUser : IdentityUser<int>
{
    /// <summary>姓名，显示在签署和留痕中。</summary>
    public string DisplayName { get; set; } = "";

    /// <summary>所在单位。</summary>
    public int UnitId { get; set; }
}
