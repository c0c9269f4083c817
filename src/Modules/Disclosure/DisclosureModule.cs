using Microsoft.Extensions.DependencyInjection;
using Shijuan.Cms.Core.Events;
using Shijuan.Cms.Core.Modules;
using Shijuan.Cms.Core.Permissions;
using Shijuan.Cms.Core.Web;

namespace Shijuan.Cms.Disclosure;

/// <summary>政府信息公开模块：its table of contents.</summary>
public sealed class DisclosureModule : IModule
{
    public string Key => "disclosure";

    public void Configure(ModuleBuilder module)
    {
        foreach (var form in FormTypes.All)
        {
            module.ContentType(form.Descriptor);
        }

        module.Services.AddScoped<IOwnPages, SectionPages>();
        module.Services.AddScoped<IDemoStory, CatalogueStory>();
        module.Services.AddScoped<IDemoStory, ObligationStory>();
        Contribute(module);
        IndicatorPages.Contribute(module);
        ClockParts.Contribute(module);
    }

    private static void Contribute(ModuleBuilder module) => module
        .UseCases()
        .ContentType(NormativeDocument.Type)
        .ContentType(GeneralNotice.Type)
        .Model<DisclosureModel>()
        .DetailLookup<DocumentNumberLookup>()
        .RuleTable(DisclosureRuleTable.Table)
        .PublishRule<DocumentElementsRule>()
        .PublishRule<DocumentNumberRule>()
        .PublishRule<FormedOnRule>()
        .PublishRule<FormFieldsRule>()
        .PublishRule<AgencyProfileRule>()
        .PublishRule<ConsultationRule>()
        .PublishRule<FeedbackRule>()
        .PublishRule<DecisionRule>()
        .PublishRule<LibraryRule>()
        .PublishRule<AuthorityRule>()
        .PublishRule<DuplicateNumberRule>()
        .PublishRule<ValidityRule>()
        .PublishRule<ProjectRule>()
        .PublishRule<RecruitmentRule>()
        .PublishRule<MeetingRule>()
        .PublishRule<InstitutionRule>()
        .Model<CleanupModel>()
        .Navigation("文件清理", "/admin/disclosure/cleanups", CorePermissions.Draft, 32)
        .Navigation("文件清理", "/admin/disclosure/cleanups", CorePermissions.ManageSite, 32)
        .Validity<LibraryValidity>()
        .On<ContentPublished, FollowValidity>()
        .On<ContentWithdrawn, FollowValidity>()
        .Job<FollowValidity>("disclosure.follow-validity", "0 0/5 * * * ?", "更新文件的现时效力")
        .Job<FollowAllValidity>("disclosure.follow-all-validity", "0 20 2 * * ?", "每夜核对全部文件的现时效力")
        .RuleTable(ReportRuleTable.Table)
        .PublishRule<AnnualReportRule>()
        .PublishRule<ReportRecordsRule>()
        .PublishRule<ReportQuotesRule>()
        .PublishRule<ReportSamenessRule>()
        .Navigation("年度报告", "/admin/disclosure/reports", CorePermissions.Draft, 32)
        .Navigation("年报雷同限度", "/admin/disclosure/report-limits", CorePermissions.ManageSite, 91)
        .Endpoints("/zfxxgk/reports/{itemId}.docx、.pdf", ReportFiles.Map)
        .Model<StandardsModel>()
        .RuleTable(CatalogueRuleTable.Table)
        .PublishRule<CatalogueElementsRule>()
        .Endpoints("/zfxxgk/catalogue", CatalogueEndpoints.Map)
        .Endpoints("/zfxxgk/standards.csv", StandardsEndpoint.Map)
        .Navigation("公开任务", "/admin/disclosure/duties", CorePermissions.Draft, 11)
        .Navigation("公开任务", "/admin/disclosure/duties", CorePermissions.ManageSite, 11)
        .Navigation("标准目录", "/admin/disclosure/standards", CorePermissions.Draft, 12)
        .Navigation("标准目录", "/admin/disclosure/standards", CorePermissions.ManageSite, 12)
        // 数据表
        .RuleTable(TableRuleTable.Table)
        .PublishRule<DataTableRule>()
        .On<ContentPublished, PlanTakeDown>()
        // 双公示与对外公示
        .Model<ObligationModel>()
        .RuleTable(DecisionRuleTable.Table)
        .PublishRule<DecisionRowRule>()
        .PublishRule<PenaltyRule>()
        .On<ContentPublished, OpenObligations>()
        .On<ContentUnitChanged, OpenObligations>()
        .Navigation("对外公示", ListObligations.Address, CorePermissions.Draft, 35)
        .Navigation("对外公示", ListObligations.Address, CorePermissions.ManageSite, 35)
        .RuleTable(PaperRuleTable.Table)
        .PublishRule<ScanTextRule>()
        .PublishRule<AmendmentsRule>()
        .BodyAnchors<PaperAnchors>()
        .ArticlePart<ConsolidatedLinkPart>()
        .ArticlePart<ContentsPart>()
        .ArticlePart<DownloadsPart>()
        .ArticlePart<ReportPart>()
        .Endpoints("/zfxxgk/gfxwj/{itemId}/text.docx、page.pdf", PaperEndpoints.Map);
}
