using Microsoft.AspNetCore.Identity;

namespace Shijuan.Cms.Web.Hosting;

/// <summary>账号错误的中文说明。</summary>
internal sealed class ChineseIdentityErrors : IdentityErrorDescriber
{
    public override IdentityError DuplicateUserName(string userName) => Error(nameof(DuplicateUserName), "这个账号名已有人使用。");

    public override IdentityError InvalidUserName(string? userName) => Error(nameof(InvalidUserName), "账号名只能用字母、数字和 . - _。");

    public override IdentityError PasswordTooShort(int length) => Error(nameof(PasswordTooShort), $"密码至少 {length} 位。");

    public override IdentityError PasswordRequiresDigit() => Error(nameof(PasswordRequiresDigit), "密码要有数字。");

    public override IdentityError PasswordRequiresLower() => Error(nameof(PasswordRequiresLower), "密码要有小写字母。");

    public override IdentityError PasswordRequiresUpper() => Error(nameof(PasswordRequiresUpper), "密码要有大写字母。");

    public override IdentityError PasswordRequiresNonAlphanumeric() => Error(nameof(PasswordRequiresNonAlphanumeric), "密码要有符号。");

    public override IdentityError DefaultError() => Error(nameof(DefaultError), "操作没有成功，请重试。");

    private static IdentityError Error(string code, string description) => new() { Code = code, Description = description };
}
