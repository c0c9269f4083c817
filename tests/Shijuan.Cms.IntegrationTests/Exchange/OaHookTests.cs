using System.Globalization;
using System.Text;
using System.Text.Json;
using Shijuan.Cms.Exchange;
using Shijuan.Cms.IntegrationTests.Harness;
using Xunit;

namespace Shijuan.Cms.IntegrationTests.Exchange;

/// <summary>J6, T34: a delivery of the office system is taken only with the right signature, and with none configured never.</summary>
public abstract class OaHookTests(DatabaseKind database) : CmsTest(database)
{
    private const string Path = "/api/v1/hooks/oa";
    private static readonly string Body = JsonSerializer.Serialize(OtherSystem.Notice(("externalId", "OA-2025-17")));

    [Fact]
    public async Task T34_without_a_secret_it_is_503_and_with_a_wrong_signature_401()
    {
        using var oa = OtherSystem.WithoutToken(App);
        (await SendAsync(oa, Now(), "00")).Must(503);
        await OtherSystem.TokenAsync(App);
        (await SendAsync(oa, Now(), "00")).Must(503);
        var (secret, prefix) = await OtherSystem.TokenAsync(App, ApiTokenKind.OaHook);
        (await SendAsync(oa, Now(), null)).Must(401);
        (await SendAsync(oa, Now(), new string('0', 64))).Must(401);
        (await SendAsync(oa, Now(), Sign("another secret", Now()))).Must(401);
        (await SendAsync(oa, Now(-6), Sign(secret, Now(-6)))).Must(401);
        (await SendAsync(oa, Now(6), Sign(secret, Now(6)))).Must(401);
        (await SendAsync(oa, "now", Sign(secret, "now"))).Must(401);
        (await SendAsync(oa, Now(), Sign(secret, Now(-1)))).Must(401);
        (await SendAsync(oa, Now(), Sign(secret, Now()), "zzzzzzzz")).Must(401);
        (await oa.SendAsync(HttpMethod.Post, Path, Body + " ", ("X-Timestamp", Now()), ("X-Signature", Sign(secret, Now())))).Must(401);
        Assert.Equal(0, await oa.ItemsAsync());

        var taken = (await SendAsync(oa, Now(), Sign(secret, Now()), prefix)).Must(201);
        var again = (await SendAsync(oa, Now(1), Sign(secret, Now(1)))).Must(200);
        Assert.Equal(taken.Id, again.Id);
        Assert.Equal("Draft", taken.Json.GetProperty("state").GetString());
        Assert.Equal(1, await oa.ItemsAsync());
    }

    [Fact]
    public async Task A_hook_secret_opens_no_other_address_and_a_revoked_one_closes_the_hook()
    {
        var (secret, prefix) = await OtherSystem.TokenAsync(App, ApiTokenKind.OaHook);
        using var oa = OtherSystem.WithoutToken(App);
        (await oa.SendAsync(HttpMethod.Get, "/api/v1/drafts", null, ("Authorization", $"Bearer sjk_{prefix}_{secret}"))).Must(401);
        App.Clock.Advance(TimeSpan.FromDays(91));
        (await SendAsync(oa, Now(), Sign(secret, Now()))).Must(503);
    }

    private string Now(int minutes = 0) => new DateTimeOffset(App.Clock.UtcNow).AddMinutes(minutes).ToUnixTimeSeconds().ToString(CultureInfo.InvariantCulture);

    private static string Sign(string secret, string timestamp) => OaHook.Sign(secret, timestamp, Encoding.UTF8.GetBytes(Body));

    private static Task<ApiAnswer> SendAsync(OtherSystem oa, string timestamp, string? signature, string? key = null)
    {
        var headers = new List<(string, string)> { ("X-Timestamp", timestamp) };
        if (signature is not null)
        {
            headers.Add(("X-Signature", signature));
        }

        if (key is not null)
        {
            headers.Add(("X-Key", key));
        }

        return oa.SendAsync(HttpMethod.Post, Path, Body, [.. headers]);
    }

    public sealed class OnSqlite() : OaHookTests(DatabaseKind.Sqlite);

    public sealed class OnPostgres() : OaHookTests(DatabaseKind.Postgres);
}
