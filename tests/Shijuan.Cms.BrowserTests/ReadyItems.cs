using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Shijuan.Cms.Core.Content;
using Shijuan.Cms.Core.Drafting;
using Shijuan.Cms.Core.Permissions;
using Shijuan.Cms.Core.Persistence;
using Shijuan.Cms.Core.Review;
using Shijuan.Cms.Web.Hosting;

namespace Shijuan.Cms.BrowserTests;

/// <summary>Approved items in a demo database, each signed by the demo's own staff, ready to be published.</summary>
internal static class ReadyItems
{
    private static readonly (ReviewStep Step, string Person)[] Signatures =
    [
        (ReviewStep.FirstReview, "first.office"), (ReviewStep.FirstProof, "first.office"), (ReviewStep.Confidentiality, "secrecy.office"),
        (ReviewStep.SecondReview, "second.office"), (ReviewStep.SecondProof, "second.office"),
        (ReviewStep.FinalReview, "final.center"), (ReviewStep.FinalProof, "final.center"),
    ];

    /// <summary>Fills the demo database if it is empty and adds <paramref name="count"/> approved notices.</summary>
    public static async Task<IReadOnlyList<int>> AddAsync(string dataFolder, int count)
    {
        await using var app = CmsHost.Build(
            ["--Cms:Demo", "true", "--Cms:DataFolder", dataFolder, "--Logging:LogLevel:Default", "Warning"]);
        await CmsHost.PrepareAsync(app, CancellationToken.None);
        var ids = new List<int>();
        for (var i = 0; i < count; i++)
        {
            await using var scope = app.Services.CreateAsyncScope();
            ids.Add(await AddOneAsync(scope.ServiceProvider, i));
        }

        return ids;
    }

    private static async Task<int> AddOneAsync(IServiceProvider services, int number)
    {
        var db = services.GetRequiredService<CmsDbContext>();
        var editor = await PersonAsync(db, "editor.office");
        var channel = await db.Channels.SingleAsync(c => c.Key == "notices");
        var unit = await db.Units.SingleAsync(u => u.Key == "gov-office");
        var drafts = services.GetRequiredService<DraftEditor>();
        var item = (await drafts.CreateAsync(editor, "disclosure.general-notice", unit.Id, channel.Id, CancellationToken.None))!;
        var fields = new DraftFields(new Dictionary<string, string>(StringComparer.Ordinal)
        {
            ["Title"] = $"断电演练通知第{number + 1}号",
            ["Body"] = $"<p>这是第{number + 1}份用于演练的通知，发布过程中会突然断电。</p>",
            ["Disclosure"] = nameof(DisclosureAttribute.Proactive),
            ["Source"] = "石泉县人民政府办公室",
        });
        Require(await drafts.SaveAsync(editor, item.Id, await RevisionAsync(db, item.Id), fields, CancellationToken.None));
        Require(await services.GetRequiredService<Submission>().SubmitAsync(editor, item.Id, await RevisionAsync(db, item.Id), CancellationToken.None));
        foreach (var (step, person) in Signatures)
        {
            var request = new SignRequest(item.Id, await RevisionAsync(db, item.Id), step, Verdict.Pass, null, null);
            Require(await services.GetRequiredService<ReviewDesk>().SignAsync(await PersonAsync(db, person), request, CancellationToken.None));
        }

        return item.Id;
    }

    private static async Task<Actor> PersonAsync(CmsDbContext db, string userName)
    {
        var user = await db.Users.AsNoTracking().SingleAsync(u => u.UserName == userName);
        return new Actor(user.Id, user.DisplayName, CorePermissions.All.Select(p => (p, UnitScope.WholeCounty)));
    }

    private static Task<int> RevisionAsync(CmsDbContext db, int id) =>
        db.ContentItems.AsNoTracking().Where(i => i.Id == id).Select(i => i.Revision).SingleAsync();

    private static void Require(DraftOutcome outcome)
    {
        if (outcome is not DraftOutcome.Done)
        {
            throw new InvalidOperationException(outcome.ToString());
        }
    }
}
