using Shijuan.Cms.Core.Review;
using Shijuan.Cms.IntegrationTests.Harness;
using Xunit;

namespace Shijuan.Cms.IntegrationTests.Histories;

/// <summary>Planted faults: each is what a defect or somebody with the database's rights would leave behind, and the model must name it.</summary>
public abstract class HistoryModelTwinTests(DatabaseKind database) : CmsTest(database)
{
    [Fact]
    public async Task A_clean_life_has_no_violation()
    {
        var id = await Office.PublishedAsync();
        (await Office.StartEditAsync(id)).MustBeDone();
        Assert.Empty(await new HistoryModel(App).CheckAsync([id], [new("content.publish", id, 9), new("content.start-edit", id, 10)]));
    }

    [Theory]
    [InlineData("guard_sign_off_delete", "DELETE FROM sign_off WHERE step = 'SecondProof'", "the signature SecondProof is missing")]
    [InlineData("guard_sign_off_update", "UPDATE sign_off SET fingerprint = 'x' WHERE step = 'FirstReview'", "the signature FirstReview is missing")]
    [InlineData("guard_sign_off_update", "UPDATE sign_off SET verdict = 'Return' WHERE step = 'Confidentiality'", "the signature Confidentiality is missing")]
    [InlineData("guard_sign_off_update", "UPDATE sign_off SET actor_id = (SELECT min(actor_id) FROM sign_off)", "fewer than 3 people signed")]
    [InlineData("guard_contributor_insert", "INSERT INTO contributor (version_id, user_id, first_at_utc) SELECT version_id, actor_id, at_utc FROM sign_off WHERE step = 'FinalReview'", "signed a text that it wrote")]
    [InlineData("guard_content_version_update", "UPDATE content_version SET title = 'x'", "the text is not the one that was frozen")]
    [InlineData("guard_gate_report_update", "UPDATE gate_report SET fingerprint = 'x'", "no passed gate report")]
    [InlineData("guard_audit_entry_delete", "DELETE FROM audit_entry WHERE action = 'content.publish'", "1 × Publish, but 0 audit rows")]
    [InlineData("guard_audit_entry_delete", "DELETE FROM audit_entry WHERE action = 'content.save'", "the audit log breaks")]
    [InlineData("guard_status_change_delete", "DELETE FROM status_change WHERE intent = 'Submit'", "0 × Submit, but 1 audit rows")]
    [InlineData("guard_publication_insert", "INSERT INTO publication (id, item_id, version_id, version_number, gate_report_id, path, published_at_utc, closed_at_utc) SELECT 999, item_id, version_id, version_number, gate_report_id, path, published_at_utc, published_at_utc FROM publication", "published more than once")]
    public async Task A_planted_fault_is_named(string guard, string fault, string expected)
    {
        var id = await Office.PublishedAsync();
        await App.RunAsync(App.DropTrigger(guard), fault);
        Assert.Contains(await new HistoryModel(App).CheckAsync([id], []), v => v.Contains(expected, StringComparison.Ordinal));
    }

    [Theory]
    [InlineData("UPDATE content_item SET state = 'Published'", "says published")]
    [InlineData("UPDATE content_item SET scheduled_for_utc = created_at_utc", "with the time")]
    public async Task A_state_that_does_not_fit_is_named(string fault, string expected)
    {
        var id = await Office.DraftAsync();
        await App.RunAsync(fault);
        Assert.Contains(await new HistoryModel(App).CheckAsync([id], []), v => v.Contains(expected, StringComparison.Ordinal));
    }

    [Fact]
    public async Task What_was_acknowledged_and_is_not_there_is_named()
    {
        var id = await Office.SubmittedAsync(("Title", "第二次〔2〕"));
        (await Office.SignAsync(id, ReviewStep.FirstReview, Person.FirstReviewer)).MustBeDone();
        var found = await new HistoryModel(App).CheckAsync(
            [id],
            [
                new("content.save", id, 2, "〔3〕"),
                new("review.sign", id, 3), new("review.sign", id, 4), new("content.recall", id, 3),
            ]);
        Assert.Contains(found, v => v.Contains("the acknowledged words “〔3〕” are gone", StringComparison.Ordinal));
        Assert.Contains(found, v => v.Contains("2 × review.sign acknowledged, 1 recorded", StringComparison.Ordinal));
        Assert.Contains(found, v => v.Contains("both accepted on revision 3", StringComparison.Ordinal));
        Assert.Contains(found, v => v.Contains("1 × content.recall acknowledged, 0 recorded", StringComparison.Ordinal));
    }

    public sealed class OnSqlite() : HistoryModelTwinTests(DatabaseKind.Sqlite);

    public sealed class OnPostgres() : HistoryModelTwinTests(DatabaseKind.Postgres);
}
