using Shijuan.Cms.Disclosure;
using Xunit;

namespace Shijuan.Cms.UnitTests.Rules;

/// <summary>完整的例子：of each type one form that every rule accepts; the pages of docs/rules change one thing at a time.</summary>
internal static class FormExamples
{
    public static FormDetail AgencyProfile => Filled(
        "disclosure.agency-profile",
        ("Duties", "一、贯彻执行民政事业发展的法律、法规和政策。\n二、负责社会救助、养老服务、殡葬管理和社会组织登记。"),
        ("Offices", "办公室\t文电、会务、政务公开\t0915-0000201\n社会救助股\t最低生活保障、临时救助\t0915-0000202"),
        ("Address", "石泉县城关镇示例路8号"),
        ("Hours", "周一至周五 8:00—12:00，14:30—18:00（法定节假日除外）"),
        ("Phone", "0915-0000201"),
        ("Fax", "无"),
        ("Email", "civil@example.gov.cn"),
        ("PostalCode", "725200"),
        ("Head", "冯样稿"),
        ("DisclosureOffice", "办公室，示例路8号201室，0915-0000201"),
        ("DisclosureHead", "陈演示，副局长"));

    public static FormDetail Consultation => Filled(
        "disclosure.decision-consultation",
        ("Draft", "第一条 对镇村客运线路按照运营里程给予补助。"),
        ("Grounds", "《中华人民共和国道路运输条例》。"),
        ("Explanation", "镇村客运班次少，群众出行不便，拟以补助稳定班次。"),
        ("StartsOn", "2026-03-02"),
        ("EndsOn", "2026-04-01"),
        ("Email", "transport@example.gov.cn"),
        ("Phone", "0915-0000311"),
        ("Address", "石泉县城关镇示例路20号运输管理股"),
        ("PostalCode", "725200"),
        ("Contact", "运输管理股"));

    public static FormDetail Feedback => Filled(
        "disclosure.consultation-feedback",
        ("StartsOn", "2026-03-02"),
        ("EndsOn", "2026-04-01"),
        ("ByEmail", "1"),
        ("ByPhone", "0"),
        ("ByPost", "0"),
        ("Online", "1"),
        ("Total", "2"),
        ("Rows", "建议增加周末班次\t网上\t采纳\t第四条增加周末班次\n建议全部线路免费\t电子邮件\t未采纳\t财政资金有限，先保障老年人和学生优惠"),
        ("Summary", "意见集中在班次和票价，已逐条研究。"));

    public static FormDetail Project => Filled(
        "disclosure.project",
        ("Code", "2025-610922-48-01-000101"),
        ("Category", "交通"),
        ("Investment", "3100"),
        ("Builder", "石泉县交通运输局"),
        ("Stage", "竣工"),
        ("ApprovalService", "登录投资项目在线审批监管平台申报，十个工作日办结。"),
        ("Approval", "可行性研究报告已经批复，文号石发改审批〔2025〕12号。"),
        ("Tender", "中标结果和合同已经在公共资源交易平台公开。"),
        ("Land", "征收范围：示例村二组；土地现状：水田；征收目的：公路建设；补偿标准：按区片综合地价；安置方式：货币；社会保障：纳入被征地农民养老保险。"),
        ("DesignChange", "无"),
        ("Construction", "施工单位：石泉县样例建筑有限公司；进度：全部完成。"),
        ("Supervision", "县建设工程质量安全监督站检查三次，问题全部整改。"),
        ("Completion", "2026年5月20日竣工验收合格，已经备案。"));

    public static FormDetail Recruitment => Filled(
        "disclosure.recruitment",
        ("Kind", "事业单位招聘"),
        ("Stage", "录用结果"),
        ("Notice", "公开招聘社区专职工作者二名。"),
        ("Posts", "社区专职工作者\t示例社区\t2\t大专以上"),
        ("WrittenTest", "2026年1月17日，示例小学。"),
        ("Interview", "2026年1月31日，入围准考证号：30001、30005。"),
        ("Physical", "2026年2月7日，县中医医院。"),
        ("PublicNoticeFrom", "2026-03-02"),
        ("PublicNoticeUntil", "2026-03-10"),
        ("ObjectionPhone", "0915-0000305"),
        ("Proposed", "30001\t白演示\t社区专职工作者\n30005\t黄样例\t社区专职工作者"),
        ("Result", "经县人社局备案，2026年3月聘用白演示、黄样例。"));

    public static FormDetail Meeting => Filled(
        "disclosure.meeting",
        ("Kind", "常务会议"),
        ("Term", "第十九届"),
        ("Number", "47"),
        ("HeldOn", "2026-03-12"),
        ("Place", "县政府第一会议室"),
        ("Chair", "李示范，县长"),
        ("Attendance", "出席：县政府组成人员。列席：政务公开监督员。"),
        ("Agenda", "研究春季义务植树工作\t公开\t\n研究地震应急预案\t不公开\t涉及国家秘密，条例第十四条"),
        ("Decisions", "一、义务植树任务分解到镇。"));

    public static FormDetail Institution => Filled(
        "disclosure.institution",
        ("Slot", "保密审查"),
        ("AdoptedOn", "2024-06-18"),
        ("DocumentNumber", "石政办发〔2024〕18号"),
        ("Validity", "有效"));

    private static FormDetail Filled(string type, params (string Field, string Value)[] values)
    {
        var detail = new FormDetail(FormTypes.Get(type));
        foreach (var (field, value) in values)
        {
            Assert.Null(detail.Write(field, value));
        }

        return detail;
    }
}
