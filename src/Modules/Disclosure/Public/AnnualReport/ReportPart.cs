using Shijuan.Cms.Core.Content;
using Shijuan.Cms.Core.Web;

namespace Shijuan.Cms.Disclosure;

/// <summary>年度报告的正文和表格 (1.1.33)：six sections and three tables in the official order, in place of the plain list of fields.</summary>
internal sealed class ReportPart : IArticlePart
{
    public int Order => 10;

    public bool AppliesTo(string typeKey) => typeKey == AnnualReport.Type.Key;

    public Task<ArticlePart?> ForAsync(Publication live, CancellationToken cancel) => Task.FromResult(live.Version.Detail is FormDetail detail
        ? new ArticlePart(ArticleSlot.AfterBody, "/Disclosure/Public/AnnualReport/_Report.cshtml", AnnualReportView.Of(detail)) { ReplacesFields = true }
        : null);
}
