using System.Net;
using Microsoft.EntityFrameworkCore;
using Shijuan.Cms.IntegrationTests.Harness;
using Shijuan.Cms.IntegrationTests.Permissions.Matrix;
using Shijuan.Cms.IntegrationTests.WorkTools;
using Shijuan.Cms.Interpretation;
using Xunit;

namespace Shijuan.Cms.IntegrationTests.Interpretation;

/// <summary>“看不懂，问一问”：a citizen asks without telling who it is, and only the unit reads it.</summary>
public abstract class QuestionTests(DatabaseKind database) : CmsTest(database)
{
    private const string Question = "一个月能领多少钱？找谁办？";
    private const string Reply = "已写进解读的问答第三条。";

    private InterpretationDesk Desk => new(App, Office);

    [Fact]
    public async Task A_question_is_asked_with_a_plain_form_and_belongs_to_the_document_and_its_unit()
    {
        var policy = await Desk.PublishedPolicyAsync();
        var (status, form) = await Desk.GetAsync($"/policy/ask/{policy}");
        Assert.Equal(HttpStatusCode.OK, status);
        Assert.Contains("method=\"post\"", form, StringComparison.Ordinal);
        Assert.Contains("name=\"Text\"", form, StringComparison.Ordinal);
        Assert.Contains(InterpretationDesk.PolicyTitle, form, StringComparison.Ordinal);

        var (answer, location, _) = await AskAsync(policy, $"  {Question}  ");
        Assert.Equal((HttpStatusCode.Redirect, $"/policy/ask/{policy}?done=true"), (answer, location));
        var stored = Assert.Single(await QuestionsAsync());
        Assert.Equal((policy, await Desk.OfficeAsync(), Question, QuestionState.Open), (stored.ItemId, stored.UnitId, stored.Text, stored.State));
        Assert.Contains("收到了", (await Desk.GetAsync(location)).Page, StringComparison.Ordinal);

        // An interpretation can be asked about too.
        var interpretation = await Desk.PublishedAsync(policy);
        Assert.Equal(HttpStatusCode.Redirect, (await AskAsync(interpretation, "这一段没有看懂")).Status);
        Assert.Equal(2, (await QuestionsAsync()).Count);
    }

    [Fact]
    public async Task What_is_not_public_and_what_is_no_policy_cannot_be_asked_about()
    {
        var (draft, notice) = (await Desk.DraftPolicyAsync(), await Office.PublishedAsync());
        foreach (var id in new[] { draft, notice, 987654 })
        {
            Assert.Equal(HttpStatusCode.NotFound, (await Desk.GetAsync($"/policy/ask/{id}")).Status);
            Assert.Equal(HttpStatusCode.NotFound, (await AskAsync(id, Question)).Status);
        }

        Assert.Empty(await QuestionsAsync());
    }

    [Theory]
    [InlineData("我的身份证是61092219900101123X，能领吗", "61092219900101123X", "身份证号")]
    [InlineData("请打13800138000告诉我能不能领", "13800138000", "手机号")]
    [InlineData("钱打到6222020000000000000可以吗", "6222020000000000000", "银行卡号")]
    public async Task A_number_of_a_person_is_refused_and_stored_nowhere(string text, string number, string kind)
    {
        var policy = await Desk.PublishedPolicyAsync();
        var (status, _, page) = await AskAsync(policy, text);
        Assert.Equal(HttpStatusCode.UnprocessableEntity, status);
        Assert.Contains($"像是有{kind}", WebUtility.HtmlDecode(page), StringComparison.Ordinal);
        Assert.Empty(await QuestionsAsync());
        Assert.Empty(await TablesWithAsync(number));
        Assert.DoesNotContain(App.Log.All, line => line.Contains(number, StringComparison.Ordinal));

        // The twin: the same search finds what is stored.
        Assert.Equal(HttpStatusCode.Redirect, (await AskAsync(policy, Question)).Status);
        Assert.Equal(["interpretation_question"], await TablesWithAsync(Question));
    }

    /// <summary>A code point that is no character is refused by the check for numbers: that must not become an error of the server.</summary>
    [Fact]
    public async Task What_no_keyboard_types_is_left_out()
    {
        var policy = await Desk.PublishedPolicyAsync();
        Assert.Equal(HttpStatusCode.Redirect, (await AskAsync(policy, "一个月能领\uFFFE多少钱？\u0007")).Status);
        Assert.Equal("一个月能领多少钱？", Assert.Single(await QuestionsAsync()).Text);
    }

    [Theory]
    [InlineData("不懂", "至少5个字")]
    [InlineData("", "至少5个字")]
    public async Task A_question_that_says_nothing_is_refused_in_words(string text, string words)
    {
        var (status, _, page) = await AskAsync(await Desk.PublishedPolicyAsync(), text);
        Assert.Equal(HttpStatusCode.UnprocessableEntity, status);
        Assert.Contains(words, WebUtility.HtmlDecode(page), StringComparison.Ordinal);
        Assert.Empty(await QuestionsAsync());
    }

    [Fact]
    public async Task A_question_is_shown_to_its_own_unit_and_to_nobody_else()
    {
        var policy = await Desk.PublishedPolicyAsync();
        await AskAsync(policy, Question);
        Assert.Contains(Question, await BoardAsync(Person.Editor), StringComparison.Ordinal);
        Assert.DoesNotContain(Question, await BoardAsync(Person.TownEditor), StringComparison.Ordinal);
        using var steward = await App.SignedInAsync(Person.Steward);
        using var shut = await steward.GetAsync(new Uri(QuestionBoard.Address, UriKind.Relative), Cancel);
        Assert.Equal(HttpStatusCode.Forbidden, shut.StatusCode);

        Assert.DoesNotContain(Question, await Desk.ArticleAsync(policy), StringComparison.Ordinal);
        Assert.DoesNotContain(Question, (await Desk.GetAsync($"/policy/ask/{policy}")).Page, StringComparison.Ordinal);
    }

    [Fact]
    public async Task The_unit_closes_a_question_and_says_where_it_is_explained()
    {
        await AskAsync(await Desk.PublishedPolicyAsync(), Question);
        var question = Assert.Single(await QuestionsAsync());
        using var editor = await FormClient.OfAsync(App, Person.Editor);
        await editor.GetAsync(QuestionBoard.Address, HttpStatusCode.OK, Cancel);

        using var mute = await CloseAsync(editor, question, "");
        Assert.Equal(HttpStatusCode.UnprocessableEntity, mute.StatusCode);
        using var terse = await CloseAsync(editor, question, "好");
        Assert.Contains("value=\"好\"", WebUtility.HtmlDecode(await terse.Content.ReadAsStringAsync(Cancel)), StringComparison.Ordinal);
        using var done = await CloseAsync(editor, question, Reply);
        Assert.Equal(HttpStatusCode.Redirect, done.StatusCode);
        using var again = await CloseAsync(editor, question, "不用处理了。");
        Assert.Equal(HttpStatusCode.Conflict, again.StatusCode);
        Assert.Contains("不用处理了。", WebUtility.HtmlDecode(await again.Content.ReadAsStringAsync(Cancel)), StringComparison.Ordinal);

        var closed = Assert.Single(await QuestionsAsync());
        Assert.Equal((QuestionState.Answered, Reply, Person.Editor.Name), (closed.State, closed.Reply, closed.RepliedByName));
        Assert.DoesNotContain(Question, await BoardAsync(Person.Editor), StringComparison.Ordinal);
        var old = WebUtility.HtmlDecode(await editor.GetAsync($"{QuestionBoard.Address}?closed=true", HttpStatusCode.OK, Cancel));
        Assert.Contains(Question, old, StringComparison.Ordinal);
        Assert.Contains(Reply, old, StringComparison.Ordinal);
        Assert.Single(await Office.AuditAsync("interpretation.close-question"));
    }

    [Fact]
    public async Task Another_unit_closes_nothing()
    {
        await AskAsync(await Desk.PublishedPolicyAsync(), Question);
        var question = Assert.Single(await QuestionsAsync());
        using var town = await FormClient.OfAsync(App, Person.TownEditor);
        await town.GetAsync("/account/password", HttpStatusCode.OK, Cancel);
        using var refused = await CloseAsync(town, question, Reply);
        Assert.Equal(HttpStatusCode.NotFound, refused.StatusCode);
        Assert.Equal(QuestionState.Open, Assert.Single(await QuestionsAsync()).State);
    }

    /// <summary>A visitor sends the form as a browser without scripts does.</summary>
    private async Task<(HttpStatusCode Status, string Location, string Page)> AskAsync(int item, string text)
    {
        using var visitor = await MatrixClient.OpenAsync(App, null);
        return await visitor.SendAsync("POST", $"/policy/ask/{item}", new PostedForm(PostedKind.Form, [KeyValuePair.Create("Text", text)]));
    }

    private Task<HttpResponseMessage> CloseAsync(FormClient client, CitizenQuestion question, string reply) => client.PostAsync(
        QuestionBoard.Address, Cancel, ("id", $"{question.Id}"), ("revision", $"{question.Revision}"), ("state", nameof(QuestionState.Answered)), ("reply", reply));

    private async Task<string> BoardAsync(Person who)
    {
        using var client = await FormClient.OfAsync(App, who);
        return WebUtility.HtmlDecode(await client.GetAsync(QuestionBoard.Address, HttpStatusCode.OK, Cancel));
    }

    private Task<List<CitizenQuestion>> QuestionsAsync() => App.ReadAsync(db => db.Set<CitizenQuestion>().AsNoTracking().OrderBy(q => q.Id).ToListAsync(Cancel));

    /// <summary>Tables in which some cell contains the words.</summary>
    private Task<IEnumerable<string>> TablesWithAsync(string words) => App.ReadAsync(async db =>
    {
        var found = new List<string>();
        await db.Database.OpenConnectionAsync(Cancel);
        foreach (var table in db.Model.GetEntityTypes().Select(t => t.GetTableName()).OfType<string>().Distinct())
        {
            await using var command = db.Database.GetDbConnection().CreateCommand();
            command.CommandText = $"SELECT * FROM {table}";
            await using var reader = await command.ExecuteReaderAsync(Cancel);
            var hit = false;
            while (await reader.ReadAsync(Cancel))
            {
                hit |= Enumerable.Range(0, reader.FieldCount).Any(i => $"{reader.GetValue(i)}".Contains(words, StringComparison.Ordinal));
            }

            if (hit)
            {
                found.Add(table);
            }
        }

        return found.AsEnumerable();
    });

    public sealed class OnSqlite() : QuestionTests(DatabaseKind.Sqlite);

    public sealed class OnPostgres() : QuestionTests(DatabaseKind.Postgres);
}
