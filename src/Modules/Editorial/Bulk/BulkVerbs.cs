using Microsoft.EntityFrameworkCore;
using Shijuan.Cms.Core.Channels;
using Shijuan.Cms.Core.Content;
using Shijuan.Cms.Core.Drafting;
using Shijuan.Cms.Core.Modules;
using Shijuan.Cms.Core.Permissions;
using Shijuan.Cms.Core.Publishing;

namespace Shijuan.Cms.Editorial;

/// <summary>批量动作的办法：each action is the verb a person would use on one item, with the same permission, gate and audit.</summary>
internal sealed class BulkVerbs(
    ContentDoor door, DraftEditor editor, Submission submission, Scheduling scheduling, Publisher publisher, Withdrawal withdrawal,
    DraftRewriter rewriter, ChannelTree channels) : IUseCase
{
    public async Task<BulkResult> RunAsync(Actor actor, BulkAction action, BulkLine line, BulkSettings settings, CancellationToken cancel)
    {
        // Rights may have been taken away since the run was confirmed: the item is then as unknown as to any stranger.
        if (await door.OpenAsync(actor, line.ItemId, cancel) is not { } opened)
        {
            return new BulkResult(false, "没有找到这份稿件。");
        }

        var (id, revision) = (line.ItemId, line.Revision);
        return action switch
        {
            BulkAction.Submit => Of(await submission.SubmitAsync(actor, id, revision, cancel), "已送审。"),
            BulkAction.Duplicate => await DuplicateAsync(actor, opened, cancel),
            BulkAction.Discard => Of(await editor.DiscardAsync(actor, id, revision, settings.Reason, cancel), "已放弃草稿。"),
            BulkAction.Schedule => Of(
                await scheduling.ScheduleAsync(actor, id, revision, settings.ScheduledForUtc!.Value, cancel), $"将在 {ReviewWords.At(settings.ScheduledForUtc!.Value)} 发布。"),
            BulkAction.Publish => await PublishAsync(actor, id, revision, cancel),
            BulkAction.Withdraw => Of(
                await withdrawal.WithdrawAsync(actor, id, revision, KindOf(settings.Kind), settings.Reason, cancel), "已撤回。"),
            BulkAction.Move => await MoveAsync(actor, opened, revision, settings.ChannelId!.Value, cancel),
            BulkAction.Replace => await rewriter.RewriteAsync(
                actor, opened, revision, WordReplacement.In(settings.Find, settings.Replacement), settings.Note, cancel),
            _ => new BulkResult(false, "不认识的操作。"),
        };
    }

    private async Task<BulkResult> DuplicateAsync(Actor actor, OpenedItem opened, CancellationToken cancel)
    {
        var copy = await editor.DuplicateAsync(actor, await door.ReadAsync(opened, cancel), cancel);
        return copy is null ? new BulkResult(false, "您没有为该单位起草稿件的权限。") : new BulkResult(true, "已复制为新草稿。", copy.Id);
    }

    private async Task<BulkResult> PublishAsync(Actor actor, int id, int revision, CancellationToken cancel) =>
        await publisher.PublishAsync(new PublishRequest(id, actor, PublishTrigger.Bulk, revision), cancel) switch
        {
            PublishOutcome.Published published => new BulkResult(true, $"已发布：/{published.Publication.Path}"),
            PublishOutcome.Blocked blocked => new BulkResult(false, Blocking(blocked.Judgement)),
            PublishOutcome.WrongState wrong => new BulkResult(false, $"{ContentStateNames.Of(wrong.State)}的稿件不能发布。"),
            PublishOutcome.Changed => new BulkResult(false, "确认之后，别人改过这份稿件，没有发布。"),
            PublishOutcome.Forbidden => new BulkResult(false, "您没有这个单位的发布权限。"),
            _ => new BulkResult(false, "没有找到这份稿件。"),
        };

    private async Task<BulkResult> MoveAsync(Actor actor, OpenedItem opened, int revision, int channelId, CancellationToken cancel)
    {
        var item = await door.ReadAsync(opened, cancel);
        var channel = (await channels.LoadAsync(cancel)).Find(channelId);
        if (channel is null || !channel.Admits(item.TypeKey))
        {
            return new BulkResult(false, channel is null ? "目标栏目已不存在。" : $"栏目“{channel.Name}”不收这种内容。");
        }

        return item.Current.ChannelId == channelId
            ? new BulkResult(false, "已经在这个栏目。")
            : await rewriter.RewriteAsync(
                actor, opened, revision,
                fields => new DraftFields(fields.Values.Select(f => f.Key == "ChannelId" ? new(f.Key, $"{channelId}") : f)),
                $"移到栏目“{channel.Name}”", cancel);
    }

    private static BulkResult Of(DraftOutcome outcome, string done) => outcome switch
    {
        DraftOutcome.Done => new BulkResult(true, done),
        DraftOutcome.Blocked blocked => new BulkResult(false, Blocking(blocked.Judgement)),
        DraftOutcome.Conflict => new BulkResult(false, "确认之后，别人改过这份稿件，没有处理。"),
        _ => new BulkResult(false, OutcomeTexts.Of(outcome)),
    };

    private static string Blocking(Judgement judgement)
    {
        var blocking = judgement.Findings.Where(f => f.Severity == Severity.Blocking).Select(f => f.Message).ToList();
        return blocking.Count == 0 ? "没有通过检查：这份稿件还没有送审。" : $"{blocking.Count} 项不得发布：{string.Join("；", blocking)}";
    }

    private static PublicationEnd? KindOf(string name) =>
        WithdrawalKinds.All.Where(k => k.Kind.ToString() == name).Select(k => (PublicationEnd?)k.Kind).FirstOrDefault();
}
