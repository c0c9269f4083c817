using System.Text.RegularExpressions;
using Microsoft.EntityFrameworkCore;
using Shijuan.Cms.Core.Modules;
using Shijuan.Cms.Core.Persistence;

namespace Shijuan.Cms.Web;

/// <summary>规则命中：in how many of the latest checks before publishing each finding was made, watched ones included.</summary>
internal sealed partial class RuleHits(CmsDbContext db) : IUseCase
{
    /// <summary>Enough to judge a rule by, few enough to read at once.</summary>
    public const int Latest = 2000;

    public async Task<(int Checks, IReadOnlyDictionary<string, int> Hits)> CountAsync(CancellationToken cancel)
    {
        var reports = await db.GateReports.AsNoTracking().OrderByDescending(r => r.AtUtc).Take(Latest).Select(r => r.Findings).ToListAsync(cancel);
        var hits = reports
            .SelectMany(f => Key().Matches(f).Select(m => m.Groups["key"].Value).Distinct(StringComparer.Ordinal))
            .GroupBy(k => k, StringComparer.Ordinal)
            .ToDictionary(g => g.Key, g => g.Count(), StringComparer.Ordinal);
        return (reports.Count, hits);
    }

    [GeneratedRegex("\"Key\":\"(?<key>[a-z0-9.-]+)\"", RegexOptions.ExplicitCapture, 2000)]
    private static partial Regex Key();
}
