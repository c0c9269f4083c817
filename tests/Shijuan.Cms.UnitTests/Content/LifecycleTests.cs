using CsCheck;
using Shijuan.Cms.Core.Content;
using Xunit;

namespace Shijuan.Cms.UnitTests.Content;

public sealed class LifecycleTests
{
    private static readonly ContentIntent[] Intents = Enum.GetValues<ContentIntent>();

    /// <summary>The whole table written down a second time, by hand: whoever changes one must change the other.</summary>
    private static readonly Dictionary<(ContentState From, ContentIntent Intent), ContentState> NeverLive = new()
    {
        [(ContentState.Draft, ContentIntent.Submit)] = ContentState.InReview,
        [(ContentState.Draft, ContentIntent.DiscardDraft)] = ContentState.Discarded,
        [(ContentState.InReview, ContentIntent.Return)] = ContentState.Draft,
        [(ContentState.InReview, ContentIntent.Recall)] = ContentState.Draft,
        [(ContentState.InReview, ContentIntent.CompleteReview)] = ContentState.Approved,
        [(ContentState.Approved, ContentIntent.Return)] = ContentState.Draft,
        [(ContentState.Approved, ContentIntent.Recall)] = ContentState.Draft,
        [(ContentState.Approved, ContentIntent.Schedule)] = ContentState.Scheduled,
        [(ContentState.Approved, ContentIntent.Publish)] = ContentState.Published,
        [(ContentState.Scheduled, ContentIntent.Return)] = ContentState.Draft,
        [(ContentState.Scheduled, ContentIntent.Unschedule)] = ContentState.Approved,
        [(ContentState.Scheduled, ContentIntent.Schedule)] = ContentState.Scheduled,
        [(ContentState.Scheduled, ContentIntent.Publish)] = ContentState.Published,
        [(ContentState.Published, ContentIntent.StartEdit)] = ContentState.Draft,
        [(ContentState.Published, ContentIntent.Withdraw)] = ContentState.Withdrawn,
        [(ContentState.Withdrawn, ContentIntent.StartEdit)] = ContentState.Draft,
        [(ContentState.Withdrawn, ContentIntent.Reinstate)] = ContentState.Published,
    };

    public static TheoryData<ContentState, ContentIntent, bool> Everything()
    {
        var data = new TheoryData<ContentState, ContentIntent, bool>();
        foreach (var state in Enum.GetValues<ContentState>())
        {
            foreach (var intent in Intents)
            {
                data.Add(state, intent, false);
                data.Add(state, intent, true);
            }
        }

        return data;
    }

    [Theory]
    [MemberData(nameof(Everything))]
    public void Each_intent_leads_where_the_table_says_or_is_refused(ContentState from, ContentIntent intent, bool isLive)
    {
        var expected = Expected(from, intent, isLive);
        Assert.Equal(expected is not null, ContentLifecycle.Allows(from, intent, isLive));
        if (expected is { } to)
        {
            Assert.Equal(to, ContentLifecycle.Next(from, intent, isLive));
        }
        else
        {
            var refusal = Assert.Throws<IllegalTransitionException>(() => ContentLifecycle.Next(from, intent, isLive));
            Assert.Contains(ContentStateNames.Of(from), refusal.Message, StringComparison.Ordinal);
        }
    }

    [Fact]
    public void Nothing_becomes_public_but_from_approved_or_scheduled_or_as_it_was_before_it_was_taken_down() =>
        AnyWalk().Sample(walk => walk.All(step => step.To != ContentState.Published
            || step.Intent is ContentIntent.DiscardDraft || step.From is ContentState.Approved or ContentState.Scheduled
            || step is (ContentState.Withdrawn, ContentIntent.Reinstate, _)));

    [Fact]
    public void Every_publication_was_submitted_and_reviewed_since_the_last_draft() =>
        AnyWalk().Sample(walk =>
        {
            var reviewed = false;
            foreach (var step in walk)
            {
                if (step.Intent == ContentIntent.Publish && !reviewed)
                {
                    return false;
                }

                reviewed = step.Intent == ContentIntent.CompleteReview || (reviewed && (step.To is ContentState.Approved or ContentState.Scheduled));
            }

            return true;
        });

    [Fact]
    public void Every_state_can_be_reached_and_only_a_discarded_item_is_at_its_end()
    {
        var reached = new HashSet<ContentState> { ContentState.Draft };
        for (var before = 0; before != reached.Count;)
        {
            before = reached.Count;
            foreach (var state in reached.ToList())
            {
                reached.UnionWith(Intents.Where(i => ContentLifecycle.Allows(state, i, false)).Select(i => ContentLifecycle.Next(state, i, false)));
            }
        }

        Assert.Equal(Enum.GetValues<ContentState>().Order(), reached.Order());
        Assert.Equal([ContentState.Discarded], reached.Where(state => !Intents.Any(i => ContentLifecycle.Allows(state, i, true))));
    }

    private static ContentState? Expected(ContentState from, ContentIntent intent, bool isLive)
    {
        if (isLive && from == ContentState.Draft && intent == ContentIntent.DiscardDraft)
        {
            return ContentState.Published;
        }

        // Withdrawing the public page does not disturb the work on the next version.
        if (isLive && intent == ContentIntent.Withdraw && (from is ContentState.Draft or ContentState.InReview or ContentState.Approved or ContentState.Scheduled))
        {
            return from;
        }

        return NeverLive.TryGetValue((from, intent), out var to) ? to : null;
    }

    /// <summary>Random intents from a new item on; the refused ones are left out, and the public page is followed as the item would.</summary>
    private static Gen<List<(ContentState From, ContentIntent Intent, ContentState To)>> AnyWalk() =>
        Gen.Int[0, Intents.Length - 1].Array[0, 120].Select(choices =>
        {
            var walk = new List<(ContentState, ContentIntent, ContentState)>();
            var (state, isLive) = (ContentState.Draft, false);
            foreach (var intent in choices.Select(i => Intents[i]))
            {
                if (!ContentLifecycle.Allows(state, intent, isLive))
                {
                    continue;
                }

                var to = ContentLifecycle.Next(state, intent, isLive);
                walk.Add((state, intent, to));
                isLive = intent switch { ContentIntent.Publish or ContentIntent.Reinstate => true, ContentIntent.Withdraw => false, _ => isLive };
                state = to;
            }

            return walk;
        });
}
