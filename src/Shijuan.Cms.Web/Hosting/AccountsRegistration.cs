using System.Globalization;
using Microsoft.AspNetCore.Authentication.Cookies;
using Microsoft.AspNetCore.DataProtection;
using Microsoft.AspNetCore.Identity;
using Shijuan.Cms.Core.Accounts;
using Shijuan.Cms.Core.Persistence;
using Shijuan.Cms.Core.Web;

namespace Shijuan.Cms.Web.Hosting;

/// <summary>Accounts: ASP.NET Core Identity with cookies; keys in the database, so that several web nodes share sign-ins.</summary>
internal static class AccountsRegistration
{
    public const string LoginPath = "/account/login";
    private const string StartedAt = "started";
    private static readonly TimeSpan Idle = TimeSpan.FromMinutes(30);
    private static readonly TimeSpan Longest = TimeSpan.FromHours(8);

    public static IServiceCollection AddCmsAccounts(this IServiceCollection services, CmsOptions options)
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
            .AddPasswordValidator<WeakPasswords>()
            .AddErrorDescriber<ChineseIdentityErrors>();
        services.Configure<PasswordHasherOptions>(o => o.IterationCount = options.PasswordIterations);
        services.AddAuthentication(IdentityConstants.ApplicationScheme).AddIdentityCookies(o => o.ApplicationCookie!.Configure(cookie =>
        {
            cookie.Cookie.Name = "shijuan.session";
            cookie.Cookie.HttpOnly = true;
            cookie.Cookie.SameSite = SameSiteMode.Lax;
            cookie.Cookie.SecurePolicy = CookieSecurePolicy.SameAsRequest;
            cookie.ExpireTimeSpan = Idle;
            cookie.SlidingExpiration = true;
            cookie.LoginPath = LoginPath;
            cookie.AccessDeniedPath = "/account/denied";
            EndAfterLongest(cookie.Events);
        }));
        services.Configure<SecurityStampValidatorOptions>(o => o.ValidationInterval = TimeSpan.FromSeconds(5));
        services.AddSingleton<UnknownNames>();
        services.AddSingleton<SetUpState>();
        services.AddSignInLimit(options.SignInTriesPerAddress);
        return services;
    }

    /// <summary>A page that calls by itself is not a person at work: an unattended computer is signed out as before.</summary>
    private static bool IsHeartbeat(HttpContext http) => http.GetEndpoint()?.Metadata.GetMetadata<HeartbeatAttribute>() is not null;

    /// <summary>A session that is kept alive by use still ends after a working day.</summary>
    private static void EndAfterLongest(CookieAuthenticationEvents events)
    {
        var validate = events.OnValidatePrincipal;
        events.OnCheckSlidingExpiration = context =>
        {
            context.ShouldRenew &= !IsHeartbeat(context.HttpContext);
            return Task.CompletedTask;
        };
        events.OnSigningIn = context =>
        {
            context.Properties.Items.TryAdd(StartedAt, Now(context.HttpContext).ToString("O", CultureInfo.InvariantCulture));
            return Task.CompletedTask;
        };
        events.OnValidatePrincipal = async context =>
        {
            if (context.Properties.Items.TryGetValue(StartedAt, out var started)
                && DateTimeOffset.TryParse(started, CultureInfo.InvariantCulture, out var at)
                && Now(context.HttpContext) - at < Longest)
            {
                await validate(context);
                context.ShouldRenew &= !IsHeartbeat(context.HttpContext);
                return;
            }

            context.RejectPrincipal();
        };
    }

    private static DateTimeOffset Now(HttpContext context) => context.RequestServices.GetRequiredService<TimeProvider>().GetUtcNow();
}
