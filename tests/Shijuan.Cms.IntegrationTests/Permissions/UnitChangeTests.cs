using System.Net;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Shijuan.Cms.Core.Audit;
using Shijuan.Cms.Core.Content;
using Shijuan.Cms.Core.Drafting;
using Shijuan.Cms.Core.Events;
using Shijuan.Cms.Core.Permissions;
using Shijuan.Cms.Core.Units;
using Shijuan.Cms.IntegrationTests.Harness;
using Xunit;

namespace Shijuan.Cms.IntegrationTests.Permissions;

/// <summary>Changes of the unit tree: G2, G3. Rights follow the tree, history does not.</summary>
public abstract class UnitChangeTests(DatabaseKind database) : CmsTest(database)
{
    [Fact]
    public async Task G2_moving_a_unit_moves_the_rights_and_leaves_history_alone()
    {
        var id = await Office.DraftAsync();
        var history = (await Office.AuditAsync()).Where(a => a.SubjectId == id && a.SubjectType == nameof(ContentItem)).Select(a => a.Hash).ToList();
        var (office, town) = (await UnitAsync(TestCounty.GovOffice), await UnitAsync(TestCounty.Chengguan));
        Assert.False((await App.ActorAsync(Person.TownEditor)).Can(CorePermissions.Draft, office));
        Assert.Empty(await MoveAsync(office, town));
        Assert.True((await App.ActorAsync(Person.TownEditor)).Can(CorePermissions.Draft, office));
        (await Office.SaveAsync(id, Person.TownEditor)).MustBeDone();
        var after = (await Office.AuditAsync()).Where(a => a.SubjectId == id && a.SubjectType == nameof(ContentItem)).Select(a => a.Hash).ToList();
        Assert.Equal(history, after.Take(history.Count));
        Assert.Single(await Office.AuditAsync("unit.move"));

        Assert.Empty(await MoveAsync(office, await RootAsync()));
        Assert.False((await App.ActorAsync(Person.TownEditor)).Can(CorePermissions.Draft, office));
    }

    [Fact]
    public async Task G2_a_loop_in_the_tree_is_refused_and_the_refusal_is_audited()
    {
        var (office, town) = (await UnitAsync(TestCounty.GovOffice), await UnitAsync(TestCounty.Chengguan));
        Assert.Empty(await MoveAsync(office, town));
        Assert.Equal("ParentId", Assert.Single(await MoveAsync(town, office)).Field);
        Assert.Equal("ParentId", Assert.Single(await MoveAsync(town, town)).Field);
        Assert.Equal("ParentId", Assert.Single(await MoveAsync(town, null)).Field);
        Assert.NotEmpty(await MoveAsync(await RootAsync(), town));
        Assert.Equal(4, (await Office.AuditAsync("unit.move")).Count(a => a.Outcome == AuditOutcome.Refused));
    }

    [Fact]
    public async Task G2_only_who_manages_rights_changes_the_tree()
    {
        var steward = await App.ActorAsync(Person.Steward);
        var (office, town) = (await UnitAsync(TestCounty.GovOffice), await UnitAsync(TestCounty.Chengguan));
        Assert.NotEmpty(await App.UseAsync((UnitChanges c) => c.MoveAsync(steward, office, town, Cancel)));
        Assert.NotEmpty(await App.UseAsync((UnitChanges c) => c.MergeAsync(steward, office, town, Cancel)));
        Assert.NotEmpty(await App.UseAsync((UnitChanges c) => c.CloseAsync(steward, office, Cancel)));
        Assert.NotEmpty(await App.UseAsync((UnitChanges c) => c.RenameAsync(steward, office, "新名", "新名", Cancel)));
        using var client = await App.SignedInAsync(Person.Steward);
        using var answer = await client.GetAsync(new Uri("/admin/units", UriKind.Relative), Cancel);
        Assert.Equal(HttpStatusCode.Forbidden, answer.StatusCode);
    }

    [Fact]
    public async Task G3_merging_moves_items_and_columns_keeps_address_and_index_number_redirects_the_unit_page_and_gives_nobody_new_rights()
    {
        var (office, town) = (await UnitAsync(TestCounty.GovOffice), await UnitAsync(TestCounty.Chengguan));
        var published = await Office.PublishedAsync();
        var draft = await Office.DraftAsync();
        var (before, path) = (await Office.ItemAsync(published), (await Office.PublicationsAsync(published))[0].Path);
        Assert.Empty(await MergeAsync(office, town));

        var after = await Office.ItemAsync(published);
        Assert.Equal((town, before.IndexNumber, before.State), (after.UnitId, after.IndexNumber, after.State));
        Assert.Equal(town, (await Office.ItemAsync(draft)).UnitId);
        Assert.Equal(path, (await Office.PublicationsAsync(published))[0].Path);
        Assert.Equal([published, draft], (await Office.AuditAsync("content.change-unit")).Select(a => a.SubjectId!.Value));
        Assert.Contains("\"items\":2", Assert.Single(await Office.AuditAsync("unit.merge")).Data, StringComparison.Ordinal);
        Assert.Equal(0, await App.ReadAsync(db => db.Channels.CountAsync(c => c.UnitId == office, Cancel)));

        // The old editor had rights in the old unit only; they are still listed there and have become none in the new one.
        Assert.False((await App.ActorAsync(Person.Editor)).Can(CorePermissions.Draft, town));
        Assert.Equal(0, await App.ReadAsync(db => db.RoleGrants.CountAsync(g => g.UnitId == town && g.UserId != 0 && db.Users.Any(u => u.Id == g.UserId && u.UserName == Person.Editor.UserName), Cancel)));
        (await Office.SaveAsync(draft, Person.TownEditor)).MustBeDone();
        (await Office.SaveAsync(draft)).MustBeForbidden();

        await App.Services.GetRequiredService<OutboxRelay>().DrainAsync(Cancel);
        using var visitor = App.Visitor();
        using var page = await visitor.GetAsync(new Uri("/" + path, UriKind.Relative), Cancel);
        Assert.Equal(HttpStatusCode.OK, page.StatusCode);
        using var unit = await visitor.GetAsync(new Uri($"/zfxxgk/{TestCounty.GovOffice}", UriKind.Relative), Cancel);
        Assert.Equal((HttpStatusCode.MovedPermanently, $"/zfxxgk/{TestCounty.Chengguan}"), (unit.StatusCode, unit.Headers.Location!.OriginalString));
    }

    [Fact]
    public async Task G3_a_unit_with_texts_in_review_is_neither_merged_nor_closed_and_nothing_changes()
    {
        var (office, town) = (await UnitAsync(TestCounty.GovOffice), await UnitAsync(TestCounty.Chengguan));
        var id = await Office.SubmittedAsync();
        Assert.Contains("1 份稿件在审核", Assert.Single(await MergeAsync(office, town)).Message, StringComparison.Ordinal);
        Assert.NotEmpty(await WithAsync((c, actor) => c.CloseAsync(actor, office, Cancel)));
        Assert.Equal(office, (await Office.ItemAsync(id)).UnitId);
        Assert.Empty(await Office.AuditAsync("content.change-unit"));
        Assert.Equal("SuccessorId", Assert.Single(await MergeAsync(office, office)).Field);
    }

    [Fact]
    public async Task G3_renaming_and_closing_keep_address_and_records()
    {
        var town = await UnitAsync(TestCounty.Chengguan);
        Assert.Equal("Name", Assert.Single(await WithAsync((c, actor) => c.RenameAsync(actor, town, " ", "城关街道办事处", Cancel))).Field);
        Assert.Empty(await WithAsync((c, actor) => c.RenameAsync(actor, town, "城关街道", "石泉县城关街道办事处", Cancel)));
        Assert.Equal((TestCounty.Chengguan, "城关街道"), await App.ReadAsync(db => db.Units.Where(u => u.Id == town).Select(u => new ValueTuple<string, string>(u.Key, u.Name)).SingleAsync(Cancel)));
        Assert.Empty(await WithAsync((c, actor) => c.CloseAsync(actor, town, Cancel)));
        Assert.NotEmpty(await WithAsync((c, actor) => c.CloseAsync(actor, town, Cancel)));
        Assert.DoesNotContain(await App.UseAsync(async (UnitTree tree) => (await tree.LoadAsync(Cancel)).Publishing.ToList()), u => u.Id == town);
    }

    private Task<IReadOnlyList<FieldError>> MoveAsync(int unit, int? parent) => WithAsync((c, actor) => c.MoveAsync(actor, unit, parent, Cancel));

    private Task<IReadOnlyList<FieldError>> MergeAsync(int unit, int into) => WithAsync((c, actor) => c.MergeAsync(actor, unit, into, Cancel));

    private Task<IReadOnlyList<FieldError>> WithAsync(Func<UnitChanges, Actor, Task<IReadOnlyList<FieldError>>> act) =>
        App.UseAsync((UnitChanges changes) => act(changes, new Actor(null, "安全管理员", [(CorePermissions.ManageGrants, UnitScope.WholeCounty)])));

    private Task<int> UnitAsync(string key) => App.ReadAsync(db => db.Units.Where(u => u.Key == key).Select(u => u.Id).SingleAsync(Cancel));

    private Task<int> RootAsync() => App.ReadAsync(db => db.Units.Where(u => u.ParentId == null && u.Type == UnitType.CountyGovernment).Select(u => u.Id).SingleAsync(Cancel));

    public sealed class OnSqlite() : UnitChangeTests(DatabaseKind.Sqlite);

    public sealed class OnPostgres() : UnitChangeTests(DatabaseKind.Postgres);
}
