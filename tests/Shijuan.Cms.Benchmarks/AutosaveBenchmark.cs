using System.Diagnostics;
using System.Globalization;
using System.Net.Http.Json;
using System.Text.RegularExpressions;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Shijuan.Cms.Core.Drafting;
using Shijuan.Cms.Core.Permissions;
using Shijuan.Cms.Core.Persistence;

namespace Shijuan.Cms.Benchmarks;

/// <summary>自动保存：the whole round trip of one autosave over HTTP, with session, antiforgery, lock and commit. The goal is 30 ms.</summary>
internal static partial class AutosaveBenchmark
{
    private const double GoalMilliseconds = 30;

    public static async Task<int> RunAsync(int rounds)
    {
        await using var site = await SiteBenchmark.StartSiteAsync();
        var item = await DraftAsync(site.Services);
        using var http = await StaffSession.OpenAsync(SiteBenchmark.PortOf(site), "editor.office");
        var page = await http.GetStringAsync(new Uri($"/admin/content/{item}/edit", UriKind.Relative));
        http.DefaultRequestHeaders.Add("RequestVerificationToken", StaffSession.TokenOf(page));
        var revision = int.Parse(Revision().Match(page).Groups["value"].Value, CultureInfo.InvariantCulture);
        var paragraph = "<p>各镇人民政府应当按照有关规定，于每年一月十日前报送上一年度政务公开工作情况，由县政府办公室汇总后向社会公开，接受群众监督。</p>";
        var body = string.Concat(Enumerable.Repeat(paragraph, 20_000 / 60));
        var times = new List<double>();
        for (var i = 0; i < rounds + 20; i++)
        {
            var request = new { item, revision, copy = 0, fields = new Dictionary<string, string[]> { ["Title"] = [$"标题{i}"], ["Body"] = [body], ["Tab"] = ["benchmark"] } };
            var from = Stopwatch.GetTimestamp();
            using var answer = await http.PostAsJsonAsync(new Uri($"/admin/content/{item}/autosave", UriKind.Relative), request);
            var took = Stopwatch.GetElapsedTime(from).TotalMilliseconds;
            answer.EnsureSuccessStatusCode();
            if (i >= 20)
            {
                times.Add(took);
            }
        }

        await site.StopAsync();
        times.Sort();
        var (median, p95) = (times[times.Count / 2], times[(int)(times.Count * 0.95)]);
        Console.WriteLine(string.Create(CultureInfo.InvariantCulture, $"autosave of {body.Length} characters: median {median:0.0} ms, p95 {p95:0.0} ms (goal {GoalMilliseconds} ms)"));
        return p95 <= GoalMilliseconds ? 0 : 1;
    }

    private static async Task<int> DraftAsync(IServiceProvider services)
    {
        await using var scope = services.CreateAsyncScope();
        var db = scope.ServiceProvider.GetRequiredService<CmsDbContext>();
        var user = await db.Users.SingleAsync(u => u.UserName == "editor.office");
        var actor = new Actor(user.Id, user.DisplayName, [(CorePermissions.Draft, UnitScope.WholeCounty)]);
        var unit = await db.Units.SingleAsync(u => u.Key == "gov-office");
        var channel = await db.Channels.SingleAsync(c => c.Key == "notices");
        return (await scope.ServiceProvider.GetRequiredService<DraftEditor>()
            .CreateAsync(actor, "disclosure.general-notice", unit.Id, channel.Id, CancellationToken.None))!.Id;
    }

    [GeneratedRegex("data-revision=\"(?<value>[0-9]+)\" data-copy", RegexOptions.ExplicitCapture, 1000)]
    private static partial Regex Revision();
}
