namespace Shijuan.Cms.Editorial;

/// <summary>常用词：offered while typing, never enforced. 主题分类 follows the theme list of the government information catalogue (GB/T 21063.4); 体裁 are the fifteen kinds of 《党政机关公文处理工作条例》第八条 and those of a web site.</summary>
internal static class Vocabulary
{
    public static readonly IReadOnlyList<string> Topics =
    [
        "综合政务", "经济管理", "国土资源、能源", "农业、水利", "工业", "交通", "信息产业", "城乡建设", "环境保护", "财政",
        "商业贸易", "旅游", "服务业", "气象、水文、测绘", "对外事务", "政法、监察", "科技、教育", "文化、卫生、体育", "军事、国防", "劳动、人事",
        "民政、社区", "文秘、行政", "其他",
    ];

    public static readonly IReadOnlyList<string> Genres =
    [
        "决议", "决定", "命令（令）", "公报", "公告", "通告", "意见", "通知", "通报", "报告", "请示", "批复", "议案", "函", "纪要",
        "公示", "消息", "解读", "规划", "统计信息", "其他",
    ];
}
