namespace Shijuan.Cms.Web;

/// <summary>新功能：what changed for the people who work here, newest first. A line is added with the feature; numbers only grow.</summary>
internal static class NewFeatures
{
    public static readonly IReadOnlyList<NewFeature> All =
    [
        new(6, "移交稿件", "职能调整时，把稿件移交给别的单位。对方接收以后由对方负责，网址、索引号和记录都不变。", "/admin/handovers", "看移交"),
        new(5, "公开内容每夜复查", "已经公开的内容，每天凌晨用当天的规则再查一遍，不合格的列出来，通知本单位。", "/admin/live-findings", "看复查结果"),
        new(4, "市民看到过什么", "选一个时间，还原那一分钟公开的页面和附件，可作答复和存档的依据。", "/admin/as-of", "按网址查"),
        new(3, "限定知悉范围", "还没有公开的稿件，可以限定只给哪些单位和人看。在稿件页点“知悉范围”。", null, null),
        new(2, "每次保存都留一份", "点“保存”就留下一份完整的内容，可以起名、对比、恢复。在稿件页看“手动保存”。", null, null),
        new(1, "催办和提醒", "等您签署的稿件超过一天会提醒，超过两天会报告；定时发布失败、批注提到您，也会通知。", "/admin/notices/settings", "设置通知方式"),
    ];

    public static int Latest => All[0].Number;
}

/// <summary>一项新功能。Immutable.</summary>
/// <param name="Url">Where to try it, or null when it stands on every item.</param>
internal sealed record NewFeature(int Number, string Title, string Words, string? Url, string? LinkText);
