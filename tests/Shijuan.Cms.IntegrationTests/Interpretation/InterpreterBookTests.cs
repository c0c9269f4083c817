using Microsoft.EntityFrameworkCore;
using Shijuan.Cms.Core.Audit;
using Shijuan.Cms.Core.Drafting;
using Shijuan.Cms.IntegrationTests.Harness;
using Shijuan.Cms.Interpretation;
using Xunit;

namespace Shijuan.Cms.IntegrationTests.Interpretation;

/// <summary>解读人名册 (2.3.02, 2.3.03)：who may write into it, what it asks for, and what the gate makes of it.</summary>
public abstract class InterpreterBookTests(DatabaseKind database) : CmsTest(database)
{
    private const string Expert = "王示例";
    private const string Leader = "孙范例";

    private static readonly InterpreterWords Words = new(Roles.Expert, Expert, "教授", "示例大学", UnitId: null, "2025年3月5日书面同意");

    private InterpretationDesk Desk => new(App, Office);

    [Fact]
    public async Task Only_the_site_steward_writes_into_the_register()
    {
        foreach (var who in new[] { Person.Editor, Person.FinalReviewer, Person.SystemAdministrator, Person.Auditor, Person.TownEditor })
        {
            Assert.IsType<BookOutcome.NotFound>(await Desk.WriteAsync(Words, who: who));
        }

        Assert.Equal(0, await CountAsync());
        Assert.Equal(5, (await Office.AuditAsync("interpreter.change")).Count(a => a.Outcome == AuditOutcome.Refused));

        var person = await Desk.RegisterAsync(Roles.Expert, Expert);
        Assert.Single(await Office.AuditAsync("interpreter.enter"), a => a.Outcome == AuditOutcome.Done && a.SubjectId == person.Id);
        var actor = await App.ActorAsync(Person.Editor);
        Assert.IsType<BookOutcome.NotFound>(await App.UseAsync((InterpreterBook book) => book.RetireAsync(actor, person.Id, person.Revision, isActive: false, Cancel)));
        Assert.True((await Desk.FindAsync(Expert)).IsActive);
    }

    [Fact]
    public async Task Of_two_who_change_one_person_the_second_is_told()
    {
        var person = await Desk.RegisterAsync(Roles.Expert, Expert);
        Assert.IsType<BookOutcome.Done>(await Desk.WriteAsync(Words with { Title = "研究员" }, person.Id, person.Revision));
        Assert.IsType<BookOutcome.Conflict>(await Desk.WriteAsync(Words with { Title = "副教授" }, person.Id, person.Revision));
        Assert.Equal("研究员", (await Desk.FindAsync(Expert)).Title);
        Assert.IsType<BookOutcome.NotFound>(await Desk.WriteAsync(Words, 987654, 1));
    }

    [Theory]
    [InlineData("Role", "媒体", "张样稿", "记者", "县融媒体中心", true, "")]
    [InlineData("Name", Roles.Leader, "", "主任", "石泉县人民政府办公室", true, "")]
    [InlineData("Title", Roles.Leader, Leader, "", "石泉县人民政府办公室", true, "")]
    [InlineData("Affiliation", Roles.Leader, Leader, "主任", "", true, "")]
    [InlineData("UnitId", Roles.Leader, Leader, "主任", "石泉县人民政府办公室", false, "")]
    [InlineData("Consent", Roles.Expert, Expert, "教授", "示例大学", false, "")]
    public async Task What_is_missing_is_said_at_its_field_and_nothing_is_stored(
        string field, string role, string name, string title, string affiliation, bool ofUnit, string consent)
    {
        var words = new InterpreterWords(role, name, title, affiliation, ofUnit ? await Desk.OfficeAsync() : null, consent);
        var refused = Assert.IsType<BookOutcome.Invalid>(await Desk.WriteAsync(words));
        Assert.Equal(field, Assert.Single(refused.Errors).Field);
        Assert.Equal(0, await CountAsync());
    }

    [Fact]
    public async Task A_leader_and_an_expert_are_named_only_from_the_register()
    {
        const string rule = "interpretation.speaker.unknown";
        var policy = await Desk.PublishedPolicyAsync();
        var byExpert = await Desk.DraftAsync(policy, ("Detail.Role", Roles.Expert), ("Detail.Interpreter", Expert));
        var byLeader = await Desk.DraftAsync(policy, ("Detail.Role", Roles.Leader), ("Detail.Interpreter", Leader));
        foreach (var id in new[] { byExpert, byLeader })
        {
            var finding = Assert.Single(Assert.IsType<DraftOutcome.Blocked>(await Office.SubmitAsync(id)).Judgement.Findings, f => f.Key == rule);
            Assert.Equal("Detail.Interpreter", finding.Target.Field);
        }

        // An expert's entry is none of a leader.
        await Desk.RegisterAsync(Roles.Expert, Leader);
        Assert.Contains(rule, (await Office.SubmitAsync(byLeader)).MustBeBlocked());

        await Desk.RegisterAsync(Roles.Expert, Expert);
        (await Office.SubmitAsync(byExpert)).MustBeDone();
    }

    /// <summary>An entry without consent can come from elsewhere, for example from an import by the database's owner.</summary>
    [Fact]
    public async Task An_expert_without_consent_is_not_named()
    {
        await Desk.RegisterAsync(Roles.Expert, Expert);
        await App.SqlAsync("UPDATE interpretation_interpreter SET consent = ''");
        var draft = await Desk.DraftAsync(await Desk.PublishedPolicyAsync(), ("Detail.Role", Roles.Expert), ("Detail.Interpreter", Expert));
        Assert.Contains("interpretation.speaker.no-consent", (await Office.SubmitAsync(draft)).MustBeBlocked());

        await App.SqlAsync("UPDATE interpretation_interpreter SET consent = '2025年3月5日书面同意'");
        (await Office.SubmitAsync(draft)).MustBeDone();
    }

    [Fact]
    public async Task Who_left_cannot_be_named_any_more_and_stays_on_the_public_page()
    {
        await Desk.RegisterAsync(Roles.Expert, Expert);
        var policy = await Desk.PublishedPolicyAsync();
        var before = await Desk.PublishedAsync(policy, ("Detail.Role", Roles.Expert), ("Detail.Interpreter", Expert), ("Detail.InterpreterTitle", "教授"));
        await Desk.RetireAsync(Expert);

        var after = await Desk.DraftAsync(policy, ("Title", "又一篇解读"), ("Detail.Role", Roles.Expert), ("Detail.Interpreter", Expert));
        Assert.Contains("interpretation.speaker.unknown", (await Office.SubmitAsync(after)).MustBeBlocked());
        Assert.True(await Desk.IsLiveAsync(before));
        Assert.Contains($"{Expert}（教授）", await Desk.ArticleAsync(policy), StringComparison.Ordinal);

        await Desk.RetireAsync(Expert, isActive: true);
        (await Office.SubmitAsync(after)).MustBeDone();
        Assert.Single(await Office.AuditAsync("interpreter.retire"));
        Assert.Single(await Office.AuditAsync("interpreter.return"));
    }

    private Task<int> CountAsync() => App.ReadAsync(db => db.Set<Interpreter>().CountAsync(Cancel));

    public sealed class OnSqlite() : InterpreterBookTests(DatabaseKind.Sqlite);

    public sealed class OnPostgres() : InterpreterBookTests(DatabaseKind.Postgres);
}
