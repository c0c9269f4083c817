namespace Shijuan.Cms.Core.Channels;

/// <summary>栏目类别 (ColumnType)：the fixed vocabulary of the meta tags, 政府网站发展指引（国办发〔2017〕47号）annex; believed, so held as data.</summary>
public static class ColumnType
{
    public static readonly IReadOnlyList<string> Vocabulary =
    [
        "概况信息", "机构职能", "负责人信息", "工作动态", "政策文件", "信息公开指南", "信息公开目录", "信息公开年报",
        "依申请公开", "数据发布", "数据开放", "政策解读", "回应关切", "办事服务", "咨询投诉", "征集调查", "在线访谈",
        "通知公告", "人事信息", "规划计划", "其他",
    ];

    public static bool IsKnown(string columnType) => Vocabulary.Contains(columnType);
}
