using Stateless;
using Stateless.Graph;
using Stateless.Reflection;

namespace Shijuan.Cms.Core.Content;

/// <summary>稿件状态机：the one table of transitions. Illegal intents throw <see cref="IllegalTransitionException"/>.</summary>
public static class ContentLifecycle
{
    /// <summary>The state after the intent.</summary>
    /// <param name="isLive">Whether the public sees a version of the item now: discarding the draft of a live item goes back to Published.</param>
    public static ContentState Next(ContentState from, ContentIntent intent, bool isLive)
    {
        var machine = Build(from, isLive);
        if (!machine.CanFire(intent))
        {
            throw new IllegalTransitionException(from, intent);
        }

        machine.Fire(intent);
        return machine.State;
    }

    public static bool Allows(ContentState from, ContentIntent intent, bool isLive) => Build(from, isLive).CanFire(intent);

    /// <summary>Mermaid diagram for the documentation.</summary>
    public static string Diagram() => MermaidGraph.Format(Build(ContentState.Draft, isLive: false).GetInfo());

    private static StateMachine<ContentState, ContentIntent> Build(ContentState from, bool isLive)
    {
        var machine = new StateMachine<ContentState, ContentIntent>(from);
        machine.Configure(ContentState.Draft)
            .Permit(ContentIntent.Submit, ContentState.InReview)
            .PermitDynamic(
                ContentIntent.DiscardDraft,
                () => isLive ? ContentState.Published : ContentState.Discarded,
                possibleDestinationStates: new DynamicStateInfos
                {
                    { ContentState.Published, "已有公开版本" },
                    { ContentState.Discarded, "从未公开" },
                })
            .PermitReentryIf(ContentIntent.Withdraw, () => isLive, "已有公开版本");
        machine.Configure(ContentState.InReview)
            .Permit(ContentIntent.Return, ContentState.Draft)
            .Permit(ContentIntent.Recall, ContentState.Draft)
            .Permit(ContentIntent.CompleteReview, ContentState.Approved)
            .PermitReentryIf(ContentIntent.Withdraw, () => isLive, "已有公开版本");
        machine.Configure(ContentState.Approved)
            .Permit(ContentIntent.Return, ContentState.Draft)
            .Permit(ContentIntent.Recall, ContentState.Draft)
            .Permit(ContentIntent.Schedule, ContentState.Scheduled)
            .Permit(ContentIntent.Publish, ContentState.Published)
            .PermitReentryIf(ContentIntent.Withdraw, () => isLive, "已有公开版本");
        machine.Configure(ContentState.Scheduled)
            .Permit(ContentIntent.Return, ContentState.Draft)
            .Permit(ContentIntent.Unschedule, ContentState.Approved)
            .PermitReentry(ContentIntent.Schedule)
            .Permit(ContentIntent.Publish, ContentState.Published)
            .PermitReentryIf(ContentIntent.Withdraw, () => isLive, "已有公开版本");
        machine.Configure(ContentState.Published)
            .Permit(ContentIntent.StartEdit, ContentState.Draft)
            .Permit(ContentIntent.Withdraw, ContentState.Withdrawn);
        machine.Configure(ContentState.Withdrawn)
            .Permit(ContentIntent.StartEdit, ContentState.Draft)
            .Permit(ContentIntent.Reinstate, ContentState.Published);
        // Leads nowhere; named so that the diagram shows it.
        machine.Configure(ContentState.Discarded);
        return machine;
    }
}

/// <summary>状态不允许该操作：somebody else acted meanwhile, or the client is wrong. Mapped once to 409.</summary>
public sealed class IllegalTransitionException(ContentState from, ContentIntent intent)
    : InvalidOperationException($"{ContentStateNames.Of(from)}的稿件不能执行“{ContentStateNames.Of(intent)}”，可能已被其他人处理，请刷新后再看。")
{
    public ContentState From { get; } = from;

    public ContentIntent Intent { get; } = intent;
}
