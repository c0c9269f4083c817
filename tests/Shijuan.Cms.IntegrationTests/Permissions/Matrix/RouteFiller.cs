using System.Text;
using System.Text.RegularExpressions;
using Microsoft.EntityFrameworkCore;
using Shijuan.Cms.Core.Audit;
using Shijuan.Cms.Core.Persistence;
using Shijuan.Cms.Disclosure;
using Shijuan.Cms.IntegrationTests.Harness;
using Shijuan.Cms.Interpretation;

namespace Shijuan.Cms.IntegrationTests.Permissions.Matrix;

/// <summary>
/// Fills the parameters of a route with things that exist. The first rule whose route and parameter fit is taken; a parameter without a rule fails the test,
/// so that no new address goes unwalked.
/// </summary>
internal sealed partial class RouteFiller
{
    private readonly List<(string RoutePrefix, string Parameter, Subject Subject)> _rules;

    private RouteFiller(List<(string, string, Subject)> rules) => _rules = rules;

    /// <summary>Add a line for each new kind of thing: where it stands in the address, its values, and whether they belong to the unit of the secrets.</summary>
    public static async Task<RouteFiller> CreateAsync(CmsApp app, Secrets secrets)
    {
        var items = new Subject([.. secrets.Items.Select(i => $"{i}")], OfUnit: true);
        var (channel, account) = await app.ReadAsync(async db => (
            await db.Channels.Where(c => c.UnitId == secrets.Unit).Select(c => c.Id).FirstAsync(),
            await db.Users.Where(u => u.UserName == Person.SecondEditor.UserName).Select(u => u.Id).SingleAsync()));
        List<string> publications = [.. (await app.ReadAsync(db => db.Publications.Where(p => secrets.Items.Contains(p.ItemId)).Select(p => p.Id).ToListAsync())).Select(id => $"{id}")];
        var row = await CatalogueRowAsync(app);
        var cleanup = await CleanupAsync(app);
        var obligation = await ObligationAsync(app, secrets.Unit);
        var interpreter = await InterpreterAsync(app);
        return new RouteFiller(
        [
            ("/admin/content/", "id", items),
            ("/admin/review/chains/", "id", Subject.OfCounty("1")),
            ("/admin/review/", "id", items),
            ("/admin/publishing/", "id", items),
            ("/admin/channels/", "id", Subject.OfCounty($"{channel}")),
            ("/admin/accounts/", "id", Subject.OfCounty($"{account}")),
            ("/admin/clocks/", "id", Subject.OfCounty("1")),
            ("/admin/disclosure/reports/", "id", items),
            ("/admin/publications/", "id", new Subject(publications, OfUnit: true)),
            ("/admin/media/uploads/", "id", Subject.OfCounty(Guid.Empty.ToString())),
            ("/admin/disclosure/standards/", "id", Subject.OfCounty($"{row}")),
            ("/admin/disclosure/cleanups/", "id", Subject.OfCounty($"{cleanup}")),
            ("/admin/disclosure/obligations/", "id", Subject.OfCounty($"{obligation}")),
            ("/admin/interpretation/people/", "id", Subject.OfCounty($"{interpreter}")),
            // Nobody has one of these yet: whoever asks is told so, or sent away.
            ("/admin/", "id", Subject.OfCounty("1")),
            ("/admin/", "shape", Subject.OfCounty("Wide")),
            ("/admin/", "ticket", Subject.OfCounty("no-ticket")),
            ("/admin/", "upload", Subject.OfCounty("no-upload")),
            ("/preview/", "token", Subject.OfCounty("no-such-token")),
            ("/media/", "id", Subject.OfCounty("1")),
            ("/media/", "name", Subject.OfCounty("file.pdf")),
            ("/api/", "id", Subject.OfCounty("1")),
            ("/api/", "rest", Subject.OfCounty("nothing")),
            ("/api/", "documentName", Subject.OfCounty("openapi")),
            ("/files/", "hash", Subject.OfCounty(Secrets.Sha[..16])),
            ("/files/", "name", Subject.OfCounty("file.pdf")),
            ("/files/", "itemId", items),
            ("/rss/", "channel", Subject.OfCounty("tzgg")),
            ("/error/", "code", Subject.OfCounty("404")),
            ("/", "path", Subject.OfCounty("zfxxgk/tzgg", "notices/2025/1.html")),
            // By name alone, wherever it stands.
            ("", "itemId", items),
            ("", "sha", Subject.OfCounty(Secrets.Sha)),
            ("", "number", Subject.OfCounty("1")),
            ("", "version", Subject.OfCounty("1")),
        ]);
    }

    /// <summary>A row of the standard catalogue whose body is the unit of the secrets; the steward sees it too, so it is of the county.</summary>
    private static async Task<int> CatalogueRowAsync(CmsApp app)
    {
        var steward = await app.ActorAsync(Person.Steward);
        var table = string.Join(',', CatalogueReader.Headings) + "\n公共交通,线路调整,通告,线路名称,条例,及时,gov-office,政府网站,全社会,主动,县级\n";
        await app.UseAsync((ImportCatalogue import) => import.RunAsync(steward, "2025年版", Encoding.UTF8.GetBytes(table), CancellationToken.None));
        return (await app.UseAsync((StandardsBook book) => book.RowsAsync(CancellationToken.None)))[0].Id;
    }

    private static async Task<int> CleanupAsync(CmsApp app)
    {
        var steward = await app.ActorAsync(Person.Steward);
        var due = DateOnly.FromDateTime(app.Clock.UtcNow).AddDays(30);
        var opened = await app.UseAsync((CleanupDesk desk) => desk.OpenAsync(steward, "全县行政规范性文件清理", due, CancellationToken.None));
        return ((CleanupOutcome.Done)opened).Id;
    }

    /// <summary>A duty on another platform that came from the case system of the unit of the secrets; the steward sees the whole register, so it is of the county.</summary>
    private static async Task<int> ObligationAsync(CmsApp app, int unit)
    {
        var editor = await app.ActorAsync(Person.Editor);
        var facts = new ObligationFacts(unit, ItemId: null, "石政处罚〔2025〕9号", "处罚决定", new Dictionary<string, string>(), new DateOnly(2025, 3, 3), "");
        await app.UseAsync((ObligationBook book) => book.EnterAsync(editor, PlatformDuties.All[0], facts, AuditTrigger.Person, CancellationToken.None));
        return await app.ReadAsync(db => db.Set<Obligation>().Where(o => o.ItemKey == facts.ItemKey).Select(o => o.Id).SingleAsync());
    }

    /// <summary>An expert in the register, which is of the county.</summary>
    private static async Task<int> InterpreterAsync(CmsApp app)
    {
        var steward = await app.ActorAsync(Person.Steward);
        var words = new InterpreterWords(Roles.Expert, "王示例", "教授", "示例大学", UnitId: null, "2025年3月5日书面同意");
        await app.UseAsync((InterpreterBook book) => book.WriteAsync(steward, null, 0, words, CancellationToken.None));
        return await app.ReadAsync(db => db.Set<Interpreter>().Select(p => p.Id).SingleAsync());
    }

    /// <summary>Every address of the route that exists, and whether it names something of the unit.</summary>
    /// <exception cref="InvalidOperationException">A parameter that nobody has described.</exception>
    public IReadOnlyList<(string Path, bool OfUnit)> Fill(string route)
    {
        IReadOnlyList<(string Path, bool OfUnit)> paths = [(route, false)];
        foreach (Match parameter in Parameter().Matches(route))
        {
            var name = parameter.Groups["name"].Value;
            var subject = _rules.Find(r => route.StartsWith(r.RoutePrefix, StringComparison.Ordinal) && r.Parameter == name).Subject
                ?? throw new InvalidOperationException(
                    $"{route}: nothing is known about “{name}”. Add a line to RouteFiller with things that exist, of the unit of Secrets if they belong to a unit.");
            paths = [.. paths.SelectMany(p => subject.Values.Select(v => (p.Path.Replace(parameter.Value, v, StringComparison.Ordinal), p.OfUnit || subject.OfUnit)))];
        }

        return paths;
    }

    [GeneratedRegex(@"\{\*{0,2}(?<name>[A-Za-z]+)[^}]*\}", RegexOptions.ExplicitCapture, 1000)]
    private static partial Regex Parameter();
}

/// <summary>Things that an address can name. Immutable.</summary>
/// <param name="OfUnit">Whether they belong to the unit of the secrets.</param>
internal sealed record Subject(IReadOnlyList<string> Values, bool OfUnit)
{
    public static Subject OfCounty(params string[] values) => new(values, OfUnit: false);
}
