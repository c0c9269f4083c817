using System.Net;
using Microsoft.EntityFrameworkCore;
using Shijuan.Cms.IntegrationTests.Harness;
using Shijuan.Cms.IntegrationTests.Permissions.Matrix;
using Shijuan.Cms.Web.Hosting;
using Xunit;

namespace Shijuan.Cms.IntegrationTests.Permissions;

/// <summary>T18: the database refuses every write. Whatever form is sent, nobody is told that it was done, and nothing is half done. Every form that a page offers is in it by itself.</summary>
public sealed class FailingWriteTests() : CmsTest(DatabaseKind.Sqlite)
{
    private const string Failure = "the disk is full";

    [Fact]
    public async Task T18_no_post_claims_to_have_done_what_was_not_stored()
    {
        App.Log.Expect("An unhandled exception has occurred");
        App.Log.Expect("SaveChanges");
        App.Log.Expect("Failed executing DbCommand");
        App.Log.Expect("Antiforgery");
        await MatrixStaff.HireAsync(App);
        var secrets = new Secrets(App, Office);
        await secrets.PlantAsync();
        var filler = await RouteFiller.CreateAsync(App, secrets);
        var walk = new EndpointWalk(App, secrets, filler);
        var rows = EndpointWalk.Endpoints(App).Rows;
        await walk.OpenAsOwnerAsync(rows);
        using var owner = await MatrixClient.OpenAsync(App, MatrixStaff.Owner);

        var claimed = new List<(EndpointRow Row, string Address, PostedForm Form)>();
        var posts = Posts(rows, filler, walk.Forms).ToList();
        await FailAsync(fail: true);
        foreach (var post in posts)
        {
            var before = await TableHashes.ReadAsync(App);
            var (status, _, _) = await owner.SendAsync(post.Row.Method, post.Address, post.Form);
            Assert.Empty(TableHashes.Differences(before, await TableHashes.ReadAsync(App)));
            if ((int)status < 400)
            {
                claimed.Add(post);
            }
        }

        await FailAsync(fail: false);
        var lies = new List<string>();
        foreach (var (row, address, form) in claimed)
        {
            var before = await TableHashes.ReadAsync(App);
            await owner.SendAsync(row.Method, address, form);
            if (TableHashes.Differences(before, await TableHashes.ReadAsync(App)) is { Count: > 0 } changed)
            {
                lies.Add($"{row.Method} {address} said it was done; {string.Join(", ", changed)} could not be written");
            }
        }

        Assert.True(posts.Count > 30, $"Only {posts.Count} forms were found.");
        Assert.True(lies.Count == 0, string.Join('\n', lies));
    }

    [Fact]
    public async Task T19_after_a_failed_publication_and_a_failed_submission_the_draft_can_be_saved()
    {
        App.Log.Expect("An unhandled exception has occurred");
        App.Log.Expect("SaveChanges");
        App.Log.Expect("Failed executing DbCommand");
        await MatrixStaff.HireAsync(App);
        using var owner = await MatrixClient.OpenAsync(App, MatrixStaff.Owner);
        var id = await Office.DraftAsync();
        await FailAsync(fail: true);
        var (refused, _, _) = await owner.SendAsync("POST", $"/admin/content/{id}/edit?handler=Submit", await FormAsync(id, "第一次"));
        Assert.Equal(HttpStatusCode.InternalServerError, refused);
        await FailAsync(fail: false);
        var (saved, _, _) = await owner.SendAsync("POST", $"/admin/content/{id}/edit", await FormAsync(id, "第二次"));
        Assert.Equal(HttpStatusCode.Redirect, saved);
        Assert.Equal("第二次", (await Office.ItemAsync(id)).Current.Title);
        (await Office.SubmitAsync(id)).MustBeDone();
        await Office.SignAllAsync(id);
        await FailAsync(fail: true);
        await Assert.ThrowsAnyAsync<Exception>(() => Office.PublishAsync(id));
        await FailAsync(fail: false);
        (await Office.RecallAsync(id)).MustBeDone();
        (await Office.SaveAsync(id, null, ("Title", "第三次"))).MustBeDone();
        Assert.Empty(await Office.PublicationsAsync(id));
    }

    private static IEnumerable<(EndpointRow Row, string Address, PostedForm Form)> Posts(IReadOnlyList<EndpointRow> rows, RouteFiller filler, OfferedForms forms) =>
        from row in rows
        where row.Method == "POST" && row.PermissionKey is not null
        from path in filler.Fill(row.Route)
        let address = row.Handler.Length > 0 ? $"{path.Path}?handler={row.Handler}" : path.Path
        let form = forms.For(address)
        where form is not null
        select (row, address, form);

    private async Task<PostedForm> FormAsync(int id, string title)
    {
        var revision = (await Office.ItemAsync(id)).Revision;
        return new PostedForm(PostedKind.Form, [.. EditorialOffice.Fields(("Title", title)).Values, KeyValuePair.Create("Revision", $"{revision}")]);
    }

    private Task FailAsync(bool fail) => App.UseAsync<Core.Persistence.CmsDbContext>(async db =>
    {
        foreach (var table in db.Model.GetEntityTypes().Select(t => t.GetTableName()).OfType<string>().Distinct().Where(t => t != "data_protection_key"))
        {
            foreach (var operation in new[] { "INSERT", "UPDATE", "DELETE" })
            {
                var name = $"test_fail_{table}_{operation}";
                var sql = fail
                    ? $"CREATE TRIGGER {name} BEFORE {operation} ON {table} BEGIN SELECT RAISE(ABORT, '{Failure}'); END"
                    : $"DROP TRIGGER {name}";
#pragma warning disable EF1002 // Names from the model, nothing typed.
                await db.Database.ExecuteSqlRawAsync(sql);
#pragma warning restore EF1002
            }
        }
    });
}
