using System.Net;
using System.Text.RegularExpressions;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Shijuan.Cms.Core.Drafting;
using Shijuan.Cms.Core.Events;
using Shijuan.Cms.Core.Permissions;
using Shijuan.Cms.Core.Units;
using Shijuan.Cms.IntegrationTests.Harness;
using Xunit;

namespace Shijuan.Cms.IntegrationTests.Web;

/// <summary>发布机构 of a public page: who published it, by the name of that day. A change of the units does not rewrite what was published.</summary>
public abstract partial class PublisherNameTests(DatabaseKind database) : CmsTest(database)
{
    private const string Renamed = "石泉县人民政府综合事务办公室";

    [Fact]
    public async Task A_page_keeps_the_publisher_of_its_time_when_the_unit_is_renamed_or_merged()
    {
        var (office, town) = (await UnitAsync(TestCounty.GovOffice), await UnitAsync(TestCounty.Chengguan));
        var (former, successor) = (await FullNameAsync(office), await FullNameAsync(town));
        var (revised, kept) = (await Office.PublishedAsync(), await Office.PublishedAsync(("Title", "另一份通告")));
        await MustBePublisherAsync((revised, former), (kept, former));

        Assert.Empty(await ChangeAsync((changes, actor) => changes.RenameAsync(actor, office, "县综合办", Renamed, Cancel)));
        await MustBePublisherAsync((revised, former), (kept, former));
        await ReviseAsync(revised, Person.Editor);
        await MustBePublisherAsync((revised, Renamed), (kept, former));

        Assert.Empty(await ChangeAsync((changes, actor) => changes.MergeAsync(actor, office, town, Cancel)));
        await MustBePublisherAsync((revised, Renamed), (kept, former));
        await EmployInAsync(town);
        await ReviseAsync(kept, Person.TownEditor);
        await MustBePublisherAsync((revised, Renamed), (kept, successor));
    }

    private async Task ReviseAsync(int id, Person editor)
    {
        (await Office.StartEditAsync(id, editor)).MustBeDone();
        (await Office.SaveAsync(id, editor, ("Body", "<p>自2025年5月1日起施行。</p>"))).MustBeDone();
        (await Office.SubmitAsync(id, editor)).MustBeDone();
        await Office.SignAllAsync(id);
        (await Office.PublishAsync(id)).MustBePublished();
    }

    /// <summary>On the node that had shown the page before, and on one that remembers nothing.</summary>
    private async Task MustBePublisherAsync(params (int Id, string Name)[] expected)
    {
        await App.Services.GetRequiredService<OutboxRelay>().DrainAsync(Cancel);
        await using var fresh = App.AnotherNode();
        foreach (var (id, name) in expected)
        {
            Assert.Equal((name, name), (await PublisherAsync(App, id), await PublisherAsync(fresh, id)));
        }
    }

    private async Task<string> PublisherAsync(CmsApp node, int id)
    {
        using var visitor = node.Visitor();
        var page = await visitor.GetStringAsync(new Uri("/" + (await Office.PublicationsAsync(id))[^1].Path, UriKind.Relative), Cancel);
        return PublisherCell().Match(WebUtility.HtmlDecode(page)).Groups["name"].Value.Trim();
    }

    private Task<IReadOnlyList<FieldError>> ChangeAsync(Func<UnitChanges, Actor, Task<IReadOnlyList<FieldError>>> act) =>
        App.UseAsync((UnitChanges changes) => act(changes, new Actor(null, "安全管理员", [(CorePermissions.ManageGrants, UnitScope.WholeCounty)])));

    /// <summary>A merge gives nobody new rights: the reviewers get theirs in the successor.</summary>
    private Task EmployInAsync(int unit) => App.ReadAsync(async db =>
    {
        foreach (var (who, role) in new[] { (Person.FirstReviewer, Role.FirstReviewer), (Person.SecondReviewer, Role.SecondReviewer), (Person.Confidentiality, Role.ConfidentialityReviewer) })
        {
            var user = await db.Users.Where(u => u.UserName == who.UserName).Select(u => u.Id).SingleAsync(Cancel);
            db.RoleGrants.Add(new RoleGrant(user, role, unit, App.Clock.UtcNow));
        }

        return await db.SaveChangesAsync(Cancel);
    });

    private Task<string> FullNameAsync(int unit) => App.ReadAsync(db => db.Units.Where(u => u.Id == unit).Select(u => u.FullName).SingleAsync(Cancel));

    private Task<int> UnitAsync(string key) => App.ReadAsync(db => db.Units.Where(u => u.Key == key).Select(u => u.Id).SingleAsync(Cancel));

    [GeneratedRegex("<dt>发布机构</dt>\\s*<dd>(?<name>[^<]*)</dd>", RegexOptions.ExplicitCapture, 1000)]
    private static partial Regex PublisherCell();

    public sealed class OnSqlite() : PublisherNameTests(DatabaseKind.Sqlite);

    public sealed class OnPostgres() : PublisherNameTests(DatabaseKind.Postgres);
}
