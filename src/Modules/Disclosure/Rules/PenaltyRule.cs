using System.Runtime.CompilerServices;
using Shijuan.Cms.Core.Publishing;

namespace Shijuan.Cms.Disclosure;

/// <summary>处罚公示 (PR20)：the parts that must be stated are there, a mere warning is not published, and a revoked decision is not public.</summary>
internal sealed class PenaltyRule : IPublishRule
{
    /// <summary>总局令45号第四条：摘要应当载明的内容。</summary>
    private static readonly (string Field, string Name)[] Parts =
    [
        ("DecisionNumber", "决定书文号"), ("Party", "当事人"), ("Offence", "违法行为类型"), ("Content", "处罚内容"), ("Authority", "处罚机关"), ("DecidedOn", "决定日期"),
    ];

    public string Key => "disclosure.penalty";

    public bool AppliesTo(Candidate candidate) => candidate.Detail is FormDetail { FormKey: PenaltyDecision.Key };

    public async IAsyncEnumerable<Finding> CheckAsync(Candidate candidate, [EnumeratorCancellation] CancellationToken cancel)
    {
        await Task.CompletedTask;
        var detail = (FormDetail)candidate.Detail!;
        foreach (var finding in Check(field => detail[field]))
        {
            yield return finding;
        }
    }

    /// <summary>What is wrong with the penalty. docs/rules/penalty.md is its table.</summary>
    /// <param name="read">Value of a field of the form.</param>
    internal static IEnumerable<Finding> Check(Func<string, string> read)
    {
        var missing = Parts.Where(p => string.IsNullOrWhiteSpace(read(p.Field))).ToList();
        if (missing.Count > 0)
        {
            yield return new Finding("disclosure.penalty.parts", Target.Of("Detail." + missing[0].Field), string.Join('、', missing.Select(p => p.Name)));
        }

        if (read("Penalty") == "警告")
        {
            yield return new Finding("disclosure.penalty.warning-only", Target.Of("Detail.Penalty"));
        }

        if (read("RevokedOn").Length > 0)
        {
            yield return new Finding("disclosure.penalty.revoked", Target.Of("Detail.RevokedOn"), read("RevokedOn"));
        }
    }
}
