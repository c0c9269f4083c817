using System.Runtime.CompilerServices;
using Shijuan.Cms.Core.Content;
using Shijuan.Cms.Core.Publishing;

namespace Shijuan.Cms.Editorial;

/// <summary>公开属性 (PR01)：chosen; withholding needs a reason; only 主动公开 may be on the site.</summary>
internal sealed class DisclosureAttributeRule : IPublishRule
{
    public string Key => "editorial.disclosure-attribute";

    public bool AppliesTo(Candidate candidate) => true;

    public async IAsyncEnumerable<Finding> CheckAsync(Candidate candidate, [EnumeratorCancellation] CancellationToken cancel)
    {
        await Task.CompletedTask;
        var attribute = candidate.Version.Disclosure;
        foreach (var (key, field) in Check(attribute, candidate.Version.DisclosureReason))
        {
            yield return new Finding(key, Target.Of(field), ContentStateNames.Of(attribute));
        }
    }

    /// <summary>docs/rules/disclosure-attribute.md is its table.</summary>
    internal static IEnumerable<(string Key, string Field)> Check(DisclosureAttribute attribute, string reason)
    {
        if (attribute == DisclosureAttribute.Undecided)
        {
            yield return ("editorial.disclosure-attribute.undecided", "Disclosure");
            yield break;
        }

        if (attribute == DisclosureAttribute.Proactive)
        {
            yield break;
        }

        // 细则一（一）：“拟不公开的，要依法依规说明理由”; of what is given on request it asks none.
        if (attribute == DisclosureAttribute.Withheld && string.IsNullOrWhiteSpace(reason))
        {
            yield return ("editorial.disclosure-attribute.no-reason", "DisclosureReason");
        }

        yield return ("editorial.disclosure-attribute.not-public", "Disclosure");
    }
}
