using System.Runtime.CompilerServices;
using Shijuan.Cms.Core.Publishing;

namespace Shijuan.Cms.IntegrationTests.Publishing;

/// <summary>A rule that a test turns faulty.</summary>
internal sealed class FaultyRule(RuleFault fault) : IPublishRule
{
    public string Key => "test.faulty";

    public bool AppliesTo(Candidate candidate) =>
        fault.Kind == FaultKind.ThrowsWhenAsked ? throw new InvalidOperationException("规则坏了") : fault.Kind != FaultKind.None;

    public async IAsyncEnumerable<Finding> CheckAsync(Candidate candidate, [EnumeratorCancellation] CancellationToken cancel)
    {
        fault.Started.TrySetResult();
        switch (fault.Kind)
        {
            case FaultKind.Throws:
                throw new InvalidOperationException("规则坏了");
            case FaultKind.ThrowsCancellation:
                throw new OperationCanceledException("规则自己取消了");
            case FaultKind.Hangs:
                await Task.Delay(Timeout.Infinite, cancel);
                break;
            case FaultKind.HangsAndIgnoresCancellation:
                await new TaskCompletionSource().Task;
                break;
            case FaultKind.SaysWhatNobodyExplained:
                yield return new Finding("test.faulty.unexplained", Target.Of("Title"));
                break;
            default:
                break;
        }
    }
}

internal sealed class RuleFault
{
    public FaultKind Kind { get; set; }

    /// <summary>Done when the rule has begun.</summary>
    public TaskCompletionSource Started { get; } = new(TaskCreationOptions.RunContinuationsAsynchronously);
}

public enum FaultKind
{
    None = 0,
    Throws = 1,
    ThrowsWhenAsked = 2,
    ThrowsCancellation = 3,
    Hangs = 4,
    HangsAndIgnoresCancellation = 5,
    SaysWhatNobodyExplained = 6,
}
