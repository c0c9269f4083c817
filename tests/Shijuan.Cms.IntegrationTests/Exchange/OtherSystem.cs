using System.Net.Http.Headers;
using System.Net.Http.Json;
using System.Text;
using System.Text.Json;
using Microsoft.EntityFrameworkCore;
using Shijuan.Cms.Core.Permissions;
using Shijuan.Cms.Exchange;
using Shijuan.Cms.IntegrationTests.Harness;
using Xunit;

namespace Shijuan.Cms.IntegrationTests.Exchange;

/// <summary>Another system that talks to the interface: with its token, or without any.</summary>
internal sealed class OtherSystem(CmsApp app, HttpClient client) : IDisposable
{
    public static readonly Actor SecurityAdministrator = new(null, "安全管理员", [(CorePermissions.ManageGrants, UnitScope.WholeCounty)]);

    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    public static async Task<(string Secret, string Prefix)> TokenAsync(CmsApp app, ApiTokenKind kind = ApiTokenKind.Api, string unit = TestCounty.GovOffice, int days = 90)
    {
        var unitId = await app.ReadAsync(db => db.Units.Where(u => u.Key == unit).Select(u => u.Id).SingleAsync(Cancel));
        var created = Assert.IsType<TokenOutcome.Created>(await app.UseAsync((ManageTokens tokens) => tokens.CreateAsync(SecurityAdministrator, "县融媒体中心", kind, unitId, days, Cancel)));
        return (created.Secret, created.Prefix);
    }

    public static async Task<OtherSystem> WithTokenAsync(CmsApp app, string unit = TestCounty.GovOffice)
    {
        var client = app.Visitor();
        client.DefaultRequestHeaders.Authorization = new AuthenticationHeaderValue("Bearer", (await TokenAsync(app, unit: unit)).Secret);
        return new OtherSystem(app, client);
    }

    public static OtherSystem WithoutToken(CmsApp app) => new(app, app.Visitor());

    public static Dictionary<string, object> Notice(params (string Name, object Value)[] changes)
    {
        var push = new Dictionary<string, object>(StringComparer.Ordinal)
        {
            ["type"] = "disclosure.general-notice",
            ["column"] = TestCounty.Notices,
            ["title"] = "关于调整城区公交线路的通告",
            ["body"] = "<p>自2025年4月1日起，城区1路公交车延长至火车站。</p>",
            ["fields"] = new Dictionary<string, string> { ["Disclosure"] = "Proactive", ["Source"] = "县政府办", ["FormedOn"] = "2025-03-07", ["ResponsibleEditor"] = "编辑甲" },
        };
        foreach (var (name, value) in changes)
        {
            push[name] = value;
        }

        return push;
    }

    public async Task<ApiAnswer> SendAsync(HttpMethod method, string path, object? body = null, params (string Name, string Value)[] headers)
    {
        using var request = new HttpRequestMessage(method, new Uri(path, UriKind.Relative));
        request.Content = body switch
        {
            null => null,
            HttpContent content => content,
            string text => new StringContent(text, Encoding.UTF8, "application/json"),
            _ => JsonContent.Create(body),
        };
        foreach (var (name, value) in headers)
        {
            request.Headers.TryAddWithoutValidation(name, value);
        }

        using var answer = await client.SendAsync(request, Cancel);
        var words = await answer.Content.ReadAsStringAsync(Cancel);
        return new ApiAnswer((int)answer.StatusCode, words, answer.Headers.ETag?.ToString() ?? "", answer.Content.Headers.ContentType?.MediaType ?? "");
    }

    public async Task<ApiAnswer> PushAsync(params (string Name, object Value)[] changes) => await SendAsync(HttpMethod.Post, "/api/v1/drafts", Notice(changes));

    public Task<int> ItemsAsync() => app.ReadAsync(db => db.ContentItems.CountAsync(Cancel));

    public void Dispose() => client.Dispose();
}

internal sealed record ApiAnswer(int Status, string Text, string ETag, string MediaType)
{
    public JsonElement Json => JsonDocument.Parse(Text).RootElement;

    public int Id => Json.GetProperty("id").GetInt32();

    public ApiAnswer Must(int status)
    {
        Assert.True(Status == status, $"{Status}, not {status}: {Text[..Math.Min(Text.Length, 800)]}");
        if (status >= 400)
        {
            Assert.Equal("application/problem+json", MediaType);
            Assert.Matches("[\u4e00-\u9fff]", Json.GetProperty("detail").GetString()!);
        }

        return this;
    }
}
