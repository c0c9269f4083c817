using System.Text.Json.Nodes;
using Shijuan.Cms.IntegrationTests.Harness;
using Xunit;

namespace Shijuan.Cms.IntegrationTests.Exchange;

/// <summary>J1: the interface is what is written down; a change of it is a change of docs/api/openapi.json.</summary>
public abstract class ApiDescriptionTests(DatabaseKind database) : CmsTest(database)
{
    [Fact]
    public async Task The_description_is_the_one_in_the_documentation()
    {
        var served = await DescriptionAsync();
        var path = Path.Combine(Root(), "docs", "api", "openapi.json");
        if (Environment.GetEnvironmentVariable("SHIJUAN_WRITE_OPENAPI") == "1")
        {
            await File.WriteAllTextAsync(path, served.ReplaceLineEndings("\n") + "\n", Cancel);
        }

        Assert.True(
            JsonNode.DeepEquals(JsonNode.Parse(served), JsonNode.Parse(await File.ReadAllTextAsync(path, Cancel))),
            "docs/api/openapi.json differs from what is served: run this test with SHIJUAN_WRITE_OPENAPI=1 and look at the difference.");
    }

    [Fact]
    public async Task Every_address_is_described_and_nothing_else()
    {
        var paths = JsonNode.Parse(await DescriptionAsync())!["paths"]!.AsObject().Select(p => p.Key).Order(StringComparer.Ordinal);
        Assert.Equal(
            ["/api/v1/columns", "/api/v1/drafts", "/api/v1/drafts/{id}", "/api/v1/drafts/{id}/files", "/api/v1/drafts/{id}/submit", "/api/v1/hooks/oa", "/api/v1/published", "/api/v1/published/{id}", "/api/v1/types"],
            paths);
    }

    [Fact]
    public async Task A_planted_difference_is_noticed()
    {
        var changed = JsonNode.Parse(await DescriptionAsync())!;
        changed["paths"]!["/api/v1/drafts"]!.AsObject().Remove("post");
        Assert.False(JsonNode.DeepEquals(changed, JsonNode.Parse(await File.ReadAllTextAsync(Path.Combine(Root(), "docs", "api", "openapi.json"), Cancel))));
    }

    private async Task<string> DescriptionAsync()
    {
        using var anybody = App.Visitor();
        return await anybody.GetStringAsync(new Uri("/api/v1/openapi.json", UriKind.Relative), Cancel);
    }

    private static string Root()
    {
        var at = new DirectoryInfo(AppContext.BaseDirectory);
        while (!File.Exists(Path.Combine(at!.FullName, "Cms.sln")))
        {
            at = at.Parent;
        }

        return at.FullName;
    }

    public sealed class OnSqlite() : ApiDescriptionTests(DatabaseKind.Sqlite);
}
