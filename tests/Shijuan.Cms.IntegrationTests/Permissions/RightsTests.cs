using Shijuan.Cms.Core.Drafting;
using Shijuan.Cms.Core.Publishing;
using Shijuan.Cms.Core.Review;
using Shijuan.Cms.IntegrationTests.Harness;
using Xunit;

namespace Shijuan.Cms.IntegrationTests.Permissions;

/// <summary>Who may do what with a text of the county government's office, verb by verb.</summary>
public abstract class RightsTests(DatabaseKind database) : CmsTest(database)
{
    private static readonly Person[] Everybody =
    [
        Person.Editor, Person.SecondEditor, Person.FirstReviewer, Person.SecondReviewer, Person.FinalReviewer,
        Person.Confidentiality, Person.TownEditor, Person.SystemAdministrator, Person.Auditor, Person.Steward,
    ];

    private static readonly Person[] Writers =
        [Person.Editor, Person.SecondEditor, Person.FirstReviewer, Person.SecondReviewer, Person.FinalReviewer];

    [Fact]
    public async Task Only_people_of_the_unit_write_and_submit()
    {
        var id = await Office.DraftAsync();
        await OnlyAsync(Writers, who => Office.SaveAtAsync(id, 0, who));
        await OnlyAsync(Writers, who => Office.AttachAsync(id, "清单.pdf", who));
        await OnlyAsync([.. Writers], who => Office.StartEditAsync(id, who));
        await OnlyAsync([.. Writers], who => Office.RecallAsync(id, who));
    }

    [Theory]
    [InlineData(nameof(ReviewStep.FirstReview), "first")]
    [InlineData(nameof(ReviewStep.FirstProof), "first")]
    [InlineData(nameof(ReviewStep.SecondReview), "second")]
    [InlineData(nameof(ReviewStep.SecondProof), "second")]
    [InlineData(nameof(ReviewStep.FinalReview), "final")]
    [InlineData(nameof(ReviewStep.FinalProof), "final")]
    [InlineData(nameof(ReviewStep.Confidentiality), "secrecy")]
    public async Task Each_step_is_signed_by_its_own_role(string step, string userName)
    {
        // Not in review: whoever holds the right is told the state, everybody else is refused.
        var id = await Office.DraftAsync();
        await OnlyAsync(Everybody.Where(p => p.UserName == userName), who => Office.SignAsync(id, new ReviewStep(step), who));
    }

    [Fact]
    public async Task Only_the_final_reviewer_sets_times_sends_back_and_withdraws()
    {
        var id = await Office.DraftAsync();
        await OnlyAsync([Person.FinalReviewer], who => Office.ScheduleAsync(id, TimeSpan.FromHours(1), who));
        await OnlyAsync([Person.FinalReviewer], who => Office.UnscheduleAsync(id, who));
        await OnlyAsync([Person.FinalReviewer], who => Office.SendBackAsync(id, who));
        await OnlyAsync([Person.FinalReviewer], who => Office.WithdrawAsync(id, who));
    }

    [Fact]
    public async Task Only_the_final_reviewer_publishes()
    {
        var id = await Office.DraftAsync();
        foreach (var who in Everybody)
        {
            Assert.Equal(who == Person.FinalReviewer, await Office.PublishAsync(id, who) is not PublishOutcome.Forbidden);
        }
    }

    [Fact]
    public async Task Only_people_of_the_unit_create_texts_for_it()
    {
        foreach (var who in Everybody)
        {
            Assert.Equal(Writers.Contains(who), await Office.CreateAsync(who, "disclosure.general-notice", TestCounty.Notices) is not null);
        }
    }

    private async Task OnlyAsync(IEnumerable<Person> allowed, Func<Person, Task<DraftOutcome>> act)
    {
        foreach (var who in Everybody)
        {
            var outcome = await act(who);
            Assert.True(allowed.Contains(who) == outcome is not DraftOutcome.Forbidden, $"{who.Name}: {outcome}");
        }
    }

    public sealed class OnSqlite() : RightsTests(DatabaseKind.Sqlite);

    public sealed class OnPostgres() : RightsTests(DatabaseKind.Postgres);
}
