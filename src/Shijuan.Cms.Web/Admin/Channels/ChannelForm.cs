using System.ComponentModel.DataAnnotations;
using Shijuan.Cms.Core.Channels;

namespace Shijuan.Cms.Web;

/// <summary>栏目表：what the site steward may change at any time.</summary>
internal sealed class ChannelForm
{
    [Required(ErrorMessage = "请填写栏目名称。"), StringLength(40, ErrorMessage = "栏目名称最长 40 个字。")]
    public string Name { get; set; } = "";

    [Required(ErrorMessage = "请填写栏目描述，它写进每一页的 ColumnDescription。"), StringLength(200, ErrorMessage = "栏目描述最长 200 个字。")]
    public string Description { get; set; } = "";

    [Required(ErrorMessage = "请填写关键词，它写进每一页的 ColumnKeywords。"), StringLength(100, ErrorMessage = "关键词最长 100 个字。")]
    public string Keywords { get; set; } = "";

    public FreshnessClass Freshness { get; set; }

    public bool ShowInNavigation { get; set; }

    public bool ShowOnHome { get; set; }

    /// <summary>None ticked admits every type.</summary>
    public string[] AllowedTypes { get; set; } = [];

    [Range(0, 9999, ErrorMessage = "排序是 0 到 9999 的数字。")]
    public int Order { get; set; } = 100;

    public static ChannelForm Of(Channel channel) => new()
    {
        Name = channel.Name,
        Description = channel.Description,
        Keywords = channel.Keywords,
        Freshness = channel.Freshness,
        ShowInNavigation = channel.ShowInNavigation,
        ShowOnHome = channel.ShowOnHome,
        AllowedTypes = channel.AllowedTypes.Split(' ', StringSplitOptions.RemoveEmptyEntries),
        Order = channel.Order,
    };

    public void ApplyTo(Channel channel)
    {
        channel.Describe(Name.Trim(), Description.Trim(), Keywords.Trim());
        channel.Arrange(Freshness, ShowInNavigation, ShowOnHome, string.Join(' ', AllowedTypes), Order);
    }

    public static string NameOf(FreshnessClass freshness) => freshness switch
    {
        FreshnessClass.News => "动态、要闻：2 周内更新",
        FreshnessClass.Notices => "通知公告、政策文件：6 个月内更新",
        FreshnessClass.Yearly => "人事、规划计划：1 年内更新",
        _ => "不要求更新",
    };
}
