namespace Shijuan.Cms.Core.Notices;

/// <summary>邮件设置 (<c>Cms:Mail</c>)：without a host no mail is written or sent.</summary>
public sealed class MailOptions
{
    /// <summary>SMTP server; empty means that there is no mail.</summary>
    public string Host { get; set; } = "";

    public int Port { get; set; } = 25;

    /// <summary><c>none</c>, <c>starttls</c> or <c>tls</c>.</summary>
    public string Security { get; set; } = "starttls";

    public string UserName { get; set; } = "";

    public string Password { get; set; } = "";

    public string From { get; set; } = "";

    public string FromName { get; set; } = "";

    /// <summary>Address under which the admin is reached, for the links, for example <c>https://cms.example.gov.cn</c>.</summary>
    public string SiteAddress { get; set; } = "";

    public bool IsOn => Host.Length > 0;
}
