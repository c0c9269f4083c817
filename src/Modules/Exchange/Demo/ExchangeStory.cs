using System.Text;
using Microsoft.AspNetCore.Http;
using Microsoft.EntityFrameworkCore;
using Shijuan.Cms.Core.Modules;
using Shijuan.Cms.Core.Permissions;
using Shijuan.Cms.Core.Persistence;

namespace Shijuan.Cms.Exchange;

/// <summary>演示：a token of the media centre with one draft that it pushed, and a batch of the old site that waits for its check.</summary>
internal sealed class ExchangeStory(CmsDbContext db, ManageTokens tokens, TokenCheck check, PushDraft push, ImportBatches batches) : IDemoStory
{
    private const string Manifest = """
        old_id,old_url,title,date,unit,column,type,body,attachments,source,formed_on,disclosure,responsible_editor
        1021,http://old.shiquan.example/art/2019/1021.html,关于城区道路临时交通管制的通告,2019-06-03,gov-office,notices,disclosure.general-notice,<p>因管网改造，自6月10日至30日对向阳路实行临时交通管制，请过往车辆绕行。</p>,,县政府办,2019-06-03,Proactive,编辑
        1022,http://old.shiquan.example/art/2019/1022.html,关于征集2019年民生实事项目的公告,2019-07-15,gov-office,notices,disclosure.general-notice,<p>现向社会公开征集民生实事项目，欢迎广大群众提出意见建议。</p>,,县政府办,2019-07-15,,编辑
        1023,http://old.shiquan.example/art/2019/1023.html,2019年度政府信息公开工作要点,2019-04-02,gov-office,notices,disclosure.general-notice,<p>工作要点见附件。</p>,files/yaodian.doc,县政府办,2019-04-02,Proactive,编辑
        1024,http://old.shiquan.example/art/2019/1024.html,关于国庆假期值班安排的通知,2091-09-28,gov-office,notices,disclosure.general-notice,<p>各值班单位要落实领导带班和二十四小时值班制度。</p>,,县政府办,2019-09-28,Proactive,编辑

        """;

    public async Task TellAsync(Func<string, Task<Actor>> person, CancellationToken cancel)
    {
        var office = await db.Units.Where(u => u.Key == "gov-office").Select(u => u.Id).SingleAsync(cancel);
        if (await tokens.CreateAsync(await person("secadmin"), "县融媒体中心", ApiTokenKind.Api, office, 365, cancel) is TokenOutcome.Created created
            && await check.FindAsync("Bearer " + created.Secret, cancel) is { } caller)
        {
            var fields = new Dictionary<string, string> { ["Source"] = "县融媒体中心", ["Summary"] = "由融媒体系统推送，等编辑补全后送审。" };
            var draft = new DraftPush(
                "disclosure.general-notice", "notices", "我县秋季农产品展销会将在城关镇举办",
                "<p>记者从县农业农村局获悉，秋季农产品展销会将在城关镇文化广场举办，蚕丝、富硒茶等特产集中展销。</p>", fields, "media-20231007-3");
            await push.CreateAsync(caller, draft, draft.ExternalId, ApiBody.HashOf(Encoding.UTF8.GetBytes(draft.Title!)), cancel);
        }

        db.ForgetChanges();
        var bytes = Encoding.UTF8.GetBytes(Manifest);
        using var content = new MemoryStream(bytes);
        await batches.UploadAsync(await person("editor.office"), "旧站 2019 年通知公告", new FormFile(content, 0, bytes.Length, "manifest", "2019-notices.csv"), archive: null, cancel);
        db.ForgetChanges();
    }
}
