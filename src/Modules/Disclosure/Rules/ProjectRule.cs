using System.Runtime.CompilerServices;
using Shijuan.Cms.Core.Publishing;

namespace Shijuan.Cms.Disclosure;

/// <summary>重大建设项目 (PR21)：a stage that is reached has its block.</summary>
internal sealed class ProjectRule : IPublishRule
{
    public string Key => "disclosure.project";

    public bool AppliesTo(Candidate candidate) => candidate.Detail is FormDetail { FormKey: Project.Key };

    public async IAsyncEnumerable<Finding> CheckAsync(Candidate candidate, [EnumeratorCancellation] CancellationToken cancel)
    {
        await Task.CompletedTask;
        foreach (var finding in Check((FormDetail)candidate.Detail!, candidate.Today))
        {
            yield return finding;
        }
    }

    private static readonly string[] LandParts = ["征收范围", "现状", "目的", "补偿标准", "安置方式", "社会保障"];

    /// <summary>docs/rules/project.md is its table.</summary>
    internal static IEnumerable<Finding> Check(FormDetail detail, DateOnly today)
    {
        foreach (var block in ProjectStage.BlocksUpTo(detail["Stage"]).Where(b => detail[b].Length == 0))
        {
            yield return new Finding("disclosure.project.block", Target.Of("Detail." + block), detail["Stage"], detail.Form.Find(block)!.Label);
        }

        var land = detail["Land"];
        var missing = land.Length == 0 || land.StartsWith("不涉及", StringComparison.Ordinal) ? [] : LandParts.Where(p => !land.Contains(p, StringComparison.Ordinal)).ToList();
        if (missing.Count > 0)
        {
            yield return new Finding("disclosure.project.land", Target.Of("Detail.Land"), string.Join("、", missing));
        }
    }
}
