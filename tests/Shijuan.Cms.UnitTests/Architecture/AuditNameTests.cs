using System.Text.RegularExpressions;
using Shijuan.Cms.Web;
using Xunit;

namespace Shijuan.Cms.UnitTests.Architecture;

/// <summary>The auditor reads Chinese: every action that the product writes into the log has its name.</summary>
public sealed partial class AuditNameTests
{
    [Fact]
    public void Every_audit_action_has_a_Chinese_name()
    {
        var actions = Repository.Files("src", ".cs")
            .SelectMany(f => Action().Matches(f.Text).Select(m => m.Groups["action"].Value))
            .Distinct(StringComparer.Ordinal).Order(StringComparer.Ordinal).ToList();
        Assert.True(actions.Count > 25, string.Join(", ", actions));
        var nameless = actions.Where(a => AuditActionNames.Of(a) == a).ToList();
        Assert.True(nameless.Count == 0, "Add to AuditActionNames: " + string.Join(", ", nameless));
    }

    /// <summary>The action stands after the actor in <c>AuditDraft.Done</c> and <c>Refused</c>, and among the first arguments of <c>RunAsync</c>.</summary>
    [GeneratedRegex("(AuditDraft\\.(Done|Refused)|(action|groups)\\.Run(When)?Async|RefuseAsync)\\([^\"{;]{0,160}\"(?<action>[a-z]+(-[a-z]+)*\\.[a-z]+(-[a-z]+)*)\"", RegexOptions.ExplicitCapture, 2000)]
    private static partial Regex Action();
}
