using System.Globalization;
using Shijuan.Cms.Core.Clocks;
using Shijuan.Cms.Core.Content;
using Shijuan.Cms.Disclosure;
using Xunit;

namespace Shijuan.Cms.UnitTests.Disclosure;

/// <summary>Which clocks an item should have, from its facts alone.</summary>
public sealed class ClockPolicyTests
{
    private static readonly DateTime Published = ChinaTime.StartOfDayUtc(Day("2026-03-10")).AddHours(10);

    [Fact]
    public void K01_runs_from_the_day_of_forming_also_for_a_draft_and_ends_with_the_first_publication()
    {
        var draft = Item(GeneralNotice.Type.Key) with { FormedOn = Day("2026-03-02") };
        Assert.Equal((ChinaTime.StartOfDayUtc(Day("2026-03-02")), (DateTime?)null), Times(draft, DisclosureClocks.General));
        Assert.Equal(Published, Times(draft with { FirstPublishedAtUtc = Published }, DisclosureClocks.General).Stop);
    }

    [Fact]
    public void K01_does_not_run_without_a_date_for_what_is_withheld_discarded_or_has_a_term_of_its_own()
    {
        var draft = Item(GeneralNotice.Type.Key) with { FormedOn = Day("2026-03-02") };
        Assert.Empty(ClockPolicies.Of(draft with { FormedOn = null }));
        Assert.Empty(ClockPolicies.Of(draft with { Disclosure = DisclosureAttribute.Withheld }));
        Assert.Empty(ClockPolicies.Of(draft with { Disclosure = DisclosureAttribute.OnRequest }));
        Assert.Empty(ClockPolicies.Of(draft with { IsDiscarded = true }));
        Assert.Empty(ClockPolicies.Of(draft with { IsStatutory = false }));
        Assert.Empty(ClockPolicies.Of(draft with { TypeKey = PermitDecision.Type.Key }));
    }

    [Fact]
    public void A_text_of_former_years_that_was_moved_here_has_no_clock()
    {
        var old = Item(GeneralNotice.Type.Key) with { FormedOn = Day("2019-03-02") };
        Assert.Empty(ClockPolicies.Of(old));
        Assert.NotEmpty(ClockPolicies.Of(old with { CreatedAtUtc = ChinaTime.StartOfDayUtc(Day("2019-04-01")) }));
    }

    [Theory]
    [InlineData("disclosure.permit-decision", "DecidedOn", "disclosure.k02-double-publicity")]
    [InlineData("disclosure.penalty-decision", "DecidedOn", "disclosure.k02-double-publicity")]
    [InlineData("disclosure.inspection-result", "FinishedOn", "disclosure.k03-enforcement")]
    [InlineData("disclosure.budget-report", "ApprovedOn", "disclosure.k25-budget")]
    [InlineData("disclosure.proposal-reply", "RepliedOn", "disclosure.k26-proposal-reply")]
    public void The_day_of_the_decision_starts_the_term_of_its_type(string type, string field, string clock)
    {
        var item = Item(type, (field, "2026-03-05"));
        var wanted = Assert.Single(ClockPolicies.Of(item));
        Assert.Equal((clock, ChinaTime.StartOfDayUtc(Day("2026-03-05")), (DateTime?)null), (wanted.Definition.Key, wanted.TriggerUtc, wanted.StopUtc));
        Assert.Contains(ClockPolicies.Of(item with { FirstPublishedAtUtc = Published, LiveDetail = item.Detail }), w => w.Definition.Key == clock && w.StopUtc == Published);
        Assert.DoesNotContain(ClockPolicies.Of(Item(type)), w => w.Definition.Key == clock);
    }

    [Fact]
    public void K26_is_not_owed_for_a_reply_that_is_lawfully_withheld() =>
        Assert.Empty(ClockPolicies.Of(Item("disclosure.proposal-reply", ("RepliedOn", "2026-03-05"), ("Mode", "不公开"))));

    [Fact]
    public void K24_ends_when_the_page_shows_this_very_change_and_comes_again_with_the_next()
    {
        var changed = Item("disclosure.agency-profile", ("ChangedOn", "2026-03-05"));
        Assert.Null(Times(changed, DisclosureClocks.AgencyChange).Stop);
        var shown = changed with { LiveDetail = changed.Detail, LivePublishedAtUtc = Published, FirstPublishedAtUtc = Published.AddDays(-300) };
        Assert.Equal(Published, Times(shown, DisclosureClocks.AgencyChange).Stop);
        var again = shown with { Detail = Form("disclosure.agency-profile", ("ChangedOn", "2026-06-05")) };
        Assert.Null(Times(again, DisclosureClocks.AgencyChange).Stop);
        Assert.True(Of(again, DisclosureClocks.AgencyChange)!.Repeats);
    }

    [Fact]
    public void K05_runs_from_publication_to_the_first_public_interpretation()
    {
        var document = Item("disclosure.normative-document") with { NeedsInterpretation = true };
        Assert.Null(Of(document, DisclosureClocks.Interpretation));
        var published = document with { Public = [new PublicSpan(Published, null)] };
        Assert.Equal((Published, (DateTime?)null), Times(published, DisclosureClocks.Interpretation));
        var read = published with { Interpreted = [new PublicSpan(Published.AddDays(1), null)] };
        Assert.Equal(Published.AddDays(1), Times(read, DisclosureClocks.Interpretation).Stop);
        Assert.Null(Of(read with { NeedsInterpretation = false }, DisclosureClocks.Interpretation));
    }

    [Fact]
    public void K05_runs_again_from_the_moment_the_last_interpretation_went()
    {
        var document = Item("disclosure.normative-document") with { NeedsInterpretation = true, Public = [new PublicSpan(Published, null)] };
        var gone = document with { Interpreted = [new PublicSpan(Published.AddDays(1), Published.AddDays(9))] };
        Assert.Equal((Published.AddDays(9), (DateTime?)null), Times(gone, DisclosureClocks.Interpretation));
        Assert.True(Of(gone, DisclosureClocks.Interpretation)!.Repeats);

        var again = gone with { Interpreted = [.. gone.Interpreted, new PublicSpan(Published.AddDays(11), null)] };
        Assert.Equal((Published.AddDays(9), Published.AddDays(11)), Times(again, DisclosureClocks.Interpretation));
    }

    [Fact]
    public void K05_counts_neither_what_went_before_the_document_came_nor_the_time_when_the_document_was_down()
    {
        var document = Item("disclosure.normative-document") with { NeedsInterpretation = true, Public = [new PublicSpan(Published, null)] };
        var early = document with { Interpreted = [new PublicSpan(Published.AddDays(-5), Published.AddDays(-2))] };
        Assert.Equal((Published, (DateTime?)null), Times(early, DisclosureClocks.Interpretation));

        var returned = document with
        {
            Public = [new PublicSpan(Published, Published.AddDays(4)), new PublicSpan(Published.AddDays(30), null)],
            Interpreted = [new PublicSpan(Published, Published.AddDays(4))],
        };
        Assert.Equal((Published.AddDays(30), (DateTime?)null), Times(returned, DisclosureClocks.Interpretation));
    }

    [Fact]
    public void An_interpretation_that_was_published_anew_or_replaced_in_time_leaves_no_gap()
    {
        Assert.Equal(
            [new PublicSpan(Published, null)],
            PublicSpan.Merge([new PublicSpan(Published.AddDays(2), null), new PublicSpan(Published, Published.AddDays(2))]));
        Assert.Equal(
            [new PublicSpan(Published, Published.AddDays(8)), new PublicSpan(Published.AddDays(9), null)],
            PublicSpan.Merge([new PublicSpan(Published, Published.AddDays(8)), new PublicSpan(Published.AddDays(1), Published.AddDays(3)), new PublicSpan(Published.AddDays(9), null)]));
    }

    [Fact]
    public void K06_is_a_period_with_the_days_of_the_public_notice_and_K07_begins_when_it_is_over()
    {
        var notice = Item("disclosure.decision-consultation", ("StartsOn", "2026-03-10"), ("EndsOn", "2026-04-09"));
        Assert.Empty(ClockPolicies.Of(notice));
        var live = notice with { LiveDetail = notice.Detail, FirstPublishedAtUtc = Published, LivePublishedAtUtc = Published };
        var period = Of(live, DisclosureClocks.Consultation)!;
        Assert.Equal(((int?)30, ChinaTime.StartOfDayUtc(Day("2026-03-10")), (DateTime?)null), (period.Days, period.TriggerUtc, period.StopUtc));
        Assert.True(period.Definition.IsPeriod);
        Assert.Equal(Day("2026-04-09"), ChinaTime.DateOf(Times(live, DisclosureClocks.Feedback).Trigger));

        var answered = live with { Received = [new(ContentLinkKind.RespondsTo, 9, ConsultationFeedback.Type.Key, Published.AddDays(40))] };
        Assert.Equal(Published.AddDays(40), Times(answered, DisclosureClocks.Feedback).Stop);
        var otherwise = live with { Received = [new(ContentLinkKind.RespondsTo, 9, GeneralNotice.Type.Key, Published.AddDays(40))] };
        Assert.Null(Times(otherwise, DisclosureClocks.Feedback).Stop);
        Assert.Null(Of(live with { LiveDetail = null }, DisclosureClocks.Consultation));
    }

    [Fact]
    public void K30_is_the_time_of_the_public_notice()
    {
        var dossier = Item("disclosure.recruitment", ("PublicNoticeFrom", "2026-03-10"), ("PublicNoticeUntil", "2026-03-18"));
        Assert.Equal(8, Of(dossier with { LiveDetail = dossier.Detail }, DisclosureClocks.RecruitmentNotice)!.Days);
        var wrong = Form("disclosure.recruitment", ("PublicNoticeFrom", "2026-03-18"), ("PublicNoticeUntil", "2026-03-10"));
        Assert.Null(Of(dossier with { LiveDetail = wrong }, DisclosureClocks.RecruitmentNotice));
    }

    [Fact]
    public void K04_is_owed_for_a_public_penalty_only_and_ends_with_its_withdrawal()
    {
        var penalty = Item("disclosure.penalty-decision", ("RevokedOn", "2026-03-20"));
        Assert.Null(Of(penalty, DisclosureClocks.Revocation));
        var published = penalty with { FirstPublishedAtUtc = Published };
        Assert.Null(Times(published, DisclosureClocks.Revocation).Stop);
        Assert.Equal(Published.AddDays(11), Times(published with { WithdrawnAtUtc = Published.AddDays(11) }, DisclosureClocks.Revocation).Stop);
    }

    [Fact]
    public void K42_ends_on_the_day_after_the_last_day_before_the_public()
    {
        var penalty = Item("disclosure.penalty-decision", ("ShownUntil", "2026-06-10")) with { FirstPublishedAtUtc = Published };
        var wanted = Of(penalty, DisclosureClocks.ShownUntil)!;
        var due = DueDateCalculator.Compute(WorkCalendar.StateCouncil(), wanted.TriggerUtc, ClockLength.ExactDays(wanted.Days!.Value), [], null);
        Assert.Equal(Day("2026-06-11"), due.DueOn);
    }

    [Fact]
    public void K23_runs_from_the_day_of_the_effect_until_the_site_says_so()
    {
        var fact = new ValidityFact(Validity.Repealed, Day("2026-05-01"), 9);
        var document = Item("disclosure.normative-document") with { FirstPublishedAtUtc = Published, Validity = fact };
        Assert.Equal((ChinaTime.StartOfDayUtc(Day("2026-05-01")), (DateTime?)null), Times(document, DisclosureClocks.ValidityChange));
        var at = ChinaTime.StartOfDayUtc(Day("2026-05-01")).AddSeconds(5);
        Assert.Equal(at, Times(document with { Shown = new(Validity.Repealed, Day("2026-05-01"), at) }, DisclosureClocks.ValidityChange).Stop);
        Assert.Null(Times(document with { Shown = new(Validity.InForce, null, at) }, DisclosureClocks.ValidityChange).Stop);
        Assert.Null(Of(document with { Validity = new ValidityFact(Validity.InForce, Day("2026-05-01")) }, DisclosureClocks.ValidityChange));
        Assert.Null(Of(document with { FirstPublishedAtUtc = Published.AddDays(90) }, DisclosureClocks.ValidityChange));
    }

    private static ItemFacts Item(string type, params (string Field, string Value)[] values) => new()
    {
        ItemId = 1, TypeKey = type, UnitId = 3, CreatedAtUtc = Published.AddDays(-5), Today = Day("2026-03-10"), IsStatutory = true, Disclosure = DisclosureAttribute.Proactive,
        Detail = FormTypes.All.Any(t => t.Key == type) ? Form(type, values) : null,
    };

    private static FormDetail Form(string type, params (string Field, string Value)[] values)
    {
        var form = new FormDetail(FormTypes.Get(type));
        foreach (var (field, value) in values)
        {
            form.Set(field, value);
        }

        return form;
    }

    private static WantedClock? Of(ItemFacts item, ClockDefinition definition) => ClockPolicies.Of(item).SingleOrDefault(w => w.Definition == definition);

    private static (DateTime Trigger, DateTime? Stop) Times(ItemFacts item, ClockDefinition definition)
    {
        var wanted = Of(item, definition);
        Assert.NotNull(wanted);
        return (wanted.TriggerUtc, wanted.StopUtc);
    }

    private static DateOnly Day(string text) => DateOnly.ParseExact(text, "yyyy-MM-dd", CultureInfo.InvariantCulture);
}
