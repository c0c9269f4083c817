using Microsoft.EntityFrameworkCore;
using Shijuan.Cms.Core.Audit;
using Shijuan.Cms.Core.Content;
using Shijuan.Cms.Core.Drafting;
using Shijuan.Cms.Core.Review;
using Shijuan.Cms.IntegrationTests.Harness;
using Xunit;

namespace Shijuan.Cms.IntegrationTests.Review;

public abstract class SigningTests(DatabaseKind database) : CmsTest(database)
{
    [Fact]
    public async Task The_writer_cannot_sign_the_own_text()
    {
        var id = await Office.DraftAsync(Person.Everything);
        (await Office.SubmitAsync(id, Person.Everything)).MustBeDone();
        foreach (var step in ReviewSteps.Standard.Steps)
        {
            (await Office.SignAsync(id, step.Step, Person.Everything)).MustBeForbidden();
        }

        Assert.Empty(await App.ReadAsync(db => db.SignOffs.ToListAsync(Cancel)));
        Assert.Equal(ReviewSteps.Standard.Steps.Count, (await Office.AuditAsync("review.sign")).Count(a => a.Outcome == AuditOutcome.Refused));
    }

    /// <summary>T7: a reviewer who changed one word has become an author.</summary>
    [Fact]
    public async Task A_reviewer_who_edited_the_text_cannot_sign_it()
    {
        var id = await Office.DraftAsync();
        (await Office.SaveAsync(id, Person.FirstReviewer, ("Summary", "初审人补的摘要"))).MustBeDone();
        (await Office.SubmitAsync(id)).MustBeDone();
        (await Office.SignAsync(id, ReviewStep.FirstReview, Person.FirstReviewer)).MustBeForbidden();
        (await Office.SignAsync(id, ReviewStep.FirstReview, Person.OtherFirstReviewer)).MustBeDone();
    }

    [Fact]
    public async Task An_editor_of_an_earlier_version_stays_an_author_of_the_later_ones()
    {
        var id = await Office.DraftAsync();
        (await Office.SaveAsync(id, Person.FirstReviewer)).MustBeDone();
        (await Office.SubmitAsync(id)).MustBeDone();
        (await Office.RecallAsync(id)).MustBeDone();
        (await Office.SaveAsync(id)).MustBeDone();
        (await Office.SubmitAsync(id)).MustBeDone();
        (await Office.SignAsync(id, ReviewStep.FirstReview, Person.FirstReviewer)).MustBeForbidden();
    }

    [Fact]
    public async Task One_person_cannot_sign_two_levels()
    {
        var id = await Office.SubmittedAsync();
        (await Office.SignAsync(id, ReviewStep.FirstReview, Person.Everything)).MustBeDone();
        (await Office.SignAsync(id, ReviewStep.FirstProof, Person.Everything)).MustBeDone();
        (await Office.SignAsync(id, ReviewStep.SecondReview, Person.Everything)).MustBeForbidden();
    }

    [Fact]
    public async Task A_step_is_signed_once()
    {
        var id = await Office.SubmittedAsync();
        (await Office.SignAsync(id, ReviewStep.FirstReview, Person.FirstReviewer)).MustBeDone();
        (await Office.SignAsync(id, ReviewStep.FirstReview, Person.OtherFirstReviewer)).MustBeForbidden();
        (await Office.SignAsync(id, ReviewStep.FirstReview, Person.FirstReviewer)).MustBeForbidden();
    }

    /// <summary>T6: the step that a client sends gives nobody a right.</summary>
    [Theory]
    [InlineData(nameof(ReviewStep.FinalReview))]
    [InlineData(nameof(ReviewStep.SecondProof))]
    [InlineData(nameof(ReviewStep.Confidentiality))]
    [InlineData("NoSuchStep")]
    public async Task A_forged_step_is_refused_and_logged(string step)
    {
        var id = await Office.SubmittedAsync();
        (await Office.SignAsync(id, new ReviewStep(step), Person.FirstReviewer)).MustBeForbidden();
        Assert.Single(await Office.AuditAsync("review.sign"), a => a.Outcome == AuditOutcome.Refused && a.SubjectId == id);
        Assert.Equal(ContentState.InReview, (await Office.ItemAsync(id)).State);
    }

    [Fact]
    public async Task A_level_waits_for_the_one_before()
    {
        var id = await Office.SubmittedAsync();
        (await Office.SignAsync(id, ReviewStep.SecondReview, Person.SecondReviewer)).MustBeForbidden();
        (await Office.SignAsync(id, ReviewStep.FirstReview, Person.FirstReviewer)).MustBeDone();
        (await Office.SignAsync(id, ReviewStep.SecondReview, Person.SecondReviewer)).MustBeForbidden();
        (await Office.SignAsync(id, ReviewStep.FirstProof, Person.FirstReviewer)).MustBeDone();
        (await Office.SignAsync(id, ReviewStep.SecondReview, Person.SecondReviewer)).MustBeDone();
    }

    [Fact]
    public async Task The_confidentiality_review_alone_completes_nothing_and_its_lack_keeps_the_text_in_review()
    {
        var id = await Office.SubmittedAsync();
        await Office.SignAllAsync(id, ReviewStep.Confidentiality);
        Assert.Equal(ContentState.InReview, (await Office.ItemAsync(id)).State);
        Assert.Equal(["editorial.confidentiality-review.missing"], (await Office.PublishAsync(id)).MustBeBlocked());
        (await Office.SignAsync(id, ReviewStep.Confidentiality, Person.Confidentiality)).MustBeDone();
        Assert.Equal(ContentState.Approved, (await Office.ItemAsync(id)).State);
    }

    [Fact]
    public async Task A_return_needs_a_reason_and_opens_a_new_draft()
    {
        var id = await Office.SubmittedAsync();
        Assert.IsType<DraftOutcome.Invalid>(await Office.ReturnAsync(id, ReviewStep.FirstReview, Person.FirstReviewer, reason: null));
        (await Office.ReturnAsync(id, ReviewStep.FirstReview, Person.FirstReviewer)).MustBeDone();
        var item = await Office.ItemAsync(id);
        Assert.Equal(ContentState.Draft, item.State);
        Assert.Equal(2, item.CurrentNumber);
        Assert.Contains("请改正错别字", item.ReturnReason, StringComparison.Ordinal);
        (await Office.SubmitAsync(id)).MustBeDone();
        Assert.Null((await Office.ItemAsync(id)).ReturnReason);
        await Office.SignAllAsync(id);
    }

    [Fact]
    public async Task Of_two_people_who_sign_one_step_at_once_one_wins()
    {
        App.Log.Expect("SaveChanges");
        App.Log.Expect("Failed executing DbCommand");
        App.Log.Expect("OptimisticConcurrencyException");
        var id = await Office.SubmittedAsync();
        var outcomes = await Task.WhenAll(
            Office.SignAsync(id, ReviewStep.FirstReview, Person.FirstReviewer),
            Office.SignAsync(id, ReviewStep.FirstReview, Person.OtherFirstReviewer));
        Assert.Single(outcomes, o => o is DraftOutcome.Done);
        Assert.Single(await App.ReadAsync(db => db.SignOffs.ToListAsync(Cancel)));
        Assert.Single(await Office.AuditAsync("review.sign"), a => a.Outcome == AuditOutcome.Done);
        Assert.True((await Office.VerifyAuditAsync()).Intact);
    }

    public sealed class OnSqlite() : SigningTests(DatabaseKind.Sqlite);

    public sealed class OnPostgres() : SigningTests(DatabaseKind.Postgres);
}
