using Microsoft.EntityFrameworkCore;
using Shijuan.Cms.Core.Audit;
using Shijuan.Cms.Core.Content;
using Shijuan.Cms.Core.Drafting;
using Shijuan.Cms.Core.Persistence;
using Shijuan.Cms.Core.Presence;
using Shijuan.Cms.IntegrationTests.Harness;
using Xunit;

namespace Shijuan.Cms.IntegrationTests.Content;

/// <summary>Who has a draft open and who is changing it: A3, A4, A5, T22.</summary>
public abstract class LockTests(DatabaseKind database) : CmsTest(database)
{
    [Fact]
    public async Task A4_another_person_sees_who_is_here_active_then_idle_then_gone()
    {
        var id = await Office.DraftAsync();
        await BeatAsync(id, Person.Editor, TimeSpan.Zero);
        var seen = Assert.Single(await OthersAsync(id, Person.SecondEditor));
        Assert.Equal("编辑甲", seen.Name);
        Assert.Null(seen.IdleMinutes);
        Assert.Empty(await OthersAsync(id, Person.Editor));

        App.Clock.Advance(TimeSpan.FromSeconds(8));
        await BeatAsync(id, Person.Editor, TimeSpan.FromMinutes(5));
        Assert.Equal(5, Assert.Single(await OthersAsync(id, Person.SecondEditor)).IdleMinutes);
        App.Clock.Advance(WhoIsHere.Gone + TimeSpan.FromSeconds(1));
        Assert.Empty(await OthersAsync(id, Person.SecondEditor));
        Assert.DoesNotContain(await Office.AuditAsync(), a => a.Action.Contains("presence", StringComparison.Ordinal));
    }

    [Fact]
    public async Task A5_the_lock_begins_with_the_first_change_not_with_opening()
    {
        var id = await Office.DraftAsync();
        await BeatAsync(id, Person.Editor, TimeSpan.Zero);
        App.Clock.Advance(DraftLocks.Lifetime);
        await BeatAsync(id, Person.Editor, TimeSpan.Zero);
        Assert.Null(await LockAsync(id));
        await AutosaveAsync(id);
        Assert.Equal("编辑甲", (await LockAsync(id))!.OwnerName);
    }

    [Fact]
    public async Task A3_A5_every_way_of_changing_the_draft_is_refused_while_somebody_else_changes_it()
    {
        var id = await Office.DraftAsync();
        await AutosaveAsync(id);
        var before = await Office.ItemAsync(id);
        Assert.IsType<DraftOutcome.Locked>(await Office.SaveAsync(id, Person.SecondEditor, ("Title", "庚的标题")));
        Assert.IsType<DraftOutcome.Locked>(await Office.AttachAsync(id, "清单.pdf", Person.SecondEditor));
        Assert.IsType<DraftOutcome.Locked>(await Office.DiscardAsync(id, Person.SecondEditor));
        Assert.IsType<DraftOutcome.Locked>(await Office.SubmitAsync(id, Person.SecondEditor));
        Assert.IsType<AutosaveOutcome.Locked>(await TryAutosaveAsync(id, Person.SecondEditor, 0));
        Assert.Equal(before.Revision, (await Office.ItemAsync(id)).Revision);
        Assert.Equal(4, (await Office.AuditAsync()).Count(a => a.Outcome == AuditOutcome.Refused && a.SubjectId == id));
        (await Office.SaveAsync(id, Person.Editor, ("Title", "甲的标题"))).MustBeDone();
    }

    [Fact]
    public async Task A3_a_stale_page_changes_nothing_on_any_path()
    {
        var id = await Office.PublishedAsync();
        var seen = (await Office.ItemAsync(id)).Revision;
        (await Office.StartEditAsync(id)).MustBeDone();
        (await Office.SaveAsync(id)).MustBeDone();
        (await Office.AttachAsync(id, "清单.pdf")).MustBeDone();
        var item = await Office.ItemAsync(id);
        var actor = await App.ActorAsync(Person.SecondEditor);
        var file = new Attachment(AttachmentKind.File, new string('b', 64), "x.pdf", "application/pdf", 1, 2);
        var attachment = item.Current.Attachments[0].Id;
        Assert.IsType<DraftOutcome.Conflict>(await Office.SaveAtAsync(id, seen, Person.SecondEditor));
        Assert.IsType<DraftOutcome.Conflict>(await App.UseAsync((DraftEditor editor) => editor.StartEditAsync(actor, id, seen, Cancel)));
        Assert.IsType<DraftOutcome.Conflict>(await App.UseAsync((DraftEditor editor) => editor.DiscardAsync(actor, id, seen, "x", Cancel)));
        Assert.IsType<DraftOutcome.Conflict>(await App.UseAsync((DraftFiles files) => files.AddAsync(actor, id, file, Cancel, seen)));
        Assert.IsType<DraftOutcome.Conflict>(await App.UseAsync((DraftFiles files) => files.RemoveAsync(actor, id, attachment, Cancel, seen)));
        Assert.IsType<DraftOutcome.Conflict>(await App.UseAsync((Submission submission) => submission.SubmitAsync(actor, id, seen, Cancel)));
        Assert.Equal(item.Revision, (await Office.ItemAsync(id)).Revision);
    }

    [Fact]
    public async Task A5_the_lock_expires_after_the_last_change_and_autosaving_keeps_it()
    {
        var id = await Office.DraftAsync();
        var copy = await AutosaveAsync(id);
        App.Clock.Advance(TimeSpan.FromMinutes(14));
        copy = await AutosaveAsync(id, copy);
        App.Clock.Advance(TimeSpan.FromMinutes(14));
        Assert.NotNull(await LockAsync(id));
        App.Clock.Advance(TimeSpan.FromMinutes(2));
        Assert.Null(await LockAsync(id));
        (await Office.SaveAsync(id, Person.SecondEditor, ("Title", "庚的标题"))).MustBeDone();
        // What the first person typed is still there to be compared.
        Assert.IsType<AutosaveOutcome.Conflict>(await TryAutosaveAsync(id, Person.Editor, copy, revision: 2));
        var actor = await App.ActorAsync(Person.Editor);
        Assert.NotNull(await App.UseAsync((WorkingCopies copies) => copies.FindAsync(actor, id, Cancel)));
    }

    [Fact]
    public async Task T22_the_lock_of_a_disabled_or_deleted_account_is_none()
    {
        var (disabled, deleted) = (await Office.DraftAsync(), await Office.DraftAsync());
        await AutosaveAsync(disabled);
        await AutosaveAsync(deleted, who: Person.OtherFirstReviewer);
        Assert.NotNull(await LockAsync(disabled));
        Assert.NotNull(await LockAsync(deleted));
        await App.UseAsync<CmsDbContext>(async db =>
        {
            await db.Users.Where(u => u.UserName == "editor")
                .ExecuteUpdateAsync(u => u.SetProperty(x => x.LockoutEnd, new DateTimeOffset(9999, 1, 1, 0, 0, 0, TimeSpan.Zero)), Cancel);
            await db.RoleGrants.Where(g => db.Users.Any(u => u.Id == g.UserId && u.UserName == "first2")).ExecuteDeleteAsync(Cancel);
            await db.Users.Where(u => u.UserName == "first2").ExecuteDeleteAsync(Cancel);
        });
        (await Office.SaveAsync(disabled, Person.SecondEditor)).MustBeDone();
        (await Office.SaveAsync(deleted, Person.SecondEditor)).MustBeDone();
    }

    [Fact]
    public async Task A5_taking_over_needs_a_reason_and_is_kept_in_the_audit_trail()
    {
        var id = await Office.DraftAsync();
        var copy = await AutosaveAsync(id);
        var actor = await App.ActorAsync(Person.SecondEditor);
        Assert.IsType<DraftOutcome.Invalid>(await App.UseAsync((DraftEditor editor) => editor.TakeOverAsync(actor, id, "  ", Cancel)));
        Assert.Equal("编辑甲", (await LockAsync(id))!.OwnerName);
        (await App.UseAsync((DraftEditor editor) => editor.TakeOverAsync(actor, id, "编辑甲外出开会，今天要发", Cancel))).MustBeDone();
        Assert.Equal("编辑庚", (await LockAsync(id))!.OwnerName);
        Assert.IsType<AutosaveOutcome.Locked>(await TryAutosaveAsync(id, Person.Editor, copy));
        var rows = await Office.AuditAsync("content.break-lock");
        Assert.Equal([AuditOutcome.Refused, AuditOutcome.Done], rows.Select(a => a.Outcome));
        Assert.Contains("外出开会", rows[1].Data, StringComparison.Ordinal);
        (await Office.SaveAsync(id, Person.SecondEditor, ("Title", "庚的标题"))).MustBeDone();
    }

    [Fact]
    public async Task A_saved_page_that_was_closed_locks_nobody_out()
    {
        var id = await Office.DraftAsync();
        await BeatAsync(id, Person.Editor, TimeSpan.Zero);
        (await Office.SaveAsync(id)).MustBeDone();
        Assert.NotNull(await LockAsync(id));
        var actor = await App.ActorAsync(Person.Editor);
        await App.UseAsync((WhoIsHere here) => here.LeaveAsync(actor, id, Cancel));
        Assert.Null(await LockAsync(id));
    }

    private async Task BeatAsync(int id, Person who, TimeSpan sinceInput)
    {
        var actor = await App.ActorAsync(who);
        await App.UseAsync((WhoIsHere here) => here.BeatAsync(actor, id, sinceInput, Cancel));
    }

    private async Task<IReadOnlyList<PersonHere>> OthersAsync(int id, Person who)
    {
        var actor = await App.ActorAsync(who);
        return await App.UseAsync((WhoIsHere here) => here.OthersAsync(actor, id, Cancel));
    }

    private Task<HeldLock?> LockAsync(int id) => App.UseAsync((DraftLocks locks) => locks.FindAsync(id, Cancel));

    private async Task<int> AutosaveAsync(int id, int copy = 0, Person? who = null) =>
        Assert.IsType<AutosaveOutcome.Kept>(await TryAutosaveAsync(id, who ?? Person.Editor, copy)).CopyRevision;

    private async Task<AutosaveOutcome> TryAutosaveAsync(int id, Person who, int copy, int? revision = null)
    {
        var (actor, seen) = (await App.ActorAsync(who), revision ?? (await Office.ItemAsync(id)).Revision);
        return await App.UseAsync((WorkingCopies copies) => copies.KeepAsync(actor, id, seen, copy, EditorialOffice.Fields(("Title", who.Name)), Cancel));
    }

    public sealed class OnSqlite() : LockTests(DatabaseKind.Sqlite);

    public sealed class OnPostgres() : LockTests(DatabaseKind.Postgres);
}
