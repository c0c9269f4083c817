namespace Shijuan.Cms.Exchange;

/// <summary>批次和行的状态的中文名称。</summary>
internal static class BatchWords
{
    public static string Of(ImportStage stage) => stage switch
    {
        ImportStage.CheckWaiting => "等待检查",
        ImportStage.Checking => "正在检查",
        ImportStage.Checked => "检查完毕，等您决定",
        ImportStage.ImportWaiting => "等待导入",
        ImportStage.Importing => "正在导入",
        ImportStage.Done => "导入完毕",
        _ => "清单读不懂",
    };

    public static string Of(ImportRowStatus status) => status switch
    {
        ImportRowStatus.Ready => "可以导入",
        ImportRowStatus.Faulty => "不完整，不导入",
        ImportRowStatus.Imported => "已存为草稿",
        ImportRowStatus.Skipped => "以前导入过",
        _ => "导入时出错",
    };

    public static string StyleOf(ImportRowStatus status) => status switch
    {
        ImportRowStatus.Ready => "state-approved",
        ImportRowStatus.Imported => "state-draft",
        ImportRowStatus.Skipped => "state-superseded",
        _ => "state-returned",
    };
}
