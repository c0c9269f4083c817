using Shijuan.Cms.Core.Drafting;
using Shijuan.Cms.Core.Publishing;
using Xunit;

namespace Shijuan.Cms.IntegrationTests.Harness;

/// <summary>Short words for what an outcome must be.</summary>
internal static class Outcomes
{
    public static void MustBeDone(this DraftOutcome outcome) => Assert.IsType<DraftOutcome.Done>(outcome);

    public static void MustBeForbidden(this DraftOutcome outcome) => Assert.IsType<DraftOutcome.Forbidden>(outcome);

    public static void MustNotBeDone(this DraftOutcome outcome) => Assert.IsNotType<DraftOutcome.Done>(outcome);

    /// <summary>Keys of the findings, blocking first.</summary>
    public static IReadOnlyList<string> MustBeBlocked(this DraftOutcome outcome) =>
        [.. Assert.IsType<DraftOutcome.Blocked>(outcome).Judgement.Findings.Select(f => f.Key)];

    public static IReadOnlyList<string> MustBeBlocked(this PublishOutcome outcome) =>
        [.. Assert.IsType<PublishOutcome.Blocked>(outcome).Judgement.Findings.Select(f => f.Key)];

    public static void MustBePublished(this PublishOutcome outcome) => Assert.IsType<PublishOutcome.Published>(outcome);
}
