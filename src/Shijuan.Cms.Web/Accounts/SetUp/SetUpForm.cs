using System.ComponentModel.DataAnnotations;
using Shijuan.Cms.Core.Settings;

namespace Shijuan.Cms.Web;

/// <summary>首次设置表。</summary>
internal sealed class SetUpForm
{
    [Required(ErrorMessage = "请填写网站名称。"), StringLength(60)]
    public string SiteName { get; set; } = "";

    [Required(ErrorMessage = "请填写县（区）名称。"), StringLength(40)]
    public string CountyName { get; set; } = "";

    [Required(ErrorMessage = "请填写行政区划代码。"), RegularExpression("^[0-9]{6}$", ErrorMessage = "行政区划代码是 6 位数字。")]
    public string AreaCode { get; set; } = "";

    [Required(ErrorMessage = "请填写域名。"), RegularExpression(@"^([a-z0-9]([a-z0-9\-]{0,61}[a-z0-9])?\.)+[a-z]{2,}$", ErrorMessage = "域名写作 www.example.gov.cn，不带 http 和斜杠。")]
    public string Domain { get; set; } = "";

    [Required(ErrorMessage = "请填写政府网站标识码。"), RegularExpression("^[0-9]{10}$", ErrorMessage = "政府网站标识码是 10 位数字。")]
    public string SiteIdCode { get; set; } = "";

    [Required(ErrorMessage = "请填写主办单位。"), StringLength(60)]
    public string Organiser { get; set; } = "";

    [StringLength(60)]
    public string? Operator { get; set; }

    [StringLength(100)]
    public string? Address { get; set; }

    [StringLength(30)]
    public string? Phone { get; set; }

    [StringLength(60)]
    public string? IcpNumber { get; set; }

    [StringLength(60)]
    public string? PoliceNumber { get; set; }

    public SetUpPerson SystemAdministrator { get; set; } = new();

    public SetUpPerson SecurityAdministrator { get; set; } = new();

    public SetUpPerson AuditAdministrator { get; set; } = new();

    public SiteFacts ToFacts() => new()
    {
        SiteName = SiteName.Trim(),
        CountyName = CountyName.Trim(),
        AreaCode = AreaCode,
        Domain = Domain,
        SiteIdCode = SiteIdCode,
        Organiser = Organiser.Trim(),
        Operator = Operator?.Trim() ?? "",
        Address = Address?.Trim() ?? "",
        Phone = Phone?.Trim() ?? "",
        IcpNumber = IcpNumber?.Trim() ?? "",
        PoliceNumber = PoliceNumber?.Trim() ?? "",
        Description = $"{SiteName.Trim()}门户网站",
        Keywords = $"{CountyName.Trim()},{SiteName.Trim()},政府信息公开",
    };
}

/// <summary>首次设置时的一名管理员。</summary>
internal sealed class SetUpPerson
{
    [Required(ErrorMessage = "请填写姓名。"), StringLength(40)]
    public string DisplayName { get; set; } = "";

    [Required(ErrorMessage = "请填写账号名。"), StringLength(60)]
    public string UserName { get; set; } = "";

    [Required(ErrorMessage = "请填写密码。"), StringLength(128, ErrorMessage = "密码最长 128 位。")]
    public string Password { get; set; } = "";

    [Required(ErrorMessage = "请再填一次密码。")]
    public string Again { get; set; } = "";
}
