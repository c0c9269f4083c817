using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Shijuan.Cms.Core.Content;
using Shijuan.Cms.Core.Permissions;
using Shijuan.Cms.Core.Releases;
using Shijuan.Cms.Disclosure;
using Shijuan.Cms.IntegrationTests.Harness;
using Shijuan.Cms.Interpretation;
using Xunit;

namespace Shijuan.Cms.IntegrationTests.Interpretation;

/// <summary>演示站的政策解读：every form and every situation can be shown. What is public there went through the gate like everything else.</summary>
public sealed class DemoInterpretationTests(DemoPortal demo) : IClassFixture<DemoPortal>
{
    private const int FewestPolicies = 8;

    /// <summary>Years back in which the documents of the demo were first published.</summary>
    private const int OldestYear = 8;

    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    [Fact]
    public async Task Every_form_and_every_kind_of_interpreter_explains_a_policy()
    {
        var documents = await DocumentsAsync();
        Assert.Empty(MissingForms(documents));
        Assert.Empty(Roles.All.Except(documents.SelectMany(d => d.Texts).Select(t => t.Role)));
        Assert.True(documents.Count(d => d.Texts.Count > 0) >= FewestPolicies);
    }

    [Fact]
    public async Task A_form_that_explains_nothing_is_noticed()
    {
        var documents = await DocumentsAsync();
        var silent = documents.Select(d => d with { Texts = [.. d.Texts.Where(t => t.Form != InterpretationForms.Audio)] });
        Assert.Equal([InterpretationForms.Audio], MissingForms(silent));
    }

    [Fact]
    public async Task A_recording_comes_with_its_file_and_all_its_words()
    {
        var files = (await demo.ReadAsync(db => db.Attachments.AsNoTracking().ToListAsync(Cancel))).ToLookup(a => a.VersionId);
        var recordings = (await TextsAsync()).Where(t => InterpretationForms.IsRecorded(t.Form)).ToList();
        Assert.Equal(InterpretationForms.All.Where(InterpretationForms.IsRecorded).Order(StringComparer.Ordinal), recordings.Select(t => t.Form).Distinct().Order(StringComparer.Ordinal));
        foreach (var text in recordings)
        {
            Assert.NotEqual("", text.Transcript);
            var kinds = files[text.VersionId].Select(f => (f.Kind, f.MediaType.Split('/')[0])).ToList();
            if (text.Form == InterpretationForms.Audio)
            {
                Assert.Contains((AttachmentKind.File, "audio"), kinds);
            }
            else
            {
                Assert.Contains((AttachmentKind.Video, "video"), kinds);
                Assert.Contains((AttachmentKind.Subtitles, "text"), kinds);
            }
        }
    }

    [Fact]
    public async Task One_policy_is_late_one_is_still_in_time_and_some_need_no_interpretation()
    {
        var (documents, calendar, today) = (await DocumentsAsync(), demo.Calendar, demo.Today);
        var waiting = documents.Where(d => d.IsNeeded && d.First is null).ToLookup(d => d.LastDay(calendar) < today);
        Assert.Single(waiting[false]);
        var late = Assert.Single(waiting[true]);

        await demo.UseAsync((FollowAllClocks job) => job.RunAsync(Cancel));
        var clock = Assert.Single(await demo.ReadAsync(db => db.Clocks.AsNoTracking()
            .Where(c => c.SubjectType == nameof(ContentItem) && c.SubjectId == late.ItemId && c.DefinitionKey == DisclosureClocks.Interpretation.Key).ToListAsync(Cancel)));
        Assert.True(clock.StoppedAtUtc is null && clock.IsPastDue(demo.UtcNow));

        var notNeeded = documents.Where(d => !d.IsNeeded).ToList();
        Assert.NotEmpty(notNeeded);
        Assert.All(notNeeded, d => Assert.True(d.Plan["Reason"].Length >= 10, d.Title));
    }

    [Fact]
    public async Task A_policy_and_its_interpretation_wait_together_and_could_go_out_now()
    {
        var links = await demo.ReadAsync(db => db.ContentLinks.AsNoTracking().Where(l => l.Kind == ContentLinkKind.Interprets).ToListAsync(Cancel));
        var groups = await demo.ReadAsync(db => db.Set<ReleaseGroup>().AsNoTracking().Include(g => g.Items).Where(g => g.State == ReleaseState.Open).ToListAsync(Cancel));
        var group = Assert.Single(groups, g => links.Exists(l => Holds(g, l.FromItemId) && Holds(g, l.ToItemId)));
        var members = await demo.UseAsync(async (IServiceProvider scope) =>
        {
            var items = await scope.GetRequiredService<ReleaseStore>().MembersAsync(group, Cancel);
            return await scope.GetRequiredService<GroupRelease>().JudgeAsync(items, Cancel);
        });
        Assert.Equal(2, members.Count);
        Assert.All(members, m => Assert.True(m.IsReady, m.Title));
    }

    [Fact]
    public async Task Two_questions_wait_and_one_is_answered_each_with_its_trace()
    {
        var questions = await demo.ReadAsync(db => db.Set<CitizenQuestion>().AsNoTracking().ToListAsync(Cancel));
        Assert.Equal(2, questions.Count(q => q.State == QuestionState.Open));
        var answered = Assert.Single(questions, q => q.State == QuestionState.Answered);
        Assert.NotEqual("", answered.Reply);
        var traces = await demo.ReadAsync(db => db.AuditEntries.AsNoTracking().Where(a => a.SubjectType == nameof(CitizenQuestion)).Select(a => a.Action).ToListAsync(Cancel));
        Assert.Equal((3, 1), (traces.Count(a => a == "interpretation.ask"), traces.Count(a => a == "interpretation.close-question")));
    }

    [Fact]
    public async Task Every_guide_of_a_card_is_a_column_of_the_site()
    {
        var columns = (await demo.ReadAsync(db => db.Channels.AsNoTracking().Select(c => c.Path).ToListAsync(Cancel))).Select(p => "/" + p).ToHashSet(StringComparer.Ordinal);
        var guides = (await TextsAsync()).SelectMany(t => MeasureCard.Read(t.Cards)).Select(c => c.Guide).Where(g => g.Length > 0).ToList();
        Assert.NotEmpty(guides);
        Assert.Empty(guides.Except(columns, StringComparer.Ordinal));
    }

    [Fact]
    public async Task What_a_new_policy_changes_is_compared_explained_and_drawn()
    {
        var documents = await demo.ReadAsync(db => db.ContentLinks.AsNoTracking()
            .Where(l => (l.Kind == ContentLinkKind.Supersedes || l.Kind == ContentLinkKind.Amends) && db.Publications.Any(p => p.VersionId == l.VersionId && p.ClosedAtUtc == null))
            .Select(l => l.FromItemId).ToListAsync(Cancel));
        var explains = await demo.ReadAsync(db => db.ContentLinks.AsNoTracking()
            .Where(l => l.Kind == ContentLinkKind.Interprets && documents.Contains(l.ToItemId)).Select(l => l.VersionId).ToListAsync(Cancel));
        Assert.Contains(await TextsAsync(), t => explains.Contains(t.VersionId)
            && t.Rows(t.Differences).Count > 0 && t.Rows(t.Terms).Count > 0
            && PictureBlock.Kinds.All(kind => PictureBlock.Read(t.Picture).Any(b => b.Kind == kind)));
    }

    [Fact]
    public async Task None_comes_near_a_copy_of_what_it_explains()
    {
        var pairs = await demo.ReadAsync(db => (
            from p in db.Publications.AsNoTracking()
            where p.ClosedAtUtc == null
            join t in db.Set<InterpretationText>() on p.VersionId equals t.VersionId
            join l in db.ContentLinks on p.VersionId equals l.VersionId
            where l.Kind == ContentLinkKind.Interprets
            join d in db.Publications on l.ToItemId equals d.ItemId
            where d.ClosedAtUtc == null
            select new { p.ItemId, Text = t, Body = p.Version.BodyText, Document = d.Version.BodyText }).ToListAsync(Cancel));
        Assert.NotEmpty(pairs);
        foreach (var explained in pairs.GroupBy(p => p.ItemId))
        {
            var own = explained.First();
            Assert.Null(OverlapRule.Check(own.Body + "\n" + own.Text.Words, string.Join('\n', explained.Select(e => e.Document)), $"{own.ItemId}"));
        }
    }

    private static IEnumerable<string> MissingForms(IEnumerable<CoveredDocument> documents) =>
        InterpretationForms.All.Except(documents.SelectMany(d => d.Texts).Select(t => t.Form));

    private static bool Holds(ReleaseGroup group, int itemId) => group.Items.Any(i => i.ItemId == itemId && i.IsActive);

    /// <summary>Documents that the public sees, with the interpretations that it sees, as the statistics count them.</summary>
    private async Task<IReadOnlyList<CoveredDocument>> DocumentsAsync()
    {
        var all = new List<CoveredDocument>();
        for (var ago = 0; ago <= OldestYear; ago++)
        {
            var year = demo.Today.Year - ago;
            all.AddRange(await demo.UseAsync((CoverageData data) => data.LoadAsync(UnitScope.WholeCounty, year, null, Cancel)));
        }

        return all;
    }

    private Task<List<InterpretationText>> TextsAsync() => demo.ReadAsync(db => (
        from p in db.Publications.AsNoTracking()
        where p.ClosedAtUtc == null
        join t in db.Set<InterpretationText>() on p.VersionId equals t.VersionId
        select t).ToListAsync(Cancel));
}
