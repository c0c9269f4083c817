using System.Data.Common;
using Microsoft.EntityFrameworkCore;
using Shijuan.Cms.Core.Content;
using Shijuan.Cms.Core.Drafting;
using Shijuan.Cms.Core.Review;
using Shijuan.Cms.IntegrationTests.Harness;
using Xunit;

namespace Shijuan.Cms.IntegrationTests.Interpretation;

/// <summary>解读关系不能断 (2.3.04)：what a public interpretation explains stays written, by the form, by the gate and by SQL.</summary>
public abstract class LinkGuardTests(DatabaseKind database) : CmsTest(database)
{
    private const string Removed = "interpretation.target.removed";
    private const string Field = "Relation.Interprets";

    private InterpretationDesk Desk => new(App, Office);

    [Fact]
    public async Task A_public_interpretation_cannot_be_submitted_without_its_document()
    {
        var (first, second, interpretation) = await OfTwoAsync();
        (await Office.StartEditAsync(interpretation)).MustBeDone();
        (await Desk.ChangeAsync(interpretation, (Field, $"{second}"))).MustBeDone();
        var blocked = Assert.IsType<DraftOutcome.Blocked>(await Office.SubmitAsync(interpretation));
        var finding = Assert.Single(blocked.Judgement.Findings, f => f.Key == Removed);
        Assert.Equal(Field, finding.Target.Field);
        Assert.Contains(InterpretationDesk.PolicyTitle, finding.Message, StringComparison.Ordinal);

        (await Desk.ChangeAsync(interpretation, (Field, ""))).MustBeDone();
        var keys = (await Office.SubmitAsync(interpretation)).MustBeBlocked();
        Assert.Contains("interpretation.target.missing", keys);
        Assert.Equal(2, keys.Count(k => k == Removed));

        // The twin: one more is no loss.
        (await Desk.ChangeAsync(interpretation, (Field, $"{first}；{second}"), ("Summary", "补充了摘要。"))).MustBeDone();
        (await Office.SubmitAsync(interpretation)).MustBeDone();
    }

    /// <summary>While a document is withdrawn its interpretation may lose it; when it is back before the signed text goes out, that text may not.</summary>
    [Fact]
    public async Task What_was_allowed_when_it_was_submitted_is_asked_again_when_it_is_published()
    {
        var (first, second, interpretation) = await OfTwoAsync();
        await Desk.WithdrawAsync(first);
        (await Office.StartEditAsync(interpretation)).MustBeDone();
        (await Desk.ChangeAsync(interpretation, (Field, $"{second}"))).MustBeDone();
        await Desk.ApproveAsync(interpretation);
        (await Office.StartEditAsync(first)).MustBeDone();
        await Desk.PublishAsync(first);

        Assert.Contains(Removed, (await Office.PublishAsync(interpretation)).MustBeBlocked());
        Assert.Equal([first, second], await InterpretedAsync(interpretation));
    }

    [Theory]
    [InlineData("DELETE FROM content_link WHERE version_id = {0} AND kind = 'Interprets'")]
    [InlineData("UPDATE content_link SET kind = 'Mentions' WHERE version_id = {0}")]
    [InlineData("UPDATE content_link SET to_item_id = from_item_id WHERE version_id = {0}")]
    public async Task The_database_itself_keeps_the_link_of_a_public_interpretation(string attack)
    {
        var policy = await Desk.PublishedPolicyAsync();
        var interpretation = await Desk.PublishedAsync(policy);
        var command = attack.Replace("{0}", $"{(await Office.PublicationsAsync(interpretation))[0].VersionId}", StringComparison.Ordinal);
        var refusal = await Assert.ThrowsAnyAsync<DbException>(() => App.RunAsync(command));
        Assert.Contains("content_link: frozen", refusal.Message, StringComparison.Ordinal);
        Assert.Equal([policy], await InterpretedAsync(interpretation));

        var rows = await App.TryAsync(App.DropTrigger($"guard_content_link_{command.Split(' ')[0].ToLowerInvariant()}"), command);
        Assert.Equal(1, rows);
    }

    [Fact]
    public async Task Another_type_cannot_be_the_interpretation_of_a_document()
    {
        var policy = await Desk.PublishedPolicyAsync();
        var notice = await Office.DraftAsync(null, (Field, $"{policy}"));
        var blocked = Assert.IsType<DraftOutcome.Blocked>(await Office.SubmitAsync(notice));
        Assert.Equal(Field, Assert.Single(blocked.Judgement.Findings, f => f.Key == "interpretation.target.wrong-type").Target.Field);

        // The twin: the same text may answer to the document.
        (await Office.SaveAsync(notice, null, (Field, ""), ("Relation.RespondsTo", $"{policy}"))).MustBeDone();
        (await Office.SubmitAsync(notice)).MustBeDone();
    }

    [Fact]
    public async Task An_interpretation_names_its_document_and_what_is_none_is_questioned()
    {
        var notice = await Office.PublishedAsync();
        var alone = await Desk.DraftAsync(notice, (Field, ""));
        Assert.Contains("interpretation.target.missing", (await Office.SubmitAsync(alone)).MustBeBlocked());

        var questioned = await Desk.DraftAsync(notice);
        (await Office.SubmitAsync(questioned)).MustBeDone();
        (await Office.SignAsync(questioned, ReviewStep.FirstReview, Person.FirstReviewer)).MustBeDone();
        var proof = Assert.IsType<DraftOutcome.Invalid>(await Office.SignAsync(questioned, ReviewStep.FirstProof, Person.FirstReviewer));
        Assert.Contains("不是政策文件", Assert.Single(proof.Errors).Message, StringComparison.Ordinal);
    }

    /// <summary>A public interpretation of two public documents.</summary>
    private async Task<(int First, int Second, int Interpretation)> OfTwoAsync()
    {
        var (first, second) = (await Desk.PublishedPolicyAsync(), await Desk.PublishedPolicyAsync(7, "石泉县城区绿地养护规定"));
        var interpretation = await Desk.DraftOfAsync([first, second]);
        await Desk.PublishAsync(interpretation);
        return (first, second, interpretation);
    }

    /// <summary>Documents that the public text interprets.</summary>
    private async Task<IEnumerable<int>> InterpretedAsync(int id)
    {
        var version = (await Office.PublicationsAsync(id)).Single(p => p.IsOpen).VersionId;
        return await App.ReadAsync(db => db.ContentLinks.AsNoTracking().Where(l => l.VersionId == version && l.Kind == ContentLinkKind.Interprets)
            .OrderBy(l => l.ToItemId).Select(l => l.ToItemId).ToListAsync(Cancel));
    }

    public sealed class OnSqlite() : LinkGuardTests(DatabaseKind.Sqlite);

    public sealed class OnPostgres() : LinkGuardTests(DatabaseKind.Postgres);
}
