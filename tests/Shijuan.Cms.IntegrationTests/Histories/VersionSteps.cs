using Shijuan.Cms.Core.Content;
using Shijuan.Cms.Core.Review;

namespace Shijuan.Cms.IntegrationTests.Histories;

/// <summary>The only place of the histories that knows how a chain of signatures is stored: which steps a version needs, and which step a signature is.</summary>
internal static class VersionSteps
{
    public const int FewestSigners = 3;

    /// <summary>The histories submit everything by the usual chain.</summary>
    public static IReadOnlyList<string> NeededBy(ContentVersion version) => version.Number > 0 ? [.. ReviewSteps.Standard.Steps.Select(s => s.Step.Key)] : [];

    public static string Of(SignOff signature) => signature.Step.Key;

    /// <summary>What a cheat may write into the form, whether it is the turn of that step or not.</summary>
    public static IReadOnlyList<string> Forgeable => [.. ReviewSteps.Standard.Steps.Select(s => s.Step.Key), "Superuser"];
}
