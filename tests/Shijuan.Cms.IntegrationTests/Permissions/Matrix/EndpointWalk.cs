using System.Net;
using Microsoft.AspNetCore.Http.Metadata;
using Microsoft.AspNetCore.Mvc.ApplicationParts;
using Microsoft.AspNetCore.Routing;
using Microsoft.Extensions.DependencyInjection;
using Shijuan.Cms.Core.Permissions;
using Shijuan.Cms.Editorial;
using Shijuan.Cms.IntegrationTests.Harness;
using Shijuan.Cms.Web.Hosting;

namespace Shijuan.Cms.IntegrationTests.Permissions.Matrix;

/// <summary>Tries every endpoint as everybody and writes down what should not have happened.</summary>
internal sealed class EndpointWalk(CmsApp app, Secrets secrets, RouteFiller filler)
{
    // Whatever a list can be asked for: in other units' texts, in unpublished ones, in other versions (T13).
    private static readonly string Question = $"q={Secrets.Question}&state=Draft&status=draft&version=2&preview=1&a=1&b=2&page=1";

    private readonly OfferedForms _forms = new();
    private readonly List<(string Kind, string Fault)> _faults = [];
    private readonly List<string> _unseen = [];

    /// <summary>What the owner was shown.</summary>
    public OfferedForms Forms => _forms;

    public int Requests { get; private set; }

    /// <summary>One example of each kind, with their number.</summary>
    public IReadOnlyList<string> Faults => [.. _faults.GroupBy(f => f.Kind).Select(g => $"{g.First().Fault} ({g.Count()} alike)")];

    /// <summary>Addresses to which no page that the owner saw offers a form: those are sent empty.</summary>
    public IReadOnlyList<string> SentEmpty => _unseen;

    public static EndpointCatalogue Endpoints(CmsApp app) => EndpointCatalogue.Of(
        [app.Services.GetRequiredService<EndpointDataSource>()], app.Services.GetRequiredService<ApplicationPartManager>());

    /// <summary>Opens every page as a person with every right of the unit, keeps its forms, and notes a page that opens for nobody: it would prove nothing.</summary>
    public async Task OpenAsOwnerAsync(IEnumerable<EndpointRow> rows)
    {
        using var owner = await MatrixClient.OpenAsync(app, MatrixStaff.Owner);
        foreach (var row in rows.Where(r => r.Method == "GET"))
        {
            var seen = new List<HttpStatusCode>();
            foreach (var (path, _) in filler.Fill(row.Route))
            {
                var (status, _, text) = await owner.GetAsync(path);
                if (status == HttpStatusCode.NotFound)
                {
                    // A page about two versions, for example.
                    (status, _, text) = await owner.GetAsync($"{path}?{Question}");
                }

                Requests++;
                seen.Add(status);
                if (status == HttpStatusCode.OK)
                {
                    _forms.Collect(path, text);
                }
            }

            if (row.PermissionKey is not null && !MayBeEmpty(row.Route) && seen.TrueForAll(s => s is HttpStatusCode.NotFound or HttpStatusCode.Forbidden))
            {
                Fault(row, "closed", $"GET {row.Route} opens for nobody ({seen[0]}): nothing is proved about it. Give RouteFiller something that exists.");
            }
        }
    }

    public async Task ReadAsync(EndpointRow row, IReadOnlyList<(MatrixClient Client, Actor? Actor)> people)
    {
        foreach (var (path, ofUnit) in filler.Fill(row.Route))
        {
            foreach (var (client, actor) in people)
            {
                var (status, location, text) = await client.GetAsync($"{path}?{(row.Handler.Length > 0 ? $"handler={row.Handler}&" : "")}{Question}&unit={secrets.Unit}");
                Requests++;
                Judge(row, $"GET {path}", client.Name, actor, ofUnit, status, location, text);
            }
        }
    }

    /// <summary>Everybody who has no right in the unit sends what an entitled person would send; then the database must be as before.</summary>
    public async Task WriteAsync(EndpointRow row, IReadOnlyList<(MatrixClient Client, Actor? Actor)> people)
    {
        var anyForm = false;
        Dictionary<string, string>? stored = null;
        foreach (var (path, ofUnit) in filler.Fill(row.Route))
        {
            var before = stored ?? await TableHashes.ReadAsync(app);
            var address = row.Handler.Length > 0 ? $"{path}?handler={row.Handler}" : path;
            var form = _forms.For(address) ?? PostedForm.Empty(KindOf(row));
            anyForm |= _forms.For(address) is not null;
            var strangers = people.Where(p => MustBeRefused(row, p.Actor, ofUnit)).ToList();
            foreach (var (client, actor) in strangers)
            {
                var (status, location, text) = await client.SendAsync(row.Method, address, form);
                Requests++;
                Judge(row, $"{row.Method} {address}", client.Name, actor, ofUnit, status, location, text);
            }

            stored = await TableHashes.ReadAsync(app);
            var changed = TableHashes.Differences(before, stored);
            if (changed.Count > 0)
            {
                Fault(row, "changed", $"{row.Method} {address} changed {string.Join(", ", changed)} for somebody without any right there.");
            }
        }

        if (!anyForm && row.OpenBecause is null)
        {
            _unseen.Add($"{row.Method} {row.Address}");
        }
    }

    private void Judge(EndpointRow row, string request, string who, Actor? actor, bool ofUnit, HttpStatusCode status, string location, string text)
    {
        if ((int)status >= 500)
        {
            Fault(row, "broken", $"{request} as {who}: {(int)status}");
        }

        if (!MayRead(actor) && text.Contains(Secrets.Mark, StringComparison.OrdinalIgnoreCase))
        {
            Fault(row, "leak", $"{request} as {who}: the answer ({(int)status}) shows a text of another unit");
        }

        if (MustBeRefused(row, actor, ofUnit) && !IsRefusal(actor, status, location))
        {
            Fault(row, "open", $"{request} as {who}: {(int)status} {location}, but must be refused ({row.PermissionKey ?? "no permission declared"})");
        }
    }

    private void Fault(EndpointRow row, string kind, string words) => _faults.Add(($"{row.Method} {row.Address} {kind}", words));

    private bool MustBeRefused(EndpointRow row, Actor? actor, bool ofUnit) =>
        row.OpenBecause is null
        && (actor is null || row.PermissionKey is null || !actor.CanAnywhere(new Permission(row.PermissionKey, "")) || (ofUnit && !MayRead(actor)));

    private bool MayRead(Actor? actor) => actor is not null && actor.MayReadContentOf(secrets.Unit);

    private static bool IsRefusal(Actor? actor, HttpStatusCode status, string location) => status switch
    {
        HttpStatusCode.NotFound or HttpStatusCode.Forbidden or HttpStatusCode.MethodNotAllowed => true,
        HttpStatusCode.Unauthorized => actor is null,
        HttpStatusCode.Redirect => actor is null && location.Contains("/account/login", StringComparison.Ordinal),
        _ => false,
    };

    private PostedKind KindOf(EndpointRow row)
    {
        var endpoint = app.Services.GetRequiredService<EndpointDataSource>().Endpoints.OfType<RouteEndpoint>()
            .First(e => "/" + e.RoutePattern.RawText!.TrimStart('/') == row.Route);
        var accepted = endpoint.Metadata.GetMetadata<IAcceptsMetadata>()?.ContentTypes ?? [];
        return accepted.Any(t => t.Contains("json", StringComparison.Ordinal)) ? PostedKind.Json : row.IsPage ? PostedKind.Form : PostedKind.Multipart;
    }

    /// <summary>Nobody has one of these in this county; that they open for their owner and for no stranger is proved where they are made.</summary>
    private static readonly HashSet<string> ProvedElsewhere =
    [
        "/admin/clocks/{id:int}", "/admin/files/{itemId:int}/{sha}", "/admin/content/{id:int}/conflict",
        "/admin/bulk/{id:int}", // BulkTests
        "/admin/content/{id:int}/file-text", // FileDifferenceTests
        "/admin/import/batches/{id:int}", "/admin/import/shelf/{ticket}", // OldSiteTests, DocumentToDraftTests
        "/admin/media/pick", "/admin/media/{id:int}", "/admin/media/{id:int}/crop/{shape}", "/admin/media/{id:int}/file/{shape?}", // MediaDoorTests
        "/admin/exceptional-reading/{id:int}", // AccessCircleTests
        "/admin/notices/{id:int}", // NoticeTests
        "/admin/releases/{id:int}", "/admin/take-downs/{id:int}", // FailingPostTests, ReleaseTests, TakeDownTests
        "/admin/review/chains/{id:int}", // ReviewChainTests
    ];

    private static bool MayBeEmpty(string route) => ProvedElsewhere.Contains(route);
}
