using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Shijuan.Cms.Core.Access;
using Shijuan.Cms.Core.Audit;
using Shijuan.Cms.Core.Drafting;
using Shijuan.Cms.Core.Permissions;
using Shijuan.Cms.Core.Persistence;
using Shijuan.Cms.Core.Units;
using Shijuan.Cms.IntegrationTests.Harness;
using Xunit;

namespace Shijuan.Cms.IntegrationTests.Permissions;

/// <summary>G3 with G4: a change of the units reaches every item, also those that the administrator who makes it may not know of.</summary>
public abstract class UnitMergeLimitedTests(DatabaseKind database) : CmsTest(database)
{
    private static readonly List<string> Needed =
        [Person.Editor.UserName, Person.FirstReviewer.UserName, Person.SecondReviewer.UserName, Person.FinalReviewer.UserName, Person.Confidentiality.UserName];

    [Fact]
    public async Task Merging_a_unit_takes_its_limited_items_along_though_the_administrator_may_not_see_them()
    {
        var (office, town) = (await UnitAsync(TestCounty.GovOffice), await UnitAsync(TestCounty.Chengguan));
        var (limited, open) = (await LimitedAsync(), await Office.DraftAsync());
        Assert.Empty(await ChangeAsync(limited, (changes, actor) => changes.MergeAsync(actor, office, town, Cancel)));
        Assert.Equal((town, town), ((await Office.ItemAsync(limited)).UnitId, (await Office.ItemAsync(open)).UnitId));
        Assert.Equal([limited, open], (await Office.AuditAsync("content.change-unit")).Select(a => a.SubjectId!.Value).Order());
        Assert.Contains("\"items\":2", Assert.Single(await Office.AuditAsync("unit.merge")).Data, StringComparison.Ordinal);
        Assert.True(await App.ReadAsync(db => db.Set<AccessLimit>().AnyAsync(l => l.ItemId == limited && l.LiftedAtUtc == null, Cancel)));
    }

    [Fact]
    public async Task A_limited_text_in_review_stops_the_merge_like_any_other()
    {
        var (office, town) = (await UnitAsync(TestCounty.GovOffice), await UnitAsync(TestCounty.Chengguan));
        var limited = await LimitedAsync();
        (await Office.SubmitAsync(limited)).MustBeDone();
        var errors = await ChangeAsync(limited, (changes, actor) => changes.MergeAsync(actor, office, town, Cancel));
        Assert.Contains("1 份稿件在审核", Assert.Single(errors).Message, StringComparison.Ordinal);
        Assert.Equal(office, (await Office.ItemAsync(limited)).UnitId);
    }

    [Fact]
    public async Task Closing_a_unit_counts_limited_drafts_too()
    {
        var office = await UnitAsync(TestCounty.GovOffice);
        var limited = await LimitedAsync();
        await EmptyBelowAsync(limited, office);
        var errors = await ChangeAsync(limited, (changes, actor) => changes.CloseAsync(actor, office, Cancel));
        Assert.Contains("1 份没有办完的稿件", Assert.Single(errors).Message, StringComparison.Ordinal);
        Assert.Null(await App.ReadAsync(db => db.Units.Where(u => u.Id == office).Select(u => u.ValidTo).SingleAsync(Cancel)));
        Assert.Equal(AuditOutcome.Refused, Assert.Single(await Office.AuditAsync("unit.close")).Outcome);
    }

    /// <summary>In a scope that reads as the administrator, as a request of theirs would: the item is not to be found in it.</summary>
    private async Task<IReadOnlyList<FieldError>> ChangeAsync(int hidden, Func<UnitChanges, Actor, Task<IReadOnlyList<FieldError>>> act)
    {
        var person = (await App.ActorAsync(Person.SystemAdministrator)).UserId;
        var administrator = new Actor(person, "安全管理员", [(CorePermissions.ManageGrants, UnitScope.WholeCounty)]);
        await using var scope = App.Services.CreateAsyncScope();
        await scope.ServiceProvider.GetRequiredService<KnowingCircle>().ReadAsAsync(administrator, Cancel);
        Assert.False(await scope.ServiceProvider.GetRequiredService<CmsDbContext>().ContentItems.AnyAsync(i => i.Id == hidden, Cancel));
        return await act(scope.ServiceProvider.GetRequiredService<UnitChanges>(), administrator);
    }

    /// <summary>A unit with others below it is not closed anyhow; here only its items shall stand against it.</summary>
    private async Task EmptyBelowAsync(int hidden, int unit)
    {
        var (below, parent) = await App.ReadAsync(async db => (
            await db.Units.Where(u => u.ParentId == unit).Select(u => u.Id).ToListAsync(Cancel),
            await db.Units.Where(u => u.Id == unit).Select(u => u.ParentId).SingleAsync(Cancel)));
        foreach (var child in below)
        {
            Assert.Empty(await ChangeAsync(hidden, (changes, actor) => changes.MoveAsync(actor, child, parent, Cancel)));
        }
    }

    private async Task<int> LimitedAsync()
    {
        var (id, actor) = (await Office.DraftAsync(), await App.ActorAsync(Person.Editor));
        var people = await App.ReadAsync(db => db.Users.Where(u => Needed.Contains(u.UserName!)).Select(u => u.Id).ToListAsync(Cancel));
        (await App.UseAsync((AccessLimits limits) => limits.SetAsync(actor, id, new Circle([], people), "涉及人事", Cancel))).MustBeDone();
        return id;
    }

    private Task<int> UnitAsync(string key) => App.ReadAsync(db => db.Units.Where(u => u.Key == key).Select(u => u.Id).SingleAsync(Cancel));

    public sealed class OnSqlite() : UnitMergeLimitedTests(DatabaseKind.Sqlite);

    public sealed class OnPostgres() : UnitMergeLimitedTests(DatabaseKind.Postgres);
}
