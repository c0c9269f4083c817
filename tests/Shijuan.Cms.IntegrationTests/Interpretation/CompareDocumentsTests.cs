using System.Net;
using Shijuan.Cms.Core.Access;
using Shijuan.Cms.Core.Audit;
using Shijuan.Cms.Core.Drafting;
using Shijuan.Cms.IntegrationTests.Harness;
using Shijuan.Cms.IntegrationTests.WorkTools;
using Shijuan.Cms.Interpretation;
using Xunit;

namespace Shijuan.Cms.IntegrationTests.Interpretation;

/// <summary>新旧政策差异 (2.3.05)：proposed from the documents, chosen and reworded by a person, written like any other change of the draft.</summary>
public abstract class CompareDocumentsTests(DatabaseKind database) : CmsTest(database)
{
    private const string OldTitle = "石泉县公园管理暂行办法";
    private const string Purpose = "<p>第一条　为了加强公园管理，维护公园秩序，保障公众的合法权益，结合本县实际，制定本办法。</p>";
    private const string OldBody = Purpose + "<p>第二条　公园每日开放十二小时，收门票五元。</p><p>第三条　公园内不得搭帐篷。</p>";
    private const string NewBody = Purpose + "<p>第二条　公园每日开放十八小时，不收门票。</p>";
    private const string NoOldOne = "没有找到可以比对的旧文件";

    private static readonly (string Item, string Before, string After)[] Written =
        [("开放时间和门票", "每天开十二小时，五元一张票", "每天开十八小时，不要票"), ("搭帐篷", "公园内不得搭帐篷。", DifferenceRow.NoLonger)];

    private InterpretationDesk Desk => new(App, Office);

    [Fact]
    public async Task What_changed_is_proposed_and_what_was_chosen_stands_in_the_draft()
    {
        var (_, _, id) = await ReplacedAsync();
        using var editor = await FormClient.OfAsync(App, Person.Editor);
        var page = await OpenAsync(editor, id);
        foreach (var words in new[] { $"《{OldTitle}》", "代替", "公园每日开放十二小时，收门票五元。", "<del>二</del><ins>八</ins>", "原第三条", DifferenceRow.NoLonger })
        {
            Assert.Contains(words, page, StringComparison.Ordinal);
        }

        Assert.DoesNotContain("保障公众的合法权益", page, StringComparison.Ordinal);

        using var done = await PostAsync(editor, id, await RevisionAsync(id), 0);
        Assert.Equal(HttpStatusCode.Redirect, done.StatusCode);
        Assert.Equal("开放时间和门票\t每天开十二小时，五元一张票\t每天开十八小时，不要票", await StoredAsync(id));
        var row = Assert.Single(await Office.AuditAsync("content.fill"));
        Assert.Equal((AuditOutcome.Done, id), (row.Outcome, row.SubjectId));
        Assert.Contains("每天开十八小时，不要票", await OpenAsync(editor, id), StringComparison.Ordinal);

        // A row that is there is not written twice; another one goes behind it.
        using var both = await PostAsync(editor, id, await RevisionAsync(id), 0, 1);
        Assert.Equal(HttpStatusCode.Redirect, both.StatusCode);
        Assert.Equal(["开放时间和门票", "搭帐篷"], DifferenceRow.Read(await StoredAsync(id)).Select(r => r.Item));
        using var none = await PostAsync(editor, id, await RevisionAsync(id), 0, 1);
        Assert.Equal(HttpStatusCode.UnprocessableEntity, none.StatusCode);
    }

    [Fact]
    public async Task The_field_of_the_draft_leads_to_the_comparison()
    {
        var (_, _, id) = await ReplacedAsync();
        using var editor = await FormClient.OfAsync(App, Person.Editor);
        var page = WebUtility.HtmlDecode(await editor.GetAsync($"/admin/content/{id}/edit", HttpStatusCode.OK, Cancel));
        Assert.Contains($"href=\"{CompareDocuments.AddressOf(id)}\">比对新旧文件</a>", page, StringComparison.Ordinal);
    }

    [Fact]
    public async Task What_somebody_saved_meanwhile_is_not_overrun_and_what_was_typed_stays()
    {
        var (_, _, id) = await ReplacedAsync();
        using var editor = await FormClient.OfAsync(App, Person.Editor);
        await OpenAsync(editor, id);
        var seen = await RevisionAsync(id);
        (await Desk.ChangeAsync(id, ("Detail.Differences", "停车\t收费\t不收费"))).MustBeDone();

        using var refused = await PostAsync(editor, id, seen, 0);
        await MustKeepAsync(refused, HttpStatusCode.Conflict);
        Assert.Equal("停车\t收费\t不收费", await StoredAsync(id));
        Assert.Equal(AuditOutcome.Refused, Assert.Single(await Office.AuditAsync("content.fill")).Outcome);
        var page = WebUtility.HtmlDecode(await refused.Content.ReadAsStringAsync(Cancel));
        Assert.Contains("<th scope=\"row\" data-label=\"事项\">停车</th>", page, StringComparison.Ordinal);
        // As the page asks: looked at, and sent once more.
        Assert.Contains($"name=\"revision\" value=\"{await RevisionAsync(id)}\"", page, StringComparison.Ordinal);
    }

    [Fact]
    public async Task While_a_colleague_writes_nothing_is_stored_and_what_was_typed_stays()
    {
        var (_, _, id) = await ReplacedAsync();
        var (actor, item) = (await App.ActorAsync(Person.Editor), await Office.ItemAsync(id));
        await App.UseAsync((WorkingCopies copies) => copies.KeepAsync(actor, id, item.Revision, 0, DraftFields.From(item.Current), Cancel));
        using var colleague = await FormClient.OfAsync(App, Person.SecondEditor);
        Assert.Contains($"{Person.Editor.Name} 正在编辑", await OpenAsync(colleague, id), StringComparison.Ordinal);

        using var refused = await PostAsync(colleague, id, item.Revision, 0);
        await MustKeepAsync(refused, HttpStatusCode.Locked);
        Assert.Equal("", await StoredAsync(id));
    }

    [Theory]
    [InlineData(false, "开放时间和门票", "请至少勾选一行")]
    [InlineData(true, " ", "没有写事项")]
    public async Task What_is_missing_is_said_and_what_was_typed_stays(bool isChosen, string item, string message)
    {
        var (_, _, id) = await ReplacedAsync();
        using var editor = await FormClient.OfAsync(App, Person.Editor);
        await OpenAsync(editor, id);
        (string, string)[] chosen = isChosen ? [("chosen", "0")] : [];
        using var refused = await editor.PostAsync(
            CompareDocuments.AddressOf(id), Cancel, [("revision", $"{await RevisionAsync(id)}"), ("item", item), ("before", Written[0].Before), ("after", Written[0].After), .. chosen]);
        Assert.Equal(HttpStatusCode.UnprocessableEntity, refused.StatusCode);
        var page = WebUtility.HtmlDecode(await refused.Content.ReadAsStringAsync(Cancel));
        Assert.Contains(message, page, StringComparison.Ordinal);
        Assert.Contains(Written[0].Before, page, StringComparison.Ordinal);
        Assert.Equal("", await StoredAsync(id));
    }

    [Fact]
    public async Task Without_an_earlier_document_the_page_says_what_to_do()
    {
        var policy = await Desk.PublishedPolicyAsync();
        var (alone, without) = (await Desk.DraftAsync(policy), await Desk.DraftAsync(policy, ("Relation.Interprets", "")));
        using var editor = await FormClient.OfAsync(App, Person.Editor);
        var page = await OpenAsync(editor, alone);
        Assert.Contains(NoOldOne, page, StringComparison.Ordinal);
        Assert.Contains("代替的文件", page, StringComparison.Ordinal);
        Assert.DoesNotContain("写进解读</button>", page, StringComparison.Ordinal);
        Assert.Contains("还没有写明解读哪份文件", await OpenAsync(editor, without), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Of_several_earlier_documents_one_is_chosen()
    {
        var first = await Desk.PublishedPolicyAsync(5, OldTitle, ("Body", OldBody));
        var second = await Desk.PublishedPolicyAsync(4, "石泉县广场管理办法", ("Body", Purpose + "<p>第二条　广场上不得燃放烟花爆竹。</p>"));
        var policy = await Desk.PublishedPolicyAsync(6, InterpretationDesk.PolicyTitle, ("Body", NewBody), ("Relation.Supersedes", $"{first}"), ("Relation.Repeals", $"{second}"));
        var id = await Desk.DraftAsync(policy);
        using var editor = await FormClient.OfAsync(App, Person.Editor);
        var page = await OpenAsync(editor, id);
        Assert.Contains("收门票五元", page, StringComparison.Ordinal);
        Assert.DoesNotContain("烟花爆竹", page, StringComparison.Ordinal);

        var other = WebUtility.HtmlDecode(await editor.GetAsync($"{CompareDocuments.AddressOf(id)}?pair={policy}-{second}", HttpStatusCode.OK, Cancel));
        Assert.Contains("烟花爆竹", other, StringComparison.Ordinal);
        Assert.DoesNotContain("收门票五元", other, StringComparison.Ordinal);
    }

    /// <summary>Neither document is public: the texts at work are compared, for those who may know of them.</summary>
    [Fact]
    public async Task A_document_that_somebody_may_not_know_of_is_not_compared_for_him()
    {
        var old = await Desk.DraftPolicyAsync(5, OldTitle, ("Body", OldBody));
        var policy = await Desk.DraftPolicyAsync(6, InterpretationDesk.PolicyTitle, ("Body", NewBody), ("Relation.Supersedes", $"{old}"));
        var id = await Desk.DraftAsync(policy);
        using var colleague = await FormClient.OfAsync(App, Person.SecondEditor);
        Assert.Contains("收门票五元", await OpenAsync(colleague, id), StringComparison.Ordinal);

        await LimitAsync(old);
        var page = await OpenAsync(colleague, id);
        Assert.Contains(NoOldOne, page, StringComparison.Ordinal);
        Assert.DoesNotContain(OldTitle, page, StringComparison.Ordinal);
        using var editor = await FormClient.OfAsync(App, Person.Editor);
        Assert.Contains("收门票五元", await OpenAsync(editor, id), StringComparison.Ordinal);
        Assert.Contains(await Office.AuditAsync(LimitedReadings.Action), a => a.SubjectId == old);
    }

    [Fact]
    public async Task Somebody_of_another_unit_finds_nothing_and_writes_nothing()
    {
        var (_, _, id) = await ReplacedAsync();
        using var town = await FormClient.OfAsync(App, Person.TownEditor);
        await town.GetAsync(CompareDocuments.AddressOf(id), HttpStatusCode.NotFound, Cancel);
        await town.GetAsync("/account/password", HttpStatusCode.OK, Cancel);
        using var refused = await PostAsync(town, id, await RevisionAsync(id), 0);
        Assert.Equal(HttpStatusCode.NotFound, refused.StatusCode);
        Assert.Equal("", await StoredAsync(id));
    }

    /// <summary>A public document in place of another one, and the draft of its interpretation.</summary>
    private async Task<(int Old, int Policy, int Interpretation)> ReplacedAsync()
    {
        var old = await Desk.PublishedPolicyAsync(5, OldTitle, ("Body", OldBody));
        var policy = await Desk.PublishedPolicyAsync(6, InterpretationDesk.PolicyTitle, ("Body", NewBody), ("Relation.Supersedes", $"{old}"));
        return (old, policy, await Desk.DraftAsync(policy));
    }

    /// <summary>Only those who write and sign it know of it.</summary>
    private async Task LimitAsync(int id)
    {
        var people = new List<int>();
        foreach (var person in new[] { Person.Editor, Person.FirstReviewer, Person.SecondReviewer, Person.FinalReviewer, Person.Confidentiality })
        {
            people.Add((await App.ActorAsync(person)).UserId!.Value);
        }

        var actor = await App.ActorAsync(Person.Editor);
        (await App.UseAsync((AccessLimits limits) => limits.SetAsync(actor, id, new Circle([], people), "还没有公布", Cancel))).MustBeDone();
    }

    private static async Task<string> OpenAsync(FormClient client, int id) =>
        WebUtility.HtmlDecode(await client.GetAsync(CompareDocuments.AddressOf(id), HttpStatusCode.OK, Cancel));

    private static Task<HttpResponseMessage> PostAsync(FormClient client, int id, int revision, params int[] chosen) => client.PostAsync(
        CompareDocuments.AddressOf(id), Cancel,
        [
            ("revision", $"{revision}"), .. Written.SelectMany(r => new[] { ("item", r.Item), ("before", r.Before), ("after", r.After) }), .. chosen.Select(c => ("chosen", $"{c}")),
        ]);

    private static async Task MustKeepAsync(HttpResponseMessage answer, HttpStatusCode expected)
    {
        Assert.Equal(expected, answer.StatusCode);
        var page = WebUtility.HtmlDecode(await answer.Content.ReadAsStringAsync(Cancel));
        Assert.All(Written, r => Assert.Contains(r.Before, page, StringComparison.Ordinal));
        Assert.Contains("您填的内容还在", page, StringComparison.Ordinal);
        Assert.Contains("value=\"0\" checked", page, StringComparison.Ordinal);
    }

    private async Task<int> RevisionAsync(int id) => (await Office.ItemAsync(id)).Revision;

    private async Task<string> StoredAsync(int id) => ((InterpretationText)(await Office.ItemAsync(id)).Current.Detail!).Differences;

    public sealed class OnSqlite() : CompareDocumentsTests(DatabaseKind.Sqlite);

    public sealed class OnPostgres() : CompareDocumentsTests(DatabaseKind.Postgres);
}
