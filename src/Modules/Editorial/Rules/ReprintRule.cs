using System.Collections.Frozen;
using System.Runtime.CompilerServices;
using Shijuan.Cms.Core.Publishing;
using Shijuan.Cms.Core.Units;

namespace Shijuan.Cms.Editorial;

/// <summary>转载标注 (PR07)：a reprint says who published it first, where and when.</summary>
internal sealed class ReprintRule(UnitTree units) : IPublishRule
{
    private static readonly FrozenSet<string> Nobody = FrozenSet.Create("网络", "互联网", "网上", "转载", "转载自网络", "综合", "其他", "未知", "不详");

    /// <summary>Read once for a request or for a run over everything that is public.</summary>
    private OwnBodies? _own;

    public string Key => "editorial.reprint";

    public bool AppliesTo(Candidate candidate) => true;

    public async IAsyncEnumerable<Finding> CheckAsync(Candidate candidate, [EnumeratorCancellation] CancellationToken cancel)
    {
        _own ??= OwnBodies.Of(await units.LoadAsync(cancel));
        var version = candidate.Version;
        foreach (var (key, field) in Check(version.Source, version.SourceUrl, version.FormedOn, _own))
        {
            yield return new Finding(key, Target.Of(field), version.Source);
        }
    }

    /// <summary>docs/rules/reprint.md is its table. That a text has a source at all is asked by the rule of the basics.</summary>
    internal static IEnumerable<(string Key, string Field)> Check(string source, string sourceUrl, DateOnly? formedOn, OwnBodies own)
    {
        var name = source.Trim();
        if (sourceUrl.Length == 0)
        {
            if (name.Length > 0 && !own.Include(name))
            {
                yield return ("editorial.reprint.unlinked", "SourceUrl");
            }

            yield break;
        }

        if (name.Length == 0 || Nobody.Contains(name))
        {
            yield return ("editorial.reprint.unnamed", "Source");
        }

        if (formedOn is null)
        {
            yield return ("editorial.reprint.undated", "FormedOn");
        }
    }
}
