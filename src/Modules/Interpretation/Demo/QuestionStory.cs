using Microsoft.EntityFrameworkCore;
using Shijuan.Cms.Core.Modules;
using Shijuan.Cms.Core.Permissions;
using Shijuan.Cms.Core.Persistence;

namespace Shijuan.Cms.Interpretation;

/// <summary>演示：what citizens did not understand. Two questions wait at their units; one was answered.</summary>
internal sealed class QuestionStory(CmsDbContext db, AskQuestion ask, QuestionDesk desk) : IDemoStory
{
    private const string Explained = "我父亲下不了床，我又在外地，谁帮他到镇上去填表？";
    private const string Reply = "解读的问答第二条写明了：家属或者村干部可以代办，也可以打电话请工作人员上门收材料。";

    /// <summary>Title of what was not understood, and the question about it.</summary>
    private static readonly (string Title, string Question)[] Asked =
    [
        ("《石泉县居家养老服务补助办法》政策解读", Explained),
        ("石泉县人民政府办公室关于进一步做好稳就业工作的通知", "我从外省回来，在镇上的社区工厂干了四个月，算不算“稳定就业”？奖补是给我还是给工厂？"),
        ("图解：池河镇村庄清洁，我家要管哪几样", "盖房剩下的砖瓦要运到“指定地点”，这个地点在哪里？图里没有写。"),
    ];

    public async Task TellAsync(Func<string, Task<Actor>> person, CancellationToken cancel)
    {
        foreach (var (title, question) in Asked)
        {
            await AskAsync(title, question, cancel);
        }

        var explained = await db.Set<CitizenQuestion>().AsNoTracking().Where(q => q.Text == Explained).SingleAsync(cancel);
        if (await desk.CloseAsync(await person("editor.civil"), explained.Id, explained.Revision, QuestionState.Answered, Reply, cancel) is not BookOutcome.Done)
        {
            throw new InvalidOperationException("The demo could not answer its question.");
        }

        db.ForgetChanges();
    }

    private async Task AskAsync(string title, string question, CancellationToken cancel)
    {
        var item = await db.Publications.AsNoTracking().Where(p => p.ClosedAtUtc == null && p.Version.Title == title).Select(p => p.ItemId).SingleAsync(cancel);
        if (await ask.FindAsync(item, cancel) is not { } document || await ask.AskAsync(document, question, cancel) is not null)
        {
            throw new InvalidOperationException($"The demo could not ask about {title}.");
        }

        db.ForgetChanges();
    }
}
