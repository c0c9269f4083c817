using System.Net;
using Microsoft.Extensions.DependencyInjection;
using Shijuan.Cms.Core.Content;
using Shijuan.Cms.IntegrationTests.Harness;
using Shijuan.Cms.IntegrationTests.WorkTools;
using Shijuan.Cms.Web;
using Xunit;

namespace Shijuan.Cms.IntegrationTests.Web;

/// <summary>K7：新功能说明，和写在字段定义里的帮助。</summary>
public abstract class WhatsNewTests(DatabaseKind database) : CmsTest(database)
{
    [Fact]
    public async Task K7_new_features_are_counted_until_their_page_was_opened()
    {
        using var editor = await FormClient.OfAsync(App, Person.Editor);
        Assert.Contains("项没有看过", await editor.GetAsync("/admin", HttpStatusCode.OK, Cancel), StringComparison.Ordinal);
        var page = await editor.GetAsync("/admin/whats-new", HttpStatusCode.OK, Cancel);
        Assert.All(NewFeatures.All, f => Assert.Contains(f.Words, WebUtility.HtmlDecode(page), StringComparison.Ordinal));
        Assert.DoesNotContain("项没有看过", await editor.GetAsync("/admin", HttpStatusCode.OK, Cancel), StringComparison.Ordinal);
        Assert.Equal(NewFeatures.All.Select(f => f.Number), NewFeatures.All.Select(f => f.Number).Distinct().OrderDescending());
    }

    /// <summary>A door that a line leads to must be there.</summary>
    [Fact]
    public async Task K7_the_doors_of_the_new_features_open()
    {
        using var editor = await FormClient.OfAsync(App, Person.Editor);
        foreach (var feature in NewFeatures.All.Where(f => f.Url is not null))
        {
            await editor.GetAsync(feature.Url!, HttpStatusCode.OK, Cancel);
        }
    }

    [Fact]
    public async Task K7_the_help_of_a_field_stands_with_its_definition_and_beside_the_field()
    {
        var id = await Office.DraftDocumentAsync();
        using var editor = await FormClient.OfAsync(App, Person.Editor);
        var page = WebUtility.HtmlDecode(await editor.GetAsync($"/admin/content/{id}/edit", HttpStatusCode.OK, Cancel));
        var fields = App.Services.GetRequiredService<ContentTypes>().All
            .Single(t => t.Key == "disclosure.normative-document").NewDetail!().Fields.Where(f => f.Hint.Length > 0).ToList();
        Assert.NotEmpty(fields);
        Assert.All(fields, f => Assert.Contains(f.Hint, page, StringComparison.Ordinal));
    }

    public sealed class OnSqlite() : WhatsNewTests(DatabaseKind.Sqlite);

    public sealed class OnPostgres() : WhatsNewTests(DatabaseKind.Postgres);
}
