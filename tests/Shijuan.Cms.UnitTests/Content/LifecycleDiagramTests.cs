using Shijuan.Cms.Core.Content;
using Shijuan.Cms.UnitTests.Review;
using Xunit;

namespace Shijuan.Cms.UnitTests.Content;

/// <summary>The diagram in docs/editorial.md is the one the code draws.</summary>
public sealed class LifecycleDiagramTests
{
    [Fact]
    public void The_documented_diagram_is_that_of_the_state_machine() =>
        Assert.Equal(Lines(ContentLifecycle.Diagram()), Lines(Documented(RuleDocument.Read("docs/editorial.md"))));

    [Fact]
    public void A_diagram_that_lacks_a_transition_is_noticed()
    {
        var planted = Documented(RuleDocument.Read("docs/editorial.md")).Replace("Approved --> Published", "InReview --> Published", StringComparison.Ordinal);
        Assert.NotEqual(Lines(ContentLifecycle.Diagram()), Lines(planted));
    }

    [Fact]
    public void Every_state_of_the_diagram_is_explained()
    {
        var text = RuleDocument.Read("docs/editorial.md");
        Assert.All(Enum.GetValues<ContentState>(), state => Assert.Contains($"| {state} | {ContentStateNames.Of(state)} |", text, StringComparison.Ordinal));
    }

    private static string Documented(string text) => text.Split("```mermaid")[1].Split("```")[0];

    private static string[] Lines(string diagram) =>
        [.. diagram.Split('\n', StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries).Order(StringComparer.Ordinal)];
}
