using Shijuan.Cms.Core.Content;

namespace Shijuan.Cms.Disclosure;

/// <summary>抽查结果 (1.1.12, K03).</summary>
internal static class InspectionResult
{
    public const string Key = "disclosure.inspection-result";

    public static readonly FormType Type = new(
        Key,
        "抽查结果",
        "一次双随机检查的结果和查处情况。",
        ["1.1.12"],
        [
            new("TaskNumber", "任务编号", "双随机任务的编号。", DetailFieldKind.Text, Required: true),
            new("FinishedOn", "检查结束日期", "20个工作日内公开。", DetailFieldKind.Date, Required: true),
            new("Results", "结果", "每行一个对象；检查人员用执法证号，不写姓名。", DetailFieldKind.Table, Required: true) { Columns = ["检查对象", "统一社会信用代码", "检查人员编号", "检查结果", "处理"] },
            new("PlatformUrl", "对外平台网址", "公示系统上的网址。", DetailFieldKind.Text) { Format = FieldFormat.Url },
        ]);
}
