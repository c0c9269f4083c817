using Shijuan.Cms.Core.Notices;
using Shijuan.Cms.Data;

namespace Shijuan.Cms.Web.Hosting;

/// <summary>主机设置 (<c>Cms</c>)。</summary>
public sealed class CmsOptions
{
    /// <summary><c>all</c>, <c>public</c> or <c>admin</c>: the admin can sit on another port, host or network.</summary>
    public string Role { get; set; } = "all";

    /// <summary>Folder for the SQLite file, stored files and the search index; relative to the content root.</summary>
    public string DataFolder { get; set; } = "App_Data";

    /// <summary>演示门户：fills an empty database with demo data and shows the demo accounts on the sign-in page.</summary>
    public bool Demo { get; set; }

    /// <summary>登录尝试：per network address in 15 minutes.</summary>
    public int SignInTriesPerAddress { get; set; } = 20;

    /// <summary>PBKDF2-SHA512 rounds of a password; tests use fewer.</summary>
    public int PasswordIterations { get; set; } = 600_000;

    /// <summary>定时任务：whether this process runs them.</summary>
    public bool RunJobs { get; set; } = true;

    public MailOptions Mail { get; set; } = new();

    public DatabaseOptions Database { get; set; } = new();
}
