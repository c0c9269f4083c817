using System.Net;
using System.Text;
using Shijuan.Cms.Core.Content;
using Shijuan.Cms.Core.Drafting;
using Shijuan.Cms.Core.Files;
using Shijuan.Cms.IntegrationTests.Harness;
using Xunit;

namespace Shijuan.Cms.IntegrationTests.Content;

/// <summary>D5: a file that was exchanged under the same name shows which words changed.</summary>
public abstract class FileDifferenceTests(DatabaseKind database) : CmsTest(database)
{
    [Fact]
    public async Task D5_one_changed_character_of_a_file_is_marked_for_the_reviewer_and_in_the_comparison()
    {
        var id = await Office.DraftAsync();
        var before = await AttachAsync(id, "名单.txt", "第一批补助名单共12人。");
        (await Office.SubmitAsync(id)).MustBeDone();
        await Office.SignAllAsync(id);
        (await Office.PublishAsync(id)).MustBePublished();
        (await Office.StartEditAsync(id)).MustBeDone();
        await DetachAsync(id);
        var after = await AttachAsync(id, "名单.txt", "第一批补助名单共13人。");
        (await Office.SubmitAsync(id)).MustBeDone();

        var link = $"/admin/content/{id}/file-text?a={before}&b={after}";
        using var reviewer = await App.SignedInAsync(Person.FirstReviewer);
        Assert.Contains(link, await PageAsync(reviewer, $"/admin/review/{id}"), StringComparison.Ordinal);
        Assert.Contains(link, await PageAsync(reviewer, $"/admin/content/{id}/compare?a=1&b=2"), StringComparison.Ordinal);
        var page = await PageAsync(reviewer, link);
        Assert.Contains("第一批补助名单共1<del>2</del><ins>3</ins>人。", page, StringComparison.Ordinal);
    }

    [Fact]
    public async Task D5_a_file_that_cannot_be_read_says_so_and_a_missing_side_is_all_new()
    {
        var id = await Office.DraftAsync();
        var text = await AttachAsync(id, "名单.txt", "新的名单");
        var damaged = await AttachAsync(id, "办法.docx", "这不是文档");
        using var editor = await App.SignedInAsync(Person.Editor);
        Assert.Contains("无法提取文字", await PageAsync(editor, $"/admin/content/{id}/file-text?a={text}&b={damaged}"), StringComparison.Ordinal);
        Assert.Contains("<ins>新的名单</ins>", await PageAsync(editor, $"/admin/content/{id}/file-text?a=&b={text}"), StringComparison.Ordinal);
        Assert.Contains("文字相同", await PageAsync(editor, $"/admin/content/{id}/file-text?a={text}&b={text}"), StringComparison.Ordinal);
    }

    [Fact]
    public async Task D5_the_hash_of_a_file_of_another_item_opens_nothing()
    {
        var (mine, other) = (await Office.DraftAsync(), await Office.DraftAsync());
        var own = await AttachAsync(mine, "甲.txt", "甲");
        var foreign = await AttachAsync(other, "乙.txt", "乙");
        using var editor = await App.SignedInAsync(Person.Editor);
        using var town = await App.SignedInAsync(Person.TownEditor);
        foreach (var (client, address) in new[]
        {
            (editor, $"/admin/content/{mine}/file-text?a={own}&b={foreign}"), (editor, $"/admin/content/{mine}/file-text"),
            (town, $"/admin/content/{mine}/file-text?a={own}&b="),
        })
        {
            Assert.Equal(HttpStatusCode.NotFound, (await client.GetAsync(new Uri(address, UriKind.Relative), Cancel)).StatusCode);
        }
    }

    private static async Task<string> PageAsync(HttpClient client, string address) =>
        WebUtility.HtmlDecode(await client.GetStringAsync(new Uri(address, UriKind.Relative), Cancel));

    private async Task<string> AttachAsync(int id, string name, string text)
    {
        using var bytes = new MemoryStream(Encoding.UTF8.GetBytes(text));
        var sha = (await App.UseAsync((FileStore store) => store.SaveAsync(bytes, Cancel))).Sha256;
        var actor = await App.ActorAsync(Person.Editor);
        (await App.UseAsync((DraftFiles files) => files.AddAsync(actor, id, new Attachment(AttachmentKind.File, sha, name, "text/plain", 9, 1), Cancel))).MustBeDone();
        return sha;
    }

    private async Task DetachAsync(int id)
    {
        var (actor, file) = (await App.ActorAsync(Person.Editor), Assert.Single((await Office.ItemAsync(id)).Current.Attachments));
        (await App.UseAsync((DraftFiles files) => files.RemoveAsync(actor, id, file.Id, Cancel))).MustBeDone();
    }

    public sealed class OnSqlite() : FileDifferenceTests(DatabaseKind.Sqlite);

    public sealed class OnPostgres() : FileDifferenceTests(DatabaseKind.Postgres);
}
