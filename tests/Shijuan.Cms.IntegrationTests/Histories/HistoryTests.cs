using System.Diagnostics;
using System.Globalization;
using Microsoft.EntityFrameworkCore;
using Shijuan.Cms.Core.Audit;
using Shijuan.Cms.IntegrationTests.Harness;
using Xunit;

namespace Shijuan.Cms.IntegrationTests.Histories;

/// <summary>
/// Random concurrent histories over HTTP against a listening server; after each the model is checked on the database.
/// <c>HISTORIES</c> says how many (2000 before a release), <c>HISTORIES_SEED</c> with which first seed.
/// </summary>
public abstract class HistoryTests(DatabaseKind database, int usually) : CmsTest(database)
{
    private static readonly Person[] Staff =
    [
        Person.Editor, Person.SecondEditor, Person.FirstReviewer, Person.OtherFirstReviewer, Person.SecondReviewer,
        Person.FinalReviewer, Person.Confidentiality, Person.TownEditor, Person.Everything,
    ];

    [Fact]
    public async Task Whatever_eight_people_do_at_once_the_model_holds()
    {
        ExpectRaces();
        var (histories, first) = (Number("HISTORIES", usually), Number("HISTORIES_SEED", 20260301));
        App.UseKestrel(0);
        App.StartServer();
        using var http = new HttpClient(new SocketsHttpHandler { AllowAutoRedirect = false, UseCookies = false }) { BaseAddress = App.ClientOptions.BaseAddress };
        var staff = Staff.Select(p => new HistoryPerson(App, http, p)).ToList();
        var (unit, channel) = await App.ReadAsync(async db => (
            await db.Units.Where(u => u.Key == TestCounty.GovOffice).Select(u => u.Id).SingleAsync(Cancel),
            await db.Channels.Where(c => c.Path == TestCounty.Notices).Select(c => c.Id).SingleAsync(Cancel)));
        var model = new HistoryModel(App);
        var started = Stopwatch.GetTimestamp();

        for (var number = 0; number < histories; number++)
        {
            // The clock moves on in every history, and a session ends after half an hour of it.
            if (number % 5 == 0)
            {
                await Task.WhenAll(staff.Select(p => p.SignInAsync()));
            }

            var history = new History(App, Office, staff, first + number);
            await history.RunAsync(unit, channel);
            var violations = (await model.CheckAsync(history.Items, history.Acknowledged)).Concat(history.Faults).ToList();
            Assert.True(violations.Count == 0, $"History {number + 1} with seed {first + number}:\n{string.Join('\n', violations)}\n\n{history.Trace}");
        }

        await TellAsync(histories, Stopwatch.GetElapsedTime(started));
    }

    /// <summary>A run in which nothing was ever published, withdrawn or refused would prove nothing.</summary>
    private async Task TellAsync(int histories, TimeSpan took)
    {
        var counts = await App.ReadAsync(db => db.AuditEntries
            .GroupBy(a => new { a.Action, a.Outcome }).Select(g => new { g.Key.Action, g.Key.Outcome, Count = g.Count() }).ToListAsync(Cancel));
        int Count(string action, AuditOutcome outcome = AuditOutcome.Done) => counts.Where(c => c.Action == action && c.Outcome == outcome).Sum(c => c.Count);
        TestContext.Current.SendDiagnosticMessage(
            "{0} histories in {1:0} s: {2}", histories, took.TotalSeconds,
            string.Join(", ", counts.OrderBy(c => c.Action).ThenBy(c => c.Outcome).Select(c => $"{c.Action} {c.Outcome} {c.Count}")));
        Assert.True(histories < 10 || Count("content.publish") >= histories / 10, $"Only {Count("content.publish")} publications in {histories} histories.");
        Assert.True(histories < 10 || Count("review.sign", AuditOutcome.Refused) > 0);
        Assert.True(histories < 40 || (Count("content.withdraw") > 0 && Count("content.schedule") > 0 && Count("content.start-edit") > 0));
    }

    /// <summary>People who collide are told so with 409; the database's own words about it are no fault of the server.</summary>
    private void ExpectRaces()
    {
        App.Log.Expect("SaveChanges");
        App.Log.Expect("Failed executing DbCommand");
        App.Log.Expect("OptimisticConcurrencyException");
        // The clock of the test jumps by days while a rule reads the database: its time is up, and the text is blocked as it must be.
        App.Log.Expect("took too long on item");
    }

    private static int Number(string variable, int otherwise) =>
        int.TryParse(Environment.GetEnvironmentVariable(variable), NumberStyles.None, CultureInfo.InvariantCulture, out var number) ? number : otherwise;

    public sealed class OnSqlite() : HistoryTests(DatabaseKind.Sqlite, usually: 40);

    public sealed class OnPostgres() : HistoryTests(DatabaseKind.Postgres, usually: 15);
}
