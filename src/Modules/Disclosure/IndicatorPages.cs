using Shijuan.Cms.Core.Modules;

namespace Shijuan.Cms.Disclosure;

/// <summary>落实评估点的公开页面：pages of this module and the columns in which its texts stand.</summary>
internal static class IndicatorPages
{
    public static void Contribute(ModuleBuilder module)
    {
        Section(module);
        StatutoryColumns(module);
        TopicColumns(module);
    }

    private static void Section(ModuleBuilder module) => module
        .IndicatorPage("/zfxxgk", "政府信息公开专栏", "1.2.01", "5.16.01", "5.16.02")
        .IndicatorPage("/zfxxgk/guide", "政府信息公开指南", "1.2.01", "1.2.02", "5.13.01")
        .IndicatorPage("/zfxxgk/system", "政府信息公开制度", "5.16.01", "5.16.02")
        .IndicatorPage("/zfxxgk/request", "依申请公开", "1.2.01", "1.2.02")
        .IndicatorPage(DocumentLibrary.Address, "行政规范性文件库", "1.1.08")
        .IndicatorPage("/zfxxgk/agencies", "机构职能", "1.1.01", "5.13.01")
        .IndicatorPage("/zfxxgk/leaders", "领导信息", "1.1.01", "5.13.02")
        .IndicatorPage("/zfxxgk/standards", "基层政务公开标准目录", "1.1.29", "1.1.30", "1.1.31")
        .IndicatorPage("/zfxxgk/reports", "政府信息公开年报", "1.1.32", "1.1.33", "1.1.34")
        .IndicatorPage("/zfxxgk/shuanggongshi", "双随机、双公示和执法信息", "1.1.12", "1.1.13", "1.1.14", "1.1.15")
        .IndicatorPage("/zfxxgk/power-lists", "权责清单", "1.1.02", "1.1.03");

    private static void StatutoryColumns(ModuleBuilder module) => module
        .IndicatorPage("/zfxxgk/content/decisions", "重大决策预公开", "1.1.04", "1.1.05", "2.5.07")
        .IndicatorPage("/zfxxgk/content/decisions/feedback", "意见反馈", "1.1.06a", "1.1.06b", "2.5.08")
        .IndicatorPage("/zfxxgk/meetings", "会议公开", "1.1.07")
        .IndicatorPage("/zfxxgk/plans", "规划计划", "1.1.09")
        .IndicatorPage("/zfxxgk/plans/history", "历史规划", "1.1.10")
        .IndicatorPage("/zfxxgk/content/inspections", "双随机抽查", "1.1.11", "1.1.12")
        .IndicatorPage("/zfxxgk/content/permits", "行政许可", "1.1.13", "1.1.14")
        .IndicatorPage("/zfxxgk/content/penalties", "行政处罚", "1.1.13")
        .IndicatorPage("/zfxxgk/content/fair-competition", "反不正当竞争执法", "1.1.15")
        .IndicatorPage("/zfxxgk/content/proposals", "建议提案办理", "1.1.16", "1.1.17")
        .IndicatorPage("/zfxxgk/content/recruitment", "招考信息", "1.1.24")
        .IndicatorPage("/zfxxgk/content/grassroots", "基层政务公开", "1.1.29", "1.1.31")
        .IndicatorPage("/zfxxgk/content/finance", "财政信息", "1.1.31", "5.13.03");

    private static void TopicColumns(ModuleBuilder module) => module
        .IndicatorPage("/key-areas/quality-projects", "高质量项目推进年", "1.1.18")
        .IndicatorPage("/key-areas/major-projects", "重大建设项目", "1.1.19")
        .IndicatorPage("/key-areas/business-climate", "营商环境", "1.1.20")
        .IndicatorPage("/key-areas/business-year", "营商环境突破年", "1.1.21")
        .IndicatorPage("/key-areas/education", "义务教育", "1.1.22")
        .IndicatorPage("/key-areas/employment", "稳岗就业", "1.1.23")
        .IndicatorPage("/key-areas/farm-subsidies", "涉农补贴", "1.1.25")
        .IndicatorPage("/key-areas/environment", "生态环境", "1.1.26")
        .IndicatorPage("/key-areas/culture", "公共文化", "1.1.27")
        .IndicatorPage("/key-areas/elderly-care", "养老服务", "1.1.28");
}
