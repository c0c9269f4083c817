using System.Net;
using Microsoft.Data.Sqlite;
using Xunit;

namespace Shijuan.Cms.BrowserTests;

/// <summary>kill -9 while publishing, against a real process: never half published, nothing acknowledged lost.</summary>
public sealed class PublishingSurvivesKillTests
{
    private const int Rounds = 20;
    private const int ItemsPerRound = 3;

    [Fact]
    public async Task Twenty_kills_at_random_points_lose_nothing_acknowledged_and_leave_nothing_half_published()
    {
        var folder = Directory.CreateTempSubdirectory("shijuan-kill-").FullName;
        var ready = new Queue<int>(await ReadyItems.AddAsync(folder, Rounds * ItemsPerRound));
        var seed = Environment.TickCount;
        var random = new Random(seed);
        var acknowledged = new List<int>();
        await using var site = await SiteProcess.StartAsync(folder, demo: true);

        for (var round = 0; round < Rounds; round++)
        {
            using var staff = new StaffClient(site.BaseUrl);
            await staff.SignInAsync("final.center");
            // The pages first: the kill must fall on publishing, not on reading a cold page.
            var forms = await ReadFormsAsync(staff, Take(ready));
            // And one whole publication: the first after a start is slow, and the kill must not always fall before anything is written.
            await PublishAsync(staff, forms.Take(1), acknowledged);
            var publishing = PublishAsync(staff, forms.Skip(1), acknowledged);
            await Task.Delay(random.Next(0, 600), TestContext.Current.CancellationToken);
            await site.KillAsync();
            await publishing;
            AssertConsistent(folder, acknowledged, $"seed {seed}, round {round}");
            await site.RestartAsync();
        }

        await AssertSiteAgreesAsync(site, folder);
        Assert.NotEmpty(acknowledged);
        Directory.Delete(folder, recursive: true);
    }

    private static int[] Take(Queue<int> ready) => [.. Enumerable.Range(0, ItemsPerRound).Select(_ => ready.Dequeue())];

    private static async Task<IReadOnlyList<(int Id, string Page)>> ReadFormsAsync(StaffClient staff, int[] ids)
    {
        var forms = new List<(int, string)>();
        foreach (var id in ids)
        {
            forms.Add((id, await staff.ReadAsync($"/admin/publishing/{id}")));
        }

        return forms;
    }

    private static async Task PublishAsync(StaffClient staff, IEnumerable<(int Id, string Page)> forms, List<int> acknowledged)
    {
        foreach (var (id, page) in forms)
        {
            try
            {
                using var answer = await staff.PostAsync(
                    $"/admin/publishing/{id}?handler=Publish", page, new() { ["Input.Revision"] = StaffClient.Hidden(page, "Input.Revision") });
                if (answer.StatusCode is HttpStatusCode.Redirect or HttpStatusCode.SeeOther)
                {
                    acknowledged.Add(id);
                }
            }
            catch (HttpRequestException)
            {
                // The site was killed under the request: nothing was acknowledged.
                return;
            }
        }
    }

    private static void AssertConsistent(string folder, IEnumerable<int> acknowledged, string when)
    {
        using var db = Open(folder);
        foreach (var id in acknowledged)
        {
            Assert.True(Number(db, $"SELECT count(*) FROM publication WHERE item_id = {id} AND closed_at_utc IS NULL") == 1, $"{when}: item {id} was acknowledged and is lost");
        }

        // Published means: state, open publication, audit row and outbox message, all or none.
        Assert.True(Number(db, """
            SELECT count(*) FROM content_item i WHERE
              (i.state = 'Published') <> EXISTS (SELECT 1 FROM publication p WHERE p.item_id = i.id AND p.closed_at_utc IS NULL)
            """) == 0, $"{when}: state and publication differ");
        Assert.True(Number(db, "SELECT count(*) FROM publication") == Number(db, "SELECT count(*) FROM audit_entry WHERE action = 'content.publish' AND outcome = 'Done'"), $"{when}: publications and audit rows differ");
        Assert.True(Number(db, "SELECT count(*) FROM publication") == Number(db, "SELECT count(*) FROM outbox_message WHERE name = 'content.published'"), $"{when}: publications and messages differ");
        Assert.True(Number(db, "SELECT count(*) FROM audit_entry") == Number(db, "SELECT sequence FROM audit_head"), $"{when}: the audit chain has a gap");
    }

    /// <summary>After the last restart page, list and search show exactly what is published.</summary>
    private static async Task AssertSiteAgreesAsync(SiteProcess site, string folder)
    {
        using var db = Open(folder);
        using var citizen = new StaffClient(site.BaseUrl);
        var published = Texts(db, "SELECT p.path FROM publication p JOIN content_version v ON v.id = p.version_id WHERE v.title LIKE '断电演练%' AND p.closed_at_utc IS NULL ORDER BY p.id");
        var unpublished = Texts(db, "SELECT v.title FROM content_version v JOIN content_item i ON i.id = v.item_id WHERE v.title LIKE '断电演练%' AND i.state <> 'Published'");
        Assert.NotEmpty(published);
        foreach (var path in published)
        {
            Assert.Equal(HttpStatusCode.OK, await citizen.StatusAsync("/" + path));
        }

        await EventuallyAsync(async () => Number(db, "SELECT count(*) FROM outbox_delivery WHERE done_at_utc IS NULL") == 0 && (await citizen.ReadAsync("/sitemap.xml")).Contains(published[^1], StringComparison.Ordinal));
        var sitemap = await citizen.ReadAsync("/sitemap.xml");
        Assert.All(published, path => Assert.Contains(path, sitemap, StringComparison.Ordinal));
        foreach (var title in unpublished.Take(5))
        {
            Assert.DoesNotContain($"<mark>{title}</mark>", await citizen.ReadAsync("/search?q=" + Uri.EscapeDataString(title)), StringComparison.Ordinal);
        }
    }

    private static async Task EventuallyAsync(Func<Task<bool>> holds)
    {
        for (var tries = 0; tries < 1800; tries++)
        {
            if (await holds())
            {
                return;
            }

            await Task.Delay(100);
        }

        Assert.Fail("The site did not catch up after the restart.");
    }

    private static SqliteConnection Open(string folder)
    {
        var db = new SqliteConnection($"Data Source={Path.Combine(folder, "cms.db")};Pooling=False");
        db.Open();
        return db;
    }

    private static long Number(SqliteConnection db, string sql)
    {
        using var command = db.CreateCommand();
        command.CommandText = sql;
        return Convert.ToInt64(command.ExecuteScalar(), System.Globalization.CultureInfo.InvariantCulture);
    }

    private static List<string> Texts(SqliteConnection db, string sql)
    {
        using var command = db.CreateCommand();
        command.CommandText = sql;
        using var reader = command.ExecuteReader();
        var texts = new List<string>();
        while (reader.Read())
        {
            texts.Add(reader.GetString(0));
        }

        return texts;
    }
}
