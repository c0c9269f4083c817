using System.Runtime.CompilerServices;
using System.Text.RegularExpressions;
using Shijuan.Cms.Core.Publishing;

namespace Shijuan.Cms.Disclosure;

/// <summary>机构职能 (PR11)：said in full, not by reference to a paper that citizens cannot read.</summary>
internal sealed partial class AgencyProfileRule : IPublishRule
{
    public string Key => "disclosure.agency-profile";

    public bool AppliesTo(Candidate candidate) => candidate.Detail is FormDetail { FormKey: AgencyProfile.Key };

    public async IAsyncEnumerable<Finding> CheckAsync(Candidate candidate, [EnumeratorCancellation] CancellationToken cancel)
    {
        await Task.CompletedTask;
        foreach (var finding in Check((FormDetail)candidate.Detail!, candidate.Today))
        {
            yield return finding;
        }
    }

    /// <summary>docs/rules/agency-profile.md is its table.</summary>
    internal static IEnumerable<Finding> Check(FormDetail detail, DateOnly today)
    {
        if (Evasive().IsMatch(detail["Duties"]))
        {
            yield return new Finding("disclosure.agency-profile.vague", Target.Of("Detail.Duties"));
        }

        foreach (var (number, row) in detail.Rows("Offices").Index())
        {
            if (row[0].Length == 0 || row[1].Length == 0)
            {
                yield return new Finding("disclosure.agency-profile.office", Target.Of("Detail.Offices"), number + 1);
            }
        }

        if (detail.Day("ChangedOn") > today)
        {
            yield return new Finding("disclosure.agency-profile.future", Target.Of("Detail.ChangedOn"));
        }
    }

    [GeneratedRegex("(?:详?见|参见|按照?)[^。；]{0,12}三定[”\"]?(?:方案|规定)", RegexOptions.None, 1000)]
    private static partial Regex Evasive();
}
