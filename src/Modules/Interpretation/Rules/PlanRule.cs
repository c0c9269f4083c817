using System.Runtime.CompilerServices;
using Shijuan.Cms.Core.Content;
using Shijuan.Cms.Core.Publishing;
using Shijuan.Cms.Core.Web;

namespace Shijuan.Cms.Interpretation;

/// <summary>解读方案 (PR17)：a document of a class that needs interpretation carries its plan, or the reason why it needs none.</summary>
internal sealed class PlanRule(Companions companions) : IPublishRule
{
    private const int ShortestReason = 10;

    public string Key => "interpretation.plan";

    /// <summary>What is public already was published under the plan it had then.</summary>
    public bool AppliesTo(Candidate candidate) => candidate.Type.Has(ContentTrait.NeedsInterpretation) && !candidate.IsPublicAlready;

    public async IAsyncEnumerable<Finding> CheckAsync(Candidate candidate, [EnumeratorCancellation] CancellationToken cancel)
    {
        var plan = InterpretationPlan.Read(candidate.Version.InterpretationPlan);
        foreach (var finding in Check(plan, Importance.IsImportant(candidate.Detail), candidate.Today))
        {
            yield return finding;
        }

        if (candidate.Stage == GateStage.Publish && plan.IsNeeded && !await companions.ExistAsync(candidate.Item.Id, cancel))
        {
            yield return new Finding("interpretation.plan.not-ready", At("Need"));
        }
    }

    /// <summary>docs/rules/interpretation-plan.md is its table.</summary>
    /// <param name="isImportant">规范性文件，或者涉及公众权益.</param>
    internal static IEnumerable<Finding> Check(InterpretationPlan plan, bool isImportant, DateOnly today)
    {
        if (plan.IsNotNeeded)
        {
            if (plan["Reason"].Count(c => !char.IsWhiteSpace(c)) < ShortestReason)
            {
                yield return new Finding("interpretation.plan.no-reason", At("Reason"));
            }

            yield break;
        }

        if (!plan.IsNeeded)
        {
            yield return new Finding("interpretation.plan.undecided", At("Need"));
            yield break;
        }

        if (plan.Forms.Count == 0)
        {
            yield return new Finding("interpretation.plan.forms", At("Forms"));
        }
        else if (isImportant && (plan.Forms.Count < 2 || !plan.Forms.Any(InterpretationForms.IsVivid)))
        {
            yield return new Finding("interpretation.plan.one-form", At("Forms"));
        }

        if (plan["Author"].Length == 0)
        {
            yield return new Finding("interpretation.plan.author", At("Author"));
        }

        if (plan.TargetOn is not { } target)
        {
            yield return new Finding("interpretation.plan.target", At("TargetOn"));
        }
        else if (target < today)
        {
            yield return new Finding("interpretation.plan.target-past", At("TargetOn"), PublicTime.Formal(target));
        }

        if (isImportant && plan["Spokesperson"].Length == 0 && !plan.Forms.Contains(InterpretationForms.ByLeader))
        {
            yield return new Finding("interpretation.plan.no-leader", At("Spokesperson"));
        }
    }

    private static Target At(string field) => Target.Of(InterpretationPlan.Prefix + field);
}
