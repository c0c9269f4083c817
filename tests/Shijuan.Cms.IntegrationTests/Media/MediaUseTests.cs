using Microsoft.EntityFrameworkCore;
using Shijuan.Cms.Core.Content;
using Shijuan.Cms.Core.Drafting;
using Shijuan.Cms.Core.Media;
using Shijuan.Cms.IntegrationTests.Harness;
using Xunit;

namespace Shijuan.Cms.IntegrationTests.Media;

/// <summary>F1, F2, F3: where a file is used is known everywhere and at once, and stops its deletion.</summary>
public abstract class MediaUseTests(DatabaseKind database) : CmsTest(database)
{
    private MediaDesk Desk => new(App);

    [Fact]
    public async Task T36_a_file_that_only_a_scheduled_text_uses_cannot_be_deleted()
    {
        var asset = await Desk.AddedAsync();
        var id = await ApprovedWithAsync(asset);
        (await Office.ScheduleAsync(id, TimeSpan.FromHours(2))).MustBeDone();

        var use = Assert.Single(Assert.IsType<MediaOutcome.InUse>(await Desk.DeleteAsync(asset)).Uses);
        Assert.Equal((id, ContentState.Scheduled, false), (use.ItemId, use.State, use.IsLive));
        Assert.NotNull(await Desk.AssetAsync(asset));
        var refused = Assert.Single(await Office.AuditAsync("media.delete"));
        Assert.Equal(Core.Audit.AuditOutcome.Refused, refused.Outcome);
    }

    [Fact]
    public async Task Drafts_live_texts_and_crops_count_and_what_is_gone_does_not()
    {
        var asset = await Desk.AddedAsync();
        var draft = await Office.DraftAsync();
        await Desk.UsedAsync(asset, draft, MediaShape.Square);
        var live = await ApprovedWithAsync(asset);
        (await Office.PublishAsync(live)).MustBePublished();
        Assert.Equal([draft, live], (await Desk.UsesAsync(asset)).Select(u => u.ItemId).Order());
        Assert.DoesNotContain(asset, await Desk.UnusedAsync());

        (await Office.DiscardAsync(draft)).MustBeDone();
        (await Office.WithdrawAsync(live)).MustBeDone();
        Assert.Empty(await Desk.UsesAsync(asset));
        Assert.Contains(asset, await Desk.UnusedAsync());
        Assert.IsType<MediaOutcome.Done>(await Desk.DeleteAsync(asset));
        Assert.Null(await Desk.AssetAsync(asset));
    }

    [Fact]
    public async Task F3_the_page_of_unused_files_shows_size_and_idle_days_and_no_file_in_use()
    {
        var small = await Desk.AddedAsync(MediaDesk.Picture(), "旧广场.jpg");
        App.Clock.Advance(TimeSpan.FromDays(9));
        var large = await Desk.AddedAsync(MediaDesk.Picture(90, 1600, 1200), "新广场.jpg");
        var used = await Desk.AddedAsync(MediaDesk.Picture(120), "在用的.jpg");
        await Desk.UsedAsync(used, await Office.DraftAsync());
        App.Clock.Advance(TimeSpan.FromDays(3) + TimeSpan.FromHours(5));

        using var editor = await App.SignedInAsync(Person.Editor);
        var oldest = await RowsAsync(editor, "");
        Assert.Equal(["旧广场.jpg", "新广场.jpg"], oldest.Select(r => r.Name));
        Assert.Equal(["12 天", "3 天"], oldest.Select(r => r.Idle));
        Assert.Equal([await SizeAsync(small), await SizeAsync(large)], oldest.Select(r => r.Size));
        Assert.Equal(["新广场.jpg", "旧广场.jpg"], (await RowsAsync(editor, "?sort=size")).Select(r => r.Name));
    }

    [Fact]
    public async Task A_live_text_whose_new_draft_dropped_the_file_still_uses_it()
    {
        var asset = await Desk.AddedAsync();
        var live = await ApprovedWithAsync(asset);
        (await Office.PublishAsync(live)).MustBePublished();
        (await Office.StartEditAsync(live)).MustBeDone();
        var attachment = Assert.Single(await Desk.FilesAsync(live));
        var actor = await App.ActorAsync(Person.Editor);
        (await App.UseAsync((DraftFiles files) => files.RemoveAsync(actor, live, attachment.Id, Cancel))).MustBeDone();

        var use = Assert.Single(await Desk.UsesAsync(asset));
        Assert.Equal((true, false), (use.IsLive, use.IsCurrent));
        Assert.IsType<MediaOutcome.InUse>(await Desk.DeleteAsync(asset));
    }

    [Fact]
    public async Task The_same_bytes_in_two_units_count_for_the_unit_of_the_text()
    {
        var own = await Desk.AddedAsync();
        var other = await Desk.AddedAsync(who: Person.TownEditor);
        await Desk.UsedAsync(own, await Office.DraftAsync());
        Assert.Single(await Desk.UsesAsync(own));
        Assert.Empty(await Desk.UsesAsync(other));
        Assert.Equal([other], await Desk.UnusedAsync());
    }

    [Fact]
    public async Task T37_files_from_before_the_library_are_found_after_a_rebuild_without_saving_again()
    {
        var asset = await Desk.AddedAsync();
        var id = await Office.DraftAsync();
        var sha = await Desk.UsedAsync(asset, id);
        (await Office.SaveAsync(id, null, ("Body", $"""<p>见图。</p><img src="cms-file:{sha}" alt="政务中心大厅">"""))).MustBeDone();
        (await Office.SubmitAsync(id)).MustBeDone();
        // As an upgrade finds it: texts with files, and a library that knows nothing.
        await App.SqlAsync("DELETE FROM media_file");
        await App.SqlAsync("DELETE FROM media_asset");
        var revision = (await Office.ItemAsync(id)).Revision;

        var result = await Desk.RebuildAsync();
        Assert.Equal((1, 0), (result.Adopted, result.Missing));
        var adopted = Assert.Single(await Desk.AllAsync());
        Assert.Equal((MediaAlternative.Text, "政务中心大厅", 400), (adopted.Alternative, adopted.AlternativeText, adopted.Whole.Width));
        Assert.Equal(id, Assert.Single(await Desk.UsesAsync(adopted.Id)).ItemId);
        Assert.IsType<MediaOutcome.InUse>(await Desk.DeleteAsync(adopted.Id));
        Assert.Equal(revision, (await Office.ItemAsync(id)).Revision);
        Assert.Equal(0, (await Desk.RebuildAsync()).Adopted);
        Assert.True((await Office.VerifyAuditAsync()).Intact);
    }

    private async Task<int> ApprovedWithAsync(int asset)
    {
        var id = await Office.DraftAsync();
        var sha = await Desk.UsedAsync(asset, id);
        (await Office.SaveAsync(id, null, ("Body", $"""<p>见图。</p><img src="cms-file:{sha}" alt="政务中心大厅">"""))).MustBeDone();
        (await Office.SubmitAsync(id)).MustBeDone();
        await Office.SignAllAsync(id);
        return id;
    }

    private async Task<string> SizeAsync(int asset) =>
        Shijuan.Cms.Media.MediaTexts.Size(await App.ReadAsync(db => db.Set<MediaFile>().Where(f => f.AssetId == asset).SumAsync(f => f.Size, Cancel)));

    /// <summary>The rows as a person reads them.</summary>
    private static async Task<List<(string Name, string Size, string Idle)>> RowsAsync(HttpClient client, string query)
    {
        var page = System.Net.WebUtility.HtmlDecode(await client.GetStringAsync(new Uri("/admin/media/unused" + query, UriKind.Relative), Cancel));
        string[] Cells(string label, string inner) =>
            [.. System.Text.RegularExpressions.Regex.Matches(page, $"data-label=\"{label}\">{inner}</t[dh]>", System.Text.RegularExpressions.RegexOptions.None, TimeSpan.FromSeconds(1)).Select(m => m.Groups[1].Value)];
        return [.. Cells("名称", "<a [^>]*>([^<]*)</a>").Zip(Cells("大小", "([^<]*)"), Cells("闲置", "([^<]*)"))];
    }

    public sealed class OnSqlite() : MediaUseTests(DatabaseKind.Sqlite);

    public sealed class OnPostgres() : MediaUseTests(DatabaseKind.Postgres);
}
