using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Shijuan.Cms.Data;
using Shijuan.Cms.IntegrationTests.Harness;
using Xunit;

namespace Shijuan.Cms.IntegrationTests.Interpretation;

/// <summary>The cost of a policy page does not grow with its interpretations.</summary>
public abstract class QueryCountTests(DatabaseKind database) : CmsTest(database)
{
    private const int Many = 10;
    private readonly QueryCounter _queries = new();

    private InterpretationDesk Desk => new(App, Office);

    protected override void Configure(IServiceCollection services)
    {
        services.ConfigureDbContext<SqliteCmsDbContext>(o => o.AddInterceptors(_queries));
        services.ConfigureDbContext<PostgresCmsDbContext>(o => o.AddInterceptors(_queries));
    }

    [Fact]
    public async Task A_policy_with_ten_interpretations_costs_no_more_queries_than_one_with_none()
    {
        var warm = await Desk.PublishedPolicyAsync(5, "石泉县广场管理办法");
        var bare = await Desk.PublishedPolicyAsync(6, "石泉县公园管理办法");
        var explained = await Desk.PublishedPolicyAsync(7, "石泉县城区绿地养护规定");
        foreach (var number in Enumerable.Range(1, Many))
        {
            await Desk.PublishedAsync(explained, ("Title", $"第{number}篇解读"));
        }

        // What every page needs is read with the first one.
        await Desk.ArticleAsync(warm);
        var (none, _) = await ReadAsync(bare);
        var (ten, page) = await ReadAsync(explained);

        Assert.All(Enumerable.Range(1, Many), number => Assert.Contains($"第{number}篇解读", page, StringComparison.Ordinal));
        Assert.NotEmpty(none);
        Assert.True(ten.Count <= none.Count, $"{none.Count} queries without interpretations, {ten.Count} with {Many}:\n{string.Join("\n\n", ten)}");
    }

    /// <summary>What is asked of the database for the first reader of the page.</summary>
    private async Task<(IReadOnlyList<string> Queries, string Page)> ReadAsync(int id)
    {
        var address = await Desk.AddressAsync(id);
        _queries.Forget();
        var (_, page) = await Desk.GetAsync(address);
        return (_queries.Asked, page);
    }

    public sealed class OnSqlite() : QueryCountTests(DatabaseKind.Sqlite);

    public sealed class OnPostgres() : QueryCountTests(DatabaseKind.Postgres);
}
