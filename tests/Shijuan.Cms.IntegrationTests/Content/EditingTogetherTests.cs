using Shijuan.Cms.Core.Content;
using Shijuan.Cms.Core.Drafting;
using Shijuan.Cms.IntegrationTests.Harness;
using Xunit;

namespace Shijuan.Cms.IntegrationTests.Content;

/// <summary>Two people, or two tabs of one person, on the same draft.</summary>
public abstract class EditingTogetherTests(DatabaseKind database) : CmsTest(database)
{
    [Fact]
    public async Task The_second_of_two_saves_on_one_revision_is_told_of_the_first()
    {
        var id = await Office.DraftAsync();
        var revision = (await Office.ItemAsync(id)).Revision;
        (await Office.SaveAtAsync(id, revision, Person.Editor, ("Title", "甲的标题"))).MustBeDone();
        var conflict = Assert.IsType<DraftOutcome.Conflict>(await Office.SaveAtAsync(id, revision, Person.SecondEditor, ("Title", "庚的标题")));
        Assert.Equal("甲的标题", conflict.Item.Current.Title);
        Assert.Equal("甲的标题", (await Office.ItemAsync(id)).Current.Title);
    }

    [Fact]
    public async Task Of_saves_at_the_same_moment_exactly_one_is_kept()
    {
        App.Log.Expect("SaveChanges");
        App.Log.Expect("Failed executing DbCommand");
        App.Log.Expect("OptimisticConcurrencyException");
        var id = await Office.DraftAsync();
        var revision = (await Office.ItemAsync(id)).Revision;
        var outcomes = await Task.WhenAll(Enumerable.Range(1, 5).Select(i =>
            Office.SaveAtAsync(id, revision, i % 2 == 0 ? Person.Editor : Person.SecondEditor, ("Title", $"标题{i}"))));
        Assert.Single(outcomes, o => o is DraftOutcome.Done);
        Assert.Equal(4, outcomes.Count(o => o is DraftOutcome.Conflict));
        Assert.Equal(revision + 1, (await Office.ItemAsync(id)).Revision);
        Assert.True((await Office.VerifyAuditAsync()).Intact);
    }

    [Fact]
    public async Task T20_two_tabs_of_one_person_notice_each_other_and_lose_nothing()
    {
        var id = await Office.DraftAsync();
        var first = Assert.IsType<AutosaveOutcome.Kept>(await AutosaveAsync(id, 0, "第一个窗口"));
        Assert.IsType<AutosaveOutcome.Conflict>(await AutosaveAsync(id, 0, "第二个窗口"));
        Assert.Equal("第一个窗口", await TypedAsync(id));
        Assert.IsType<AutosaveOutcome.Kept>(await AutosaveAsync(id, first.CopyRevision, "第一个窗口，再改"));
        Assert.Equal("第一个窗口，再改", await TypedAsync(id));
    }

    [Fact]
    public async Task An_autosave_on_a_text_that_was_saved_meanwhile_is_refused()
    {
        var id = await Office.DraftAsync();
        var revision = (await Office.ItemAsync(id)).Revision;
        (await Office.SaveAsync(id, Person.SecondEditor)).MustBeDone();
        Assert.IsType<AutosaveOutcome.Conflict>(await AutosaveAsync(id, 0, "旧窗口", revision));
    }

    [Fact]
    public async Task T21_a_text_with_unsaved_typing_cannot_be_submitted()
    {
        var id = await Office.DraftAsync();
        Assert.IsType<AutosaveOutcome.Kept>(await AutosaveAsync(id, 0, "还没有保存的标题"));
        Assert.IsType<DraftOutcome.WrongState>(await Office.SubmitAsync(id));
        Assert.Equal(ContentState.Draft, (await Office.ItemAsync(id)).State);
        (await Office.SaveAsync(id, null, ("Title", "还没有保存的标题"))).MustBeDone();
        (await Office.SubmitAsync(id)).MustBeDone();
        Assert.Equal("还没有保存的标题", (await Office.ItemAsync(id)).Current.Title);
    }

    [Fact]
    public async Task Fifty_autosaves_change_no_version_and_are_one_row()
    {
        var id = await Office.DraftAsync();
        var before = await Office.ItemAsync(id);
        var copy = 0;
        for (var i = 0; i < 50; i++)
        {
            copy = Assert.IsType<AutosaveOutcome.Kept>(await AutosaveAsync(id, copy, $"标题{i}")).CopyRevision;
        }

        var after = await Office.ItemAsync(id);
        Assert.Equal(before.Revision, after.Revision);
        Assert.Equal(before.Current.Title, after.Current.Title);
        Assert.Equal(1, after.LastNumber);
    }

    [Fact]
    public async Task A_stranger_cannot_autosave()
    {
        var id = await Office.DraftAsync();
        Assert.IsType<AutosaveOutcome.Refused>(await AutosaveAsync(id, 0, "外单位", who: Person.TownEditor));
    }

    private async Task<AutosaveOutcome> AutosaveAsync(int id, int copy, string title, int? revision = null, Person? who = null)
    {
        var actor = await App.ActorAsync(who ?? Person.Editor);
        var seen = revision ?? (await Office.ItemAsync(id)).Revision;
        return await App.UseAsync((WorkingCopies copies) => copies.KeepAsync(actor, id, seen, copy, EditorialOffice.Fields(("Title", title)), Cancel));
    }

    private async Task<string> TypedAsync(int id)
    {
        var actor = await App.ActorAsync(Person.Editor);
        var copy = await App.UseAsync((WorkingCopies copies) => copies.FindAsync(actor, id, Cancel));
        return DraftFields.FromJson(copy!.Fields)["Title"];
    }

    public sealed class OnSqlite() : EditingTogetherTests(DatabaseKind.Sqlite);

    public sealed class OnPostgres() : EditingTogetherTests(DatabaseKind.Postgres);
}
