using System.Net;
using System.Text;
using Microsoft.EntityFrameworkCore;
using Shijuan.Cms.Core.Access;
using Shijuan.Cms.Core.Content;
using Shijuan.Cms.Core.Drafting;
using Shijuan.Cms.Core.Files;
using Shijuan.Cms.IntegrationTests.Harness;
using Xunit;

namespace Shijuan.Cms.IntegrationTests.Permissions;

/// <summary>限定知悉的稿件的附件: T16 with bytes that are really in the store, so that "not found" is the limit's doing.</summary>
public abstract class LimitedFileTests(DatabaseKind database) : CmsTest(database)
{
    private const string Words = "拟任职人员名单";

    private static readonly List<string> Needed =
        [Person.Editor.UserName, Person.FirstReviewer.UserName, Person.SecondReviewer.UserName, Person.FinalReviewer.UserName, Person.Confidentiality.UserName];

    [Fact]
    public async Task T16_a_stored_file_of_a_limited_draft_opens_inside_and_is_not_found_outside()
    {
        var sha = await StoreAsync();
        var (limited, open) = (await DraftWithAsync(sha), await DraftWithAsync(sha));
        Assert.Equal((HttpStatusCode.OK, Words), await GetAsync(Person.SecondEditor, limited, sha));
        await LimitAsync(limited);

        foreach (var inside in new[] { Person.Editor, Person.FirstReviewer })
        {
            Assert.Equal((HttpStatusCode.OK, Words), await GetAsync(inside, limited, sha));
        }

        foreach (var outside in new[] { Person.SecondEditor, Person.OtherFirstReviewer, Person.Everything })
        {
            var (status, answer) = await GetAsync(outside, limited, sha);
            Assert.Equal(HttpStatusCode.NotFound, status);
            Assert.DoesNotContain(Words, answer, StringComparison.Ordinal);

            // The twin: the very same bytes at a draft without a limit, asked for by the very same person.
            Assert.Equal((HttpStatusCode.OK, Words), await GetAsync(outside, open, sha));
        }
    }

    private async Task<string> StoreAsync()
    {
        using var bytes = new MemoryStream(Encoding.UTF8.GetBytes(Words));
        return (await App.UseAsync((FileStore store) => store.SaveAsync(bytes, Cancel))).Sha256;
    }

    private async Task<int> DraftWithAsync(string sha)
    {
        var (id, actor) = (await Office.DraftAsync(), await App.ActorAsync(Person.Editor));
        var file = new Attachment(AttachmentKind.File, sha, "名单.txt", "text/plain", Encoding.UTF8.GetByteCount(Words), 1);
        (await App.UseAsync((DraftFiles files) => files.AddAsync(actor, id, file, Cancel))).MustBeDone();
        return id;
    }

    private async Task LimitAsync(int id)
    {
        var actor = await App.ActorAsync(Person.Editor);
        var people = await App.ReadAsync(db => db.Users.Where(u => Needed.Contains(u.UserName!)).Select(u => u.Id).ToListAsync(Cancel));
        (await App.UseAsync((AccessLimits limits) => limits.SetAsync(actor, id, new Circle([], people), "涉及人事", Cancel))).MustBeDone();
    }

    private async Task<(HttpStatusCode Status, string Text)> GetAsync(Person who, int id, string sha)
    {
        using var client = await App.SignedInAsync(who);
        using var answer = await client.GetAsync(new Uri($"/admin/files/{id}/{sha}", UriKind.Relative), Cancel);
        return (answer.StatusCode, await answer.Content.ReadAsStringAsync(Cancel));
    }

    public sealed class OnSqlite() : LimitedFileTests(DatabaseKind.Sqlite);

    public sealed class OnPostgres() : LimitedFileTests(DatabaseKind.Postgres);
}
