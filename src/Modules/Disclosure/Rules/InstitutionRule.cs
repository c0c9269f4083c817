using System.Runtime.CompilerServices;
using Shijuan.Cms.Core.Publishing;

namespace Shijuan.Cms.Disclosure;

/// <summary>信息公开制度 (5.16.01)：written after the present regulation came into force.</summary>
internal sealed class InstitutionRule : IPublishRule
{
    public string Key => "disclosure.institution";

    public bool AppliesTo(Candidate candidate) => candidate.Detail is FormDetail { FormKey: Institution.Key };

    public async IAsyncEnumerable<Finding> CheckAsync(Candidate candidate, [EnumeratorCancellation] CancellationToken cancel)
    {
        await Task.CompletedTask;
        foreach (var finding in Check((FormDetail)candidate.Detail!, candidate.Today))
        {
            yield return finding;
        }
    }

    /// <summary>政府信息公开条例（国务院令第711号）came into force on this day.</summary>
    private static readonly DateOnly RegulationInForce = new(2019, 5, 15);

    /// <summary>docs/rules/institution.md is its table.</summary>
    internal static IEnumerable<Finding> Check(FormDetail detail, DateOnly today)
    {
        if (detail.Day("AdoptedOn") is not { } adopted)
        {
            yield break;
        }

        if (adopted > today)
        {
            yield return new Finding("disclosure.institution.future", Target.Of("Detail.AdoptedOn"));
        }
        else if (adopted < RegulationInForce && detail["Validity"] == Disclosure.Validity.InForce)
        {
            yield return new Finding("disclosure.institution.old", Target.Of("Detail.AdoptedOn"));
        }
    }
}
