using Microsoft.EntityFrameworkCore;
using Shijuan.Cms.Core.Content;
using Shijuan.Cms.Core.Drafting;
using Shijuan.Cms.Core.Review;
using Shijuan.Cms.IntegrationTests.Harness;
using Shijuan.Cms.Interpretation;

namespace Shijuan.Cms.IntegrationTests.Permissions.Matrix;

/// <summary>
/// Texts of one unit in every state, with marks in title, body, file name, opinion and autosaved words. Whoever has no right in the unit must never read a mark.
/// A module that stores words of its own about an item plants them here.
/// </summary>
internal sealed class Secrets(CmsApp app, EditorialOffice office)
{
    /// <summary>Letters only, so that no encoding hides it.</summary>
    public const string Mark = "zqxsecretmark";

    /// <summary>Finds the mark without being it: a page may show again what was asked.</summary>
    public const string Question = "zqxsecret";

    private const string FileHash = "aaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaa";

    public int Unit { get; private set; }

    /// <summary>Draft with a file and an autosaved copy, in review, approved, scheduled, returned, live with a newer draft, withdrawn with a newer draft, discarded, live and at rest, an annual report, a table, an interpretation.</summary>
    public IReadOnlyList<int> Items { get; private set; } = [];

    public static string Sha => FileHash;

    public async Task PlantAsync()
    {
        Unit = await app.ReadAsync(db => db.Units.Where(u => u.Key == TestCounty.GovOffice).Select(u => u.Id).SingleAsync());
        Items =
        [
            await DraftAsync(), await InReviewAsync(), await ApprovedAsync(), await ScheduledAsync(), await ReturnedAsync(),
            await LiveAsync(), await WithdrawnAsync(), await DiscardedAsync(), await office.PublishedAsync(), await ReportAsync(), await TableAsync(),
            await InterpretationAsync(),
        ];
        await AskAsync();
    }

    private async Task<int> DraftAsync()
    {
        var id = await office.DraftAsync(null, Words());
        (await office.AttachAsync(id, $"{Mark}.pdf")).MustBeDone();
        var editor = await app.ActorAsync(MatrixStaff.Owner);
        var revision = (await office.ItemAsync(id)).Revision;
        await app.UseAsync((WorkingCopies copies) => copies.KeepAsync(editor, id, revision, 0, EditorialOffice.Fields(Words()), CancellationToken.None));
        return id;
    }

    /// <summary>A report of the county at work, whose pages of its own open for nobody else.</summary>
    private async Task<int> ReportAsync()
    {
        var item = (await office.CreateAsync(Person.Editor, "disclosure.annual-report", TestCounty.Notices))!;
        (await office.SaveAsync(item.Id, null, [.. Words(), ("Detail.Year", "2024"), ("Detail.UnitKind", "县政府"), ("Detail.NumbersNote", Mark)])).MustBeDone();
        return item.Id;
    }

    private async Task<int> TableAsync()
    {
        var item = (await office.CreateAsync(Person.Editor, "disclosure.data-table", TestCounty.Notices))!;
        (await office.SaveAsync(item.Id, null, Words())).MustBeDone();
        return item.Id;
    }

    /// <summary>With a picture, which has an editor of its own.</summary>
    private async Task<int> InterpretationAsync()
    {
        var item = (await office.CreateAsync(Person.Editor, InterpretationText.TypeKey, TestCounty.Interpretations))!;
        (await office.SaveAsync(item.Id, null, [.. Words(), .. InterpretationDesk.AsPicture, ("Detail.Background", Mark)])).MustBeDone();
        return item.Id;
    }

    /// <summary>What a citizen did not understand is read by the unit alone.</summary>
    private Task AskAsync() =>
        app.UseAsync((AskQuestion ask) => ask.AskAsync(new AskedDocument(Items[0], Unit, "标题", "/"), $"这一句没有看懂{Mark}", CancellationToken.None));

    private async Task<int> InReviewAsync()
    {
        var id = await office.SubmittedAsync(Words());
        (await office.SignAsync(id, ReviewStep.FirstReview, Person.FirstReviewer)).MustBeDone();
        return id;
    }

    private Task<int> ApprovedAsync() => office.ApprovedAsync(Words());

    private async Task<int> ScheduledAsync()
    {
        var id = await office.ApprovedAsync(Words());
        (await office.ScheduleAsync(id, TimeSpan.FromHours(6))).MustBeDone();
        return id;
    }

    private async Task<int> ReturnedAsync()
    {
        var id = await office.SubmittedAsync(Words());
        var (reviewer, item) = (await app.ActorAsync(Person.FirstReviewer), await office.ItemAsync(id));
        var request = new SignRequest(id, item.Revision, ReviewStep.FirstReview, Verdict.Return, "wording", $"意见{Mark}");
        (await app.UseAsync((ReviewDesk desk) => desk.SignAsync(reviewer, request, CancellationToken.None))).MustBeDone();
        return id;
    }

    private async Task<int> LiveAsync()
    {
        var id = await office.PublishedAsync();
        await EditAsync(id);
        return id;
    }

    private async Task<int> WithdrawnAsync()
    {
        var id = await office.PublishedAsync();
        (await office.WithdrawAsync(id)).MustBeDone();
        await EditAsync(id);
        return id;
    }

    private async Task<int> DiscardedAsync()
    {
        var id = await office.DraftAsync(null, Words());
        (await office.DiscardAsync(id)).MustBeDone();
        return id;
    }

    private async Task EditAsync(int id)
    {
        (await office.StartEditAsync(id)).MustBeDone();
        (await office.SaveAsync(id, null, Words())).MustBeDone();
        (await office.AttachAsync(id, $"{Mark}.pdf")).MustBeDone();
    }

    private static (string, string)[] Words() =>
        [("Title", $"标题{Mark}"), ("Body", $"<p>正文{Mark}。</p>"), ("Summary", $"摘要{Mark}"), ("Keywords", Mark)];
}
