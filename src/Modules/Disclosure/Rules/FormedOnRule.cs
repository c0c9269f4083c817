using System.Runtime.CompilerServices;
using Shijuan.Cms.Core.Publishing;
using Shijuan.Cms.Core.Web;

namespace Shijuan.Cms.Disclosure;

/// <summary>成文日期不得晚于今天。</summary>
internal sealed class FormedOnRule : IPublishRule
{
    public string Key => "disclosure.formed-on";

    public bool AppliesTo(Candidate candidate) => candidate.Version.FormedOn is not null;

    public async IAsyncEnumerable<Finding> CheckAsync(Candidate candidate, [EnumeratorCancellation] CancellationToken cancel)
    {
        await Task.CompletedTask;
        if (IsInFuture(candidate.Version.FormedOn!.Value, candidate.Today))
        {
            yield return new Finding("disclosure.formed-on.future", Target.Of("FormedOn"), PublicTime.Formal(candidate.Version.FormedOn.Value));
        }
    }

    /// <summary>docs/rules/formed-on.md is its table.</summary>
    internal static bool IsInFuture(DateOnly formedOn, DateOnly today) => formedOn > today;
}
