using Shijuan.Cms.Core.Content;

namespace Shijuan.Cms.Disclosure;

/// <summary>领导信息：姓名、职务、分工、简历 (1.1.01, 5.13.02).</summary>
internal static class LeaderProfile
{
    public const string Key = "disclosure.leader-profile";

    public static readonly FormType Type = new(
        Key,
        "领导信息",
        "一位领导一份：姓名、职务、简历和分工。",
        ["1.1.01", "5.13.02"],
        [
            new("Name", "姓名", "现任领导的姓名。", DetailFieldKind.Text, Required: true),
            new("Post", "职务", "如“副县长”。", DetailFieldKind.Text, Required: true),
            new("Portfolio", "工作分工", "逐项写明；分管政务公开的要写出来。", DetailFieldKind.LongText, Required: true),
            new("Career", "简历", "学历和主要工作经历；不写家庭情况。", DetailFieldKind.LongText, Required: true),
            new("LeadsDisclosure", "是否分管政务公开", "每个单位应有一位科级领导分管政务公开。", DetailFieldKind.Choice, Required: true, Options: ["是", "否"]),
            new("Order", "排序", "数字小的在前。", DetailFieldKind.Number),
        ]);
}
