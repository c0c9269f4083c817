using Microsoft.AspNetCore.Identity;
using Shijuan.Cms.Core.Accounts;
using Shijuan.Cms.Web.Hosting;

namespace Shijuan.Cms.Web;

/// <summary>弱口令：refuses passwords that are a well-known word dressed up with digits and signs, a keyboard walk, or the account's own name.</summary>
internal sealed class WeakPasswords(CmsOptions options) : IPasswordValidator<CmsUser>
{
    // Long enough that a word list with decorations is refused, short enough that a phrase with one such word is not.
    private const int LettersThatMakeAPhrase = 6;

    private static readonly string[] Words =
    [
        "password", "passwd", "passw", "admin", "administrator", "root", "system", "sysadmin", "superuser", "manager",
        "welcome", "letmein", "changeme", "default", "initial", "temp", "test", "guest", "user", "login",
        "qwerty", "qwertyuiop", "asdf", "asdfgh", "asdfghjkl", "zxcvbn", "zxcvbnm", "qazwsx", "qazwsxedc", "qweasd", "qweasdzxc",
        "abc", "abcd", "abcdef", "abcdefg", "iloveyou", "woaini", "dragon", "monkey", "football", "sunshine", "master",
        "mima", "guanli", "guanliyuan", "zhengfu", "shiquan", "shijuan", "ankang", "shaanxi", "shanxi", "china", "zhongguo",
        "gov", "government", "portal", "website", "summer", "winter", "spring", "autumn", "secret", "security", "audit",
    ];

    private static readonly Dictionary<char, char> Disguises = new()
    {
        ['0'] = 'o', ['1'] = 'i', ['3'] = 'e', ['4'] = 'a', ['5'] = 's', ['7'] = 't', ['@'] = 'a', ['$'] = 's', ['!'] = 'i',
    };

    public Task<IdentityResult> ValidateAsync(UserManager<CmsUser> manager, CmsUser user, string? password)
    {
        ArgumentNullException.ThrowIfNull(user);
        // The password that the sign-in page shows to everybody need not be a good one.
        var why = options.Demo && password == DemoAccounts.Password ? null : WhyWeak(password ?? "", user.UserName ?? "");
        return Task.FromResult(why is null
            ? IdentityResult.Success
            : IdentityResult.Failed(new IdentityError { Code = "WeakPassword", Description = why }));
    }

    internal static string? WhyWeak(string password, string userName)
    {
        var lower = password.ToLowerInvariant();
        if (userName.Length >= 3 && lower.Contains(userName.ToLowerInvariant(), StringComparison.Ordinal))
        {
            return "密码里不能有账号名。";
        }

        if (password.Distinct().Count() < 6)
        {
            return "密码里重复的字符太多。";
        }

        return IsDressedUp(Letters(lower)) || IsDressedUp(Letters(Undisguised(lower)))
            ? "这个密码太常见，只是在常用词上加了数字或符号，请换一个。"
            : null;
    }

    /// <summary>True when nothing is left, or hardly anything, once every well-known word is taken out.</summary>
    private static bool IsDressedUp(string letters)
    {
        var rest = letters;
        foreach (var word in Words.OrderByDescending(w => w.Length))
        {
            rest = rest.Replace(word, "", StringComparison.Ordinal);
        }

        return rest.Length < letters.Length && rest.Length < LettersThatMakeAPhrase;
    }

    private static string Letters(string text) => string.Concat(text.Where(char.IsAsciiLetterLower));

    private static string Undisguised(string text) => string.Concat(text.Select(c => Disguises.GetValueOrDefault(c, c)));
}
