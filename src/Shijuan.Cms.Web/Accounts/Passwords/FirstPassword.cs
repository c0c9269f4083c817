using System.Security.Claims;

namespace Shijuan.Cms.Web;

/// <summary>初始密码：somebody else chose it, so it must be changed before anything else is done. Kept as a claim of the account.</summary>
internal static class FirstPassword
{
    public const string ClaimType = "shijuan:must-change-password";

    public static Claim Claim => new(ClaimType, "1");

    public static bool MustChange(this ClaimsPrincipal person) => person.HasClaim(c => c.Type == ClaimType);
}
