using Shijuan.Cms.Core.Content;

namespace Shijuan.Cms.Disclosure;

/// <summary>会议公开 (1.1.07)：全体会议和常务会议.</summary>
internal static class Meeting
{
    public const string Key = "disclosure.meeting";

    public static readonly FormType Type = new(
        Key,
        "会议公开",
        "县政府全体会议、常务会议。",
        ["1.1.07"],
        [
            new("Kind", "会议类别", "选择一种。", DetailFieldKind.Choice, Required: true, Options: ["全体会议", "常务会议"]),
            new("Term", "届次", "如“第十九届”。", DetailFieldKind.Text, Required: true),
            new("Number", "第几次会议", "只填数字；编号应当连续。", DetailFieldKind.Number, Required: true),
            new("HeldOn", "召开日期", "会议当天。", DetailFieldKind.Date, Required: true),
            new("Place", "地点", "会议室。", DetailFieldKind.Text, Required: true),
            new("Chair", "主持人", "姓名和职务。", DetailFieldKind.Text, Required: true),
            new("Attendance", "出席和列席", "出席人员；列席的代表、公众、专家、媒体。", DetailFieldKind.LongText, Required: true),
            new("Agenda", "议题", "每行一个议题；不公开的写明理由。", DetailFieldKind.Table, Required: true) { Columns = ["议题", "公开方式", "不公开的理由"] },
            new("Decisions", "议定事项", "逐条写明。", DetailFieldKind.LongText, Required: true),
        ]);
}
