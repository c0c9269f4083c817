using Shijuan.Cms.Core.Permissions;
using Shijuan.Cms.IntegrationTests.Harness;
using Shijuan.Cms.IntegrationTests.Permissions.Matrix;
using Shijuan.Cms.Web.Hosting;
using Xunit;

namespace Shijuan.Cms.IntegrationTests.Permissions;

/// <summary>Every endpoint × every role × own and other unit × visitor: no leak, no change. T13, T14, T16. Endpoints are taken from the running routes, so a new one is in it the day it exists.</summary>
public abstract class EndpointMatrixTests(DatabaseKind database) : CmsTest(database)
{
    private static readonly Role[] FewRoles = [Role.Editor, Role.FinalReviewer, Role.Handler];

    /// <summary>On PostgreSQL fewer people try: the rules are the same code.</summary>
    private protected virtual IEnumerable<Person> People => MatrixStaff.Everybody;

    [Fact]
    public async Task T14_no_endpoint_shows_or_changes_anything_for_who_has_no_right_there()
    {
        App.Log.Expect("Antiforgery");
        var (walk, people) = await PrepareAsync();
        var rows = EndpointWalk.Endpoints(App).Rows;
        await walk.OpenAsOwnerAsync(rows);
        foreach (var row in rows)
        {
            await (row.Method is "GET" or "HEAD" ? walk.ReadAsync(row, people) : walk.WriteAsync(row, people));
        }

        Assert.True(walk.Faults.Count == 0, $"{walk.Faults.Count} kinds of fault in {walk.Requests} requests:\n{string.Join('\n', walk.Faults.Take(60))}");
        Assert.True(walk.Requests > 2000 || App.IsPostgres);
        TestContext.Current.SendDiagnosticMessage("{0} requests; sent without the fields of a form: {1}", walk.Requests, string.Join(", ", walk.SentEmpty));
        people.ForEach(p => p.Client.Dispose());
    }

    [Fact]
    public void Every_endpoint_says_who_may_use_it()
    {
        var undeclared = EndpointWalk.Endpoints(App).Rows.Where(r => r.IsUndeclared).Select(r => $"{r.Method} {r.Address}").ToList();
        Assert.True(undeclared.Count == 0, "Declare a permission, or write the reason into OpenEndpoints:\n" + string.Join('\n', undeclared));
    }

    [Fact]
    public void The_page_of_permissions_is_up_to_date() =>
        Assert.True(
            File.ReadAllText(RepositoryFile("docs/generated/permissions.md")) == EndpointWalk.Endpoints(App).ToMarkdown(),
            "docs/generated/permissions.md is out of date: run bin/permissions and look at the difference.");

    private async Task<(EndpointWalk Walk, List<(MatrixClient Client, Actor? Actor)> People)> PrepareAsync()
    {
        await MatrixStaff.HireAsync(App);
        var secrets = new Secrets(App, Office);
        await secrets.PlantAsync();
        var people = new List<(MatrixClient, Actor?)> { (await MatrixClient.OpenAsync(App, null), null) };
        foreach (var person in People)
        {
            people.Add((await MatrixClient.OpenAsync(App, person), await App.ActorAsync(person)));
        }

        return (new EndpointWalk(App, secrets, await RouteFiller.CreateAsync(App, secrets)), people);
    }

    private static string RepositoryFile(string below)
    {
        var folder = new DirectoryInfo(AppContext.BaseDirectory);
        while (!File.Exists(Path.Combine(folder!.FullName, "Cms.sln")))
        {
            folder = folder.Parent;
        }

        return Path.Combine(folder.FullName, below);
    }

    public sealed class OnSqlite() : EndpointMatrixTests(DatabaseKind.Sqlite);

    public sealed class OnPostgres() : EndpointMatrixTests(DatabaseKind.Postgres)
    {
        private protected override IEnumerable<Person> People =>
            FewRoles.SelectMany(r => new[] { MatrixStaff.InOwnUnit(r), MatrixStaff.InOtherUnit(r) }).Append(MatrixStaff.Nobody);
    }
}
