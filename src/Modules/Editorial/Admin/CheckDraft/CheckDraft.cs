using Shijuan.Cms.Core.Content;
using Shijuan.Cms.Core.Drafting;
using Shijuan.Cms.Core.Modules;
using Shijuan.Cms.Core.Permissions;
using Shijuan.Cms.Core.Publishing;
using Shijuan.Cms.Core.Review;
using Shijuan.Cms.Core.Text;

namespace Shijuan.Cms.Editorial;

/// <summary>发布前检查：the gate's findings on what the person is typing, or on the stored text when nothing is unsaved.</summary>
internal sealed class CheckDraft(ContentDoor door, DraftChecks checks, WorkingCopies copies, ReviewRoutes routes) : IUseCase
{
    /// <summary>Null when the person may not know of the item.</summary>
    public async Task<ChecksView?> FindAsync(Actor actor, int itemId, CancellationToken cancel)
    {
        if (await door.OpenAsync(actor, itemId, cancel) is not { } opened)
        {
            return null;
        }

        var item = await door.ReadAsync(opened, cancel);
        var copy = item.State == ContentState.Draft ? await copies.FindAsync(actor, itemId, cancel) : null;
        return await JudgeAsync(item, copy is null ? null : DraftFields.FromJson(copy.Fields), cancel);
    }

    /// <summary>As the chains are now; the route is fixed when the text is submitted.</summary>
    private async Task<IReadOnlyList<string>> SignaturesToComeAsync(ContentItem item, CancellationToken cancel)
    {
        var chain = await routes.ChooseAsync(item.TypeKey, item.Current.ChannelId, item.UnitId, RiskClass.General, cancel);
        return [.. (chain?.Route ?? ReviewSteps.Standard).Steps.Select(s => s.Quorum > 1 ? $"{s.Name}（{s.Quorum}人）" : s.Name)];
    }

    /// <summary>A draft is judged as a text; what is frozen already is judged as it would be at publishing.</summary>
    public async Task<ChecksView> JudgeAsync(ContentItem item, DraftFields? typed, CancellationToken cancel)
    {
        var draft = item.State == ContentState.Draft;
        var judgement = await checks.CheckAsync(item, typed, draft ? GateStage.Text : GateStage.Publish, cancel);
        return new ChecksView(item.Id, draft, judgement, draft ? await SignaturesToComeAsync(item, cancel) : [])
        {
            Metrics = ContentMetrics.Of(typed is null ? item.Current.BodyHtml : typed["Body"]),
        };
    }
}

/// <summary>检查结果。Immutable.</summary>
/// <param name="Editable">Whether findings lead to fields of a form on the same page.</param>
/// <param name="SignaturesToCome">Names of the signatures that a draft will need; information, not findings.</param>
internal sealed record ChecksView(int ItemId, bool Editable, Judgement Judgement, IReadOnlyList<string> SignaturesToCome)
{
    /// <summary>How the text reads; information, not findings.</summary>
    public ContentMetrics? Metrics { get; init; }

    public int Blocking => Judgement.CountOf(Severity.Blocking);

    public string Summary
    {
        get
        {
            var parts = new List<string>();
            Add(Blocking, "项不得发布");
            Add(Judgement.CountOf(Severity.NeedsReason), "项须说明理由");
            Add(Judgement.CountOf(Severity.Note), "项提示");
            return string.Join("，", parts);

            void Add(int count, string what)
            {
                if (count > 0)
                {
                    parts.Add($"{count} {what}");
                }
            }
        }
    }
}
