using Shijuan.Cms.Core.Drafting;
using Shijuan.Cms.IntegrationTests.Harness;
using Xunit;

namespace Shijuan.Cms.IntegrationTests.Disclosure;

/// <summary>写明的关联：an editor names the other document in the words at hand; what cannot be understood is said at the field.</summary>
public abstract class RelationWordsTests(DatabaseKind database) : CmsTest(database)
{
    private const string Field = "Relation.Repeals";

    private DocumentDesk Desk => new(App, Office);

    [Fact]
    public async Task A_document_is_found_by_its_number_title_address_or_item()
    {
        var old = await Desk.OldAsync();
        var path = (await Office.PublicationsAsync(old))[0].Path;
        var draft = await Office.DraftDocumentAsync(("Title", "石泉县城区绿地养护规定"), ("Detail.DocumentNumber", "石政办发〔2025〕7号"));
        foreach (var words in new[]
        {
            DocumentDesk.OldNumber, "石政办发[2025]6号", "石政办发（2025）6号", DocumentDesk.OldTitle, $"《{DocumentDesk.OldTitle}》",
            "/" + path, "https://www.example.gov.cn/" + path, $"{old}", $"{old}《{DocumentDesk.OldTitle}》", $" {old} ； {DocumentDesk.OldNumber} ",
        })
        {
            (await Office.SaveAsync(draft, null, (Field, ""))).MustBeDone();
            var outcome = await Office.SaveAsync(draft, null, (Field, words));
            Assert.True(outcome is DraftOutcome.Done, words);
            Assert.Equal($"Repeals:{old}", (await Office.ItemAsync(draft)).Current.Relations);
        }
    }

    [Theory]
    [InlineData("石政办发〔2024〕99号")]
    [InlineData("从来没有过的办法")]
    [InlineData("999999")]
    [InlineData("/zfxxgk/gfxwj/2025/999999.html")]
    public async Task Words_that_mean_nothing_are_refused_at_their_field(string words)
    {
        await Desk.OldAsync();
        var draft = await Office.DraftDocumentAsync(("Detail.DocumentNumber", "石政办发〔2025〕7号"));
        var before = (await Office.ItemAsync(draft)).Current.Relations;
        var error = Assert.Single(Assert.IsType<DraftOutcome.Invalid>(await Office.SaveAsync(draft, null, (Field, words))).Errors);
        Assert.Equal(Field, error.Field);
        Assert.Contains(words, error.Message, StringComparison.Ordinal);
        Assert.Equal(before, (await Office.ItemAsync(draft)).Current.Relations);
    }

    [Fact]
    public async Task Words_that_mean_two_documents_are_refused_and_both_are_named()
    {
        var (one, two) = (await Desk.OldAsync(), await Desk.PublishedAsync(8, DocumentDesk.OldTitle));
        var draft = await Office.DraftDocumentAsync(("Detail.DocumentNumber", "石政办发〔2025〕7号"));
        var error = Assert.Single(Assert.IsType<DraftOutcome.Invalid>(await Office.SaveAsync(draft, null, (Field, DocumentDesk.OldTitle))).Errors);
        Assert.Equal(Field, error.Field);
        Assert.Contains($"{one}", error.Message, StringComparison.Ordinal);
        Assert.Contains($"{two}", error.Message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_document_does_not_repeal_itself()
    {
        var draft = await Office.DraftDocumentAsync();
        var error = Assert.Single(Assert.IsType<DraftOutcome.Invalid>(await Office.SaveAsync(draft, null, (Field, $"{draft}"))).Errors);
        Assert.Equal((Field, "不能和自己关联。"), (error.Field, error.Message));
    }

    public sealed class OnSqlite() : RelationWordsTests(DatabaseKind.Sqlite);

    public sealed class OnPostgres() : RelationWordsTests(DatabaseKind.Postgres);
}
