using System.Net;
using System.Text.RegularExpressions;
using Microsoft.EntityFrameworkCore;
using Shijuan.Cms.Core.Channels;
using Shijuan.Cms.Core.Content;
using Shijuan.Cms.Core.Drafting;
using Shijuan.Cms.Core.Publishing;
using Shijuan.Cms.Editorial;
using Shijuan.Cms.IntegrationTests.Harness;
using Xunit;

namespace Shijuan.Cms.IntegrationTests.Content;

/// <summary>Rows of docs/comparison.md that no other test proves.</summary>
public abstract partial class ComparisonRowTests(DatabaseKind database) : CmsTest(database)
{
    private LifecycleActs Acts => new(App);

    [Fact]
    public async Task A13_a_link_leads_to_its_target_after_the_target_has_moved()
    {
        var target = await Office.PublishedAsync(("Title", "搬了栏目的通告"));
        var source = await Office.PublishedAsync(("Body", $"""<p>见<a href="{InternalLink.To(target)}">那份通告</a>。</p>"""));
        await Acts.DeliverAsync();
        await MustLeadAsync(source, target);

        (await Office.StartEditAsync(target)).MustBeDone();
        var documents = await ChannelAsync(TestCounty.Documents);
        (await Office.SaveAsync(target, null, ("Title", "搬了栏目的通告"), ("ChannelId", $"{documents}"))).MustBeDone();
        (await Office.SubmitAsync(target)).MustBeDone();
        await Office.SignAllAsync(target);
        (await Office.PublishAsync(target)).MustBePublished();
        await Acts.DeliverAsync();
        Assert.StartsWith(TestCounty.Documents, (await Office.PublicationsAsync(target))[^1].Path, StringComparison.Ordinal);
        await MustLeadAsync(source, target);
    }

    [Fact]
    public async Task B13_the_difference_to_the_public_text_shows_number_column_and_a_file_of_the_same_name()
    {
        var (live, current) = await TwoVersionsAsync();
        var difference = VersionDifference.Between(live, current, await App.UseAsync((ChannelTree tree) => tree.LoadAsync(Cancel)));
        Assert.True(difference.IsChanged("Detail.DocumentNumber"));
        Assert.True(difference.IsChanged("ChannelId"));
        Assert.True(difference.IsChanged("Attachments"));
        Assert.False(difference.IsChanged("Detail.Issuer"));
        Assert.Equal(live.Attachments.Single().FileName, current.Attachments.Single().FileName);
    }

    [Fact]
    public async Task C13_a_document_without_date_of_forming_or_validity_is_refused()
    {
        var id = await Office.DraftDocumentAsync(("FormedOn", ""), ("Detail.Validity", ""));
        var blocked = Assert.IsType<DraftOutcome.Blocked>(await Office.SubmitAsync(id));
        var missing = blocked.Judgement.Findings.Where(f => f.Key == "disclosure.document-elements.missing").Select(f => f.Target.Field);
        Assert.Equal(["Detail.Validity", "FormedOn"], missing.Order(StringComparer.Ordinal));
        Assert.Equal(ContentState.Draft, (await Office.ItemAsync(id)).State);
    }

    [Fact]
    public async Task C17_an_image_with_neither_words_nor_the_mark_of_decoration_is_refused()
    {
        const string Rule = "editorial.image-alternative.missing";
        var image = $"cms-file:{new string('a', 64)}";
        foreach (var (attributes, refused) in new[] { ("", true), ("alt=\"\"", true), ("alt=\"办事大厅\"", false), ("alt=\"\" data-decorative=\"true\"", false) })
        {
            var id = await Office.DraftAsync(null, ("Body", $"""<p>见图。</p><p><img src="{image}" {attributes}></p>"""));
            var keys = await Office.SubmitAsync(id) is DraftOutcome.Blocked blocked ? blocked.Judgement.Findings.Select(f => f.Key).ToList() : [];
            Assert.True(keys.Contains(Rule) == refused, $"[{attributes}]: {string.Join(' ', keys)}");
        }
    }

    [Fact]
    public async Task D3_any_two_versions_are_compared_in_both_directions_by_those_who_may_see_them()
    {
        var (live, current) = await TwoVersionsAsync();
        var forwards = await CompareAsync(Person.Editor, live, current);
        var backwards = await CompareAsync(Person.Editor, current, live);
        var number = Assert.Single(forwards!.Pairs.Fields, f => f.Label == "发文字号");
        Assert.Equal(("石政办发〔2025〕6号", "石政办发〔2025〕7号"), (number.Left, number.Right));
        Assert.Equal(forwards.Pairs.Fields.Select(f => (f.Label, f.Left, f.Right)), backwards!.Pairs.Fields.Select(f => (f.Label, f.Right, f.Left)));
        Assert.Null(await CompareAsync(Person.TownEditor, live, current));
    }

    [Fact]
    public async Task F5_a_file_of_a_draft_is_not_there_and_the_answer_is_kept_nowhere()
    {
        var id = await Office.DraftAsync();
        (await Office.AttachAsync(id, "清单.pdf")).MustBeDone();
        using var visitor = App.Visitor();
        foreach (var method in new[] { HttpMethod.Get, HttpMethod.Head })
        {
            using var request = new HttpRequestMessage(method, $"/files/{id}/{new string('a', 16)}/清单.pdf");
            using var answer = await visitor.SendAsync(request, Cancel);
            Assert.Equal(HttpStatusCode.NotFound, answer.StatusCode);
            Assert.True(answer.Headers.CacheControl?.NoStore);
        }
    }

    [Fact]
    public async Task I6_a_link_that_was_refused_passes_when_its_target_has_become_public()
    {
        var target = await Office.ApprovedAsync();
        var id = await Office.ApprovedAsync(("Body", $"""<p>见<a href="{InternalLink.To(target)}">另一通告</a>。</p>"""));
        Assert.Equal(["editorial.links-resolve.not-public"], (await Office.PublishAsync(id)).MustBeBlocked());
        (await Office.PublishAsync(target)).MustBePublished();
        (await Office.PublishAsync(id)).MustBePublished();
    }

    /// <summary>A live document and its draft: another number, another column, another file under the old name.</summary>
    private async Task<(ContentVersion Live, ContentVersion Current)> TwoVersionsAsync()
    {
        var id = await Office.DraftDocumentAsync();
        (await Office.AttachAsync(id, "清单.pdf")).MustBeDone();
        (await Office.SubmitAsync(id)).MustBeDone();
        await Office.SignAllAsync(id);
        (await Office.PublishAsync(id)).MustBePublished();
        (await Office.StartEditAsync(id)).MustBeDone();
        (await Office.SaveAsync(
            id, null, ("Title", "石泉县公园管理办法"), ("Topic", "城乡建设"), ("Detail.Issuer", "石泉县人民政府办公室"), ("Detail.Validity", "有效"),
            ("Detail.DocumentNumber", "石政办发〔2025〕7号"), ("Detail.Kind", "其他政策文件"), ("ChannelId", $"{await ChannelAsync(TestCounty.Notices)}"))).MustBeDone();
        var actor = await App.ActorAsync(Person.Editor);
        var file = new NewFile(AttachmentKind.File, new string('b', 64), "清单.pdf", "application/pdf", 1234);
        (await App.UseAsync((DraftFiles files) => files.ReplaceAsync(
            actor, id, new Dictionary<string, NewFile> { [new string('a', 64)] = file }, Cancel))).MustBeDone();
        return (await VersionAsync(id, 1), await VersionAsync(id, 2));
    }

    private async Task<ContentVersion> VersionAsync(int id, int number)
    {
        var version = await App.UseAsync((OldTexts texts) => texts.VersionAsync(id, number, Cancel));
        Assert.NotNull(version);
        return version;
    }

    private async Task<VersionsView?> CompareAsync(Person who, ContentVersion left, ContentVersion right)
    {
        var actor = await App.ActorAsync(who);
        return await App.UseAsync((CompareVersions compare) => compare.FindAsync(actor, left.ItemId, TextRef.Version(left.Number), TextRef.Version(right.Number), Cancel));
    }

    private Task<int> ChannelAsync(string path) => App.ReadAsync(db => db.Channels.Where(c => c.Path == path).Select(c => c.Id).SingleAsync(Cancel));

    private async Task MustLeadAsync(int source, int target)
    {
        using var visitor = App.Visitor();
        var page = await visitor.GetStringAsync($"/{TestCounty.Notices}/2025/{source}.html", Cancel);
        var link = Links().Matches(page).Select(m => m.Groups["url"].Value).Single(url => url.EndsWith($"/{target}.html", StringComparison.Ordinal));
        var answer = await visitor.GetAsync(link, Cancel);
        if (answer.StatusCode == HttpStatusCode.MovedPermanently)
        {
            answer = await visitor.GetAsync(answer.Headers.Location, Cancel);
        }

        Assert.Equal(HttpStatusCode.OK, answer.StatusCode);
        Assert.Contains("搬了栏目的通告", await answer.Content.ReadAsStringAsync(Cancel), StringComparison.Ordinal);
    }

    [GeneratedRegex("<a[^>]*href=\"(?<url>[^\"]+)\"[^>]*>那份通告", RegexOptions.ExplicitCapture, 1000)]
    private static partial Regex Links();

    public sealed class OnSqlite() : ComparisonRowTests(DatabaseKind.Sqlite);

    public sealed class OnPostgres() : ComparisonRowTests(DatabaseKind.Postgres);
}
