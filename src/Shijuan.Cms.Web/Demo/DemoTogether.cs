using Shijuan.Cms.Core.Comments;
using Shijuan.Cms.Core.Drafting;
using Shijuan.Cms.Core.Permissions;
using Shijuan.Cms.Core.Persistence;
using Shijuan.Cms.Core.Previews;

namespace Shijuan.Cms.Web.Demo;

/// <summary>演示批注和核对：what people said about some drafts, and what an outside unit confirmed. Through the same verbs as everybody.</summary>
internal sealed class DemoTogether(CmsDbContext db, CommentDesk desk, DraftSaves saves, PreviewLinks links, FactChecks checks, DemoTime time)
{
    private static readonly (string Item, string Who, CommentPlace Place, string Text, bool Must, string? Reply)[] Comments =
    [
        ("draft-wrong-brackets", "first.office", new("Detail.DocumentNumber"), "年份要用六角括号，写作“〔〕”。", true, null),
        ("draft-wrong-brackets", "second.office", new("Body", "每个项目访谈群众不少于五人"), "去年是不少于三人，请核对工作方案。", true, "方案已改为五人，附在卷里。"),
        ("draft-wrong-brackets", "first.office", new("Body", "重点项目每半月调度一次"), "“调度”群众不好懂，可否改为“开会推进”？", false, null),
        ("draft-table-without-header", "first.civil", new("Body", "11:00—12:30"), "池河的供餐时间和另外两处不同，请再打电话确认。", true, null),
        ("review-elderly-visit", "second.civil", new("Title"), "标题可以点明“每周探访”，更具体。", false, null),
        ("returned-town-meeting", "first.town", new("Body", "样本新村"), "行政区划名称请以民政局公布的为准。", true, null),
    ];

    /// <param name="person">Who acts, with the rights of the own post.</param>
    public async Task TalkAsync(IReadOnlyDictionary<string, int> itemIds, Func<string, Permission, Actor> person, CancellationToken cancel)
    {
        time.RunOn();
        time.StandAt(time.GetUtcNow().UtcDateTime.AddMinutes(-50));
        foreach (var (item, who, place, text, must, reply) in Comments)
        {
            time.Advance(TimeSpan.FromMinutes(3));
            var posted = await desk.PostAsync(person(who, CorePermissions.FirstReview), itemIds[item], new CommentDraft(place, text, must, []), cancel);
            var comment = posted is CommentOutcome.Done done ? done.Comment.Id : throw new InvalidOperationException($"Demo comment on {item}: {posted}");
            db.ChangeTracker.Clear();
            if (reply is not null)
            {
                var author = person("editor.office", CorePermissions.Draft);
                await desk.ReplyAsync(author, itemIds[item], comment, reply, [], cancel);
                await desk.ResolveAsync(author, itemIds[item], comment, cancel);
                db.ChangeTracker.Clear();
            }
        }

        await saves.MarkAsync(person("editor.office", CorePermissions.Draft), itemIds["draft-wrong-brackets"], 1, "主任改前", starred: true, cancel);
        db.ChangeTracker.Clear();
        var editor = person("editor.civil", CorePermissions.Draft);
        var (_, token) = await links.CreateAsync(editor, itemIds["draft-table-without-header"], "池河镇核对助餐点地址", 7, cancel);
        time.Advance(TimeSpan.FromMinutes(12));
        await checks.AnswerAsync(token!, FactCheckVerdict.Wrong, "石泉县池河镇人民政府", "池河助餐点在示例街 5 号，不是 3 号；供餐时间没有问题。", cancel);
        db.ChangeTracker.Clear();
        time.RunOn();
    }
}
