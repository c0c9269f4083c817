using Shijuan.Cms.Core.Content;

namespace Shijuan.Cms.Disclosure;

/// <summary>招考 (PR22)：one dossier with a chain of stages.</summary>
internal static class Recruitment
{
    public const string Key = "disclosure.recruitment";

    public static readonly FormType Type = new(
        Key,
        "招考",
        "公务员和事业单位招考，一次招考一份卷宗。",
        ["1.1.24"],
        [
            new("Kind", "招考类别", "选择一类。", DetailFieldKind.Choice, Required: true, Options: ["公务员招录", "事业单位招聘"]),
            new("Stage", "现在的阶段", "按顺序进行，不能跳过。", DetailFieldKind.Choice, Required: true, Options: RecruitmentStage.All),
            new("Notice", "招考公告", "职位、名额、条件、材料和程序。", DetailFieldKind.LongText, Required: true),
            new("Posts", "职位表", "每行一个职位。", DetailFieldKind.Table, Required: true) { Columns = ["职位", "单位", "名额", "条件"] },
            new("WrittenTest", "笔试通知", "时间、地点、成绩查询。", DetailFieldKind.LongText),
            new("Interview", "面试通知", "入围名单只写准考证号。", DetailFieldKind.LongText),
            new("Physical", "体检考察通知", "时间、要求。", DetailFieldKind.LongText),
            new("PublicNoticeFrom", "拟录用公示开始", "公示的第一天。", DetailFieldKind.Date),
            new("PublicNoticeUntil", "拟录用公示截止", "公务员不少于5个工作日，事业单位不少于7个工作日。", DetailFieldKind.Date),
            new("ObjectionPhone", "监督电话", "公示期内受理反映。", DetailFieldKind.Text) { Format = FieldFormat.Phone },
            new("Proposed", "拟录用人员", "只写准考证号、姓名和职位。", DetailFieldKind.Table) { Columns = ["准考证号", "姓名", "职位"] },
            new("Result", "录用结果", "批准机关、日期和名单。", DetailFieldKind.LongText),
        ]);
}
