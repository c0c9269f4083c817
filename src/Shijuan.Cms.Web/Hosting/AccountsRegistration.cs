using Microsoft.AspNetCore.DataProtection;
using Microsoft.AspNetCore.Identity;
using Shijuan.Cms.Core.Accounts;
using Shijuan.Cms.Core.Persistence;

namespace Shijuan.Cms.Web.Hosting;

/// <summary>Accounts: ASP.NET Core Identity with cookies; keys in the database, so that several web nodes share sign-ins.</summary>
internal static class AccountsRegistration
{
    public const string LoginPath = "/account/login";

    public static IServiceCollection AddCmsAccounts(this IServiceCollection services)
    {
        services.AddDataProtection().SetApplicationName("shijuan-cms").PersistKeysToDbContext<CmsDbContext>();
        services.AddIdentityCore<CmsUser>(o =>
            {
                o.Password.RequiredLength = 12;
                o.Lockout.MaxFailedAccessAttempts = 5;
                o.Lockout.DefaultLockoutTimeSpan = TimeSpan.FromMinutes(15);
                o.Lockout.AllowedForNewUsers = true;
            })
            .AddEntityFrameworkStores<CmsDbContext>()
            .AddSignInManager()
            .AddDefaultTokenProviders()
            .AddErrorDescriber<ChineseIdentityErrors>();
        services.AddAuthentication(IdentityConstants.ApplicationScheme).AddIdentityCookies(o => o.ApplicationCookie!.Configure(cookie =>
        {
            cookie.Cookie.Name = "shijuan.session";
            cookie.Cookie.HttpOnly = true;
            cookie.Cookie.SameSite = SameSiteMode.Lax;
            cookie.Cookie.SecurePolicy = CookieSecurePolicy.SameAsRequest;
            cookie.ExpireTimeSpan = TimeSpan.FromMinutes(30);
            cookie.SlidingExpiration = true;
            cookie.LoginPath = LoginPath;
            cookie.AccessDeniedPath = "/account/denied";
        }));
        services.Configure<SecurityStampValidatorOptions>(o => o.ValidationInterval = TimeSpan.FromSeconds(5));
        return services;
    }
}
