using System.Net;
using Microsoft.EntityFrameworkCore;
using Shijuan.Cms.Core.Content;
using Shijuan.Cms.Disclosure;
using Shijuan.Cms.IntegrationTests.Harness;
using Xunit;

namespace Shijuan.Cms.IntegrationTests.Disclosure;

/// <summary>What the people of the document library do and see, in sentences.</summary>
internal sealed class DocumentDesk(CmsApp app, EditorialOffice office)
{
    public const string OldTitle = "石泉县公园管理办法";
    public const string OldNumber = "石政办发〔2025〕6号";

    private readonly LifecycleActs _acts = new(app);

    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    /// <summary>A public document of this number (石政办发〔2025〕…号), with everything that follows from its publication.</summary>
    public async Task<int> PublishedAsync(int number, string title, params (string Field, string Value)[] changes)
    {
        var id = await office.DraftDocumentAsync([("Title", title), ("Detail.DocumentNumber", $"石政办发〔2025〕{number}号"), .. changes]);
        await PublishAsync(id);
        return id;
    }

    /// <summary>The document that the others repeal.</summary>
    public Task<int> OldAsync(params (string Field, string Value)[] changes) => PublishedAsync(6, OldTitle, changes);

    /// <summary>From the draft to the public page.</summary>
    public async Task PublishAsync(int id)
    {
        (await office.SubmitAsync(id)).MustBeDone();
        await office.SignAllAsync(id);
        (await office.PublishAsync(id)).MustBePublished();
        await _acts.DeliverAsync();
    }

    public async Task WithdrawAsync(int id)
    {
        (await office.WithdrawAsync(id)).MustBeDone();
        await _acts.DeliverAsync();
    }

    /// <summary>What a citizen is told now, whether or not the job has run.</summary>
    public async Task<string?> ValidityAsync(int id) =>
        (await app.UseAsync((ValidityReader reader) => reader.OfAsync([id], Cancel))).GetValueOrDefault(id)?.Validity;

    /// <summary>What the job does every five minutes, and what follows from it.</summary>
    public async Task FollowAsync()
    {
        await app.UseAsync((FollowValidity job) => job.RunAsync(Cancel));
        await _acts.DeliverAsync();
    }

    public Task<DocumentStatus?> StatusAsync(int id) =>
        app.ReadAsync(db => db.Set<DocumentStatus>().AsNoTracking().SingleOrDefaultAsync(s => s.ItemId == id, Cancel));

    /// <summary>The validities of a document one after another, as they were recorded.</summary>
    public Task<List<string>> ChangesAsync(int id) =>
        app.ReadAsync(db => db.Set<DocumentStatusChange>().AsNoTracking().Where(c => c.ItemId == id).OrderBy(c => c.Id).Select(c => c.Validity).ToListAsync(Cancel));

    public async Task<int> AuditsAsync(int id) => (await office.AuditAsync("disclosure.validity")).Count(a => a.SubjectId == id);

    public Task<int> EventsAsync() => app.ReadAsync(db => db.OutboxMessages.CountAsync(m => m.Name == "content.validity-changed", Cancel));

    /// <summary>Stands still one second before midnight in China at the end of this day.</summary>
    public void GoToLastSecondOf(int year, int month, int day) =>
        app.Clock.Advance(new DateTime(year, month, day, 15, 59, 59, DateTimeKind.Utc) - app.Clock.UtcNow);

    public async Task<string> ArticleAsync(int id) => await PageAsync("/" + (await office.PublicationsAsync(id))[^1].Path);

    public Task<string> LibraryAsync(string validity) => PageAsync($"{DocumentLibrary.Address}?validity={Uri.EscapeDataString(validity)}");

    public async Task<string> PageAsync(string address)
    {
        using var visitor = app.Visitor();
        using var answer = await visitor.GetAsync(new Uri(address, UriKind.Relative), Cancel);
        Assert.Equal(HttpStatusCode.OK, answer.StatusCode);
        return WebUtility.HtmlDecode(await answer.Content.ReadAsStringAsync(Cancel));
    }
}
