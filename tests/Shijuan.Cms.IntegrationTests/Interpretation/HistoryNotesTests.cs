using System.Net;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Shijuan.Cms.Core.Content;
using Shijuan.Cms.Data;
using Shijuan.Cms.Editorial;
using Shijuan.Cms.IntegrationTests.Harness;
using Shijuan.Cms.IntegrationTests.WorkTools;
using Xunit;

namespace Shijuan.Cms.IntegrationTests.Interpretation;

/// <summary>每一版文件的解读 (2.3.04)：the history of a document says which interpretations stood beside which publication.</summary>
public abstract class HistoryNotesTests(DatabaseKind database) : CmsTest(database)
{
    private const string First = "看懂公园管理第一稿";
    private const string Lasting = "一直在的解读";
    private const string Second = "看懂公园管理第二稿";

    private readonly QueryCounter _queries = new();

    private InterpretationDesk Desk => new(App, Office);

    protected override void Configure(IServiceCollection services)
    {
        services.ConfigureDbContext<SqliteCmsDbContext>(o => o.AddInterceptors(_queries));
        services.ConfigureDbContext<PostgresCmsDbContext>(o => o.AddInterceptors(_queries));
    }

    [Fact]
    public async Task Each_publication_names_the_interpretations_that_were_public_beside_it()
    {
        var policy = await TwiceAsync();
        var actor = await App.ActorAsync(Person.Editor);
        var view = await App.UseAsync((ShowItem show) => show.FindAsync(actor, policy, Cancel));
        Assert.Equal([Of(First), Of(Lasting)], view!.Publications.Single(p => p.VersionNumber == 1).Notes);
        Assert.Equal([Of(Lasting), Of(Second)], view.Publications.Single(p => p.VersionNumber == 2).Notes);

        using var editor = await FormClient.OfAsync(App, Person.Editor);
        var page = WebUtility.HtmlDecode(await editor.GetAsync($"/admin/content/{policy}", HttpStatusCode.OK, Cancel));
        Assert.Equal(2, page.Split(Of(Lasting)).Length - 1);
        Assert.Equal(1, page.Split(Of(Second)).Length - 1);
    }

    [Fact]
    public async Task All_of_them_are_read_with_one_query()
    {
        var policy = await TwiceAsync();
        var publications = await Office.PublicationsAsync(policy);
        _queries.Forget();
        var notes = await App.UseAsync((IHistoryNotes source) => source.OfAsync(publications, Cancel));
        Assert.Single(_queries.Asked);
        Assert.Equal(4, publications.Sum(p => notes[p.Id].Count()));
    }

    [Fact]
    public async Task What_is_no_policy_has_no_such_column()
    {
        var notice = await Office.PublishedAsync();
        using var editor = await FormClient.OfAsync(App, Person.Editor);
        var page = WebUtility.HtmlDecode(await editor.GetAsync($"/admin/content/{notice}", HttpStatusCode.OK, Cancel));
        Assert.Contains("发布记录", page, StringComparison.Ordinal);
        Assert.DoesNotContain("附注", page, StringComparison.Ordinal);
    }

    /// <summary>A document of two public versions: one interpretation ended with the first, one lasts, one came with the second.</summary>
    private async Task<int> TwiceAsync()
    {
        var policy = await Desk.PublishedPolicyAsync();
        var first = await LaterAsync(() => Desk.PublishedAsync(policy, ("Title", First)));
        await LaterAsync(() => Desk.PublishedAsync(policy, ("Title", Lasting)));
        App.Clock.Advance(TimeSpan.FromMinutes(1));
        await Desk.WithdrawAsync(first);
        App.Clock.Advance(TimeSpan.FromMinutes(1));
        (await Office.StartEditAsync(policy)).MustBeDone();
        (await Desk.ChangeAsync(policy, ("Summary", "公园全天开放，不收门票。"))).MustBeDone();
        await Desk.PublishAsync(policy);
        await LaterAsync(() => Desk.PublishedAsync(policy, ("Title", Second)));
        return policy;
    }

    private Task<int> LaterAsync(Func<Task<int>> act)
    {
        App.Clock.Advance(TimeSpan.FromMinutes(1));
        return act();
    }

    private static string Of(string title) => $"解读：《{title}》（文字解读）";

    public sealed class OnSqlite() : HistoryNotesTests(DatabaseKind.Sqlite);

    public sealed class OnPostgres() : HistoryNotesTests(DatabaseKind.Postgres);
}
