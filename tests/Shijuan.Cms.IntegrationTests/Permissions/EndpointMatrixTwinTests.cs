using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Shijuan.Cms.Core.Permissions;
using Shijuan.Cms.Core.Persistence;
using Shijuan.Cms.Core.Web;
using Shijuan.Cms.IntegrationTests.Harness;
using Shijuan.Cms.IntegrationTests.Permissions.Matrix;
using Xunit;

namespace Shijuan.Cms.IntegrationTests.Permissions;

/// <summary>Planted doors: the walk must find each of them, or it would find none.</summary>
public sealed class EndpointMatrixTwinTests() : CmsTest(DatabaseKind.Sqlite)
{
    private const string Forgetful = "/admin/content/{id:int}/forgetful";
    private const string Careless = "/admin/content/{id:int}/careless";
    private const string Unknown = "/admin/content/{gizmo}/unknown";

    protected override void Configure(IServiceCollection services) => services.AddSingleton(new EndpointContribution("test", routes =>
    {
        // Declares a permission and asks nobody for it.
        routes.MapGet(Forgetful, async (int id, CmsDbContext db) =>
            (await db.ContentVersions.Where(v => v.ItemId == id).OrderByDescending(v => v.Number).Select(v => v.BodyHtml).FirstAsync()))
            .WithMetadata(new RequiresAttribute(PermissionKeys.EnterAdmin));
        // Refuses in words and has already written.
        routes.MapPost(Careless, async (int id, CmsDbContext db) =>
        {
            await db.Database.ExecuteSqlAsync($"UPDATE content_item SET return_reason = 'x' || revision || random() WHERE id = {id}");
            return Results.NotFound();
        }).WithMetadata(new RequiresAttribute(PermissionKeys.EnterAdmin)).DisableAntiforgery();
        routes.MapGet(Unknown, (string gizmo) => gizmo).WithMetadata(new RequiresAttribute(PermissionKeys.EnterAdmin));
    }));

    [Fact]
    public async Task An_endpoint_that_forgot_to_ask_is_found()
    {
        var faults = await WalkAsync(Forgetful);
        Assert.Contains(faults, f => f.Contains("shows a text of another unit", StringComparison.Ordinal));
        Assert.Contains(faults, f => f.Contains("must be refused", StringComparison.Ordinal));
    }

    [Fact]
    public async Task An_endpoint_that_writes_before_it_refuses_is_found() =>
        Assert.Contains(await WalkAsync(Careless), f => f.Contains("changed content_item", StringComparison.Ordinal));

    [Fact]
    public async Task A_parameter_nobody_described_is_named()
    {
        var thrown = await Assert.ThrowsAsync<InvalidOperationException>(() => WalkAsync(Unknown));
        Assert.Contains("“gizmo”", thrown.Message, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("/admin/secret-door", null)]
    [InlineData("/api/secret-door", null)]
    [InlineData("/admin/misspelt-door", "core.enter-admins")]
    public async Task The_site_does_not_start_with_an_endpoint_that_declares_nothing(string route, string? permission)
    {
        await using var app = await CmsApp.StartAsync(DatabaseKind.Sqlite, services => services.AddSingleton(new EndpointContribution("test", routes =>
        {
            var endpoint = routes.MapGet(route, () => "open");
            if (permission is not null)
            {
                endpoint.WithMetadata(new RequiresAttribute(permission));
            }
        })));
        var thrown = Assert.ThrowsAny<InvalidOperationException>(() => app.Services);
        Assert.Contains(route, thrown.Message, StringComparison.Ordinal);
    }

    private async Task<IReadOnlyList<string>> WalkAsync(string route)
    {
        await MatrixStaff.HireAsync(App);
        var secrets = new Secrets(App, Office);
        await secrets.PlantAsync();
        var walk = new EndpointWalk(App, secrets, await RouteFiller.CreateAsync(App, secrets));
        var stranger = MatrixStaff.InOtherUnit(Role.Editor);
        using var client = await MatrixClient.OpenAsync(App, stranger);
        var people = new[] { (client, (Actor?)await App.ActorAsync(stranger)) };
        foreach (var row in EndpointWalk.Endpoints(App).Rows.Where(r => r.Route == route))
        {
            await (row.Method == "GET" ? walk.ReadAsync(row, people) : walk.WriteAsync(row, people));
        }

        return walk.Faults;
    }
}
