using Shijuan.Cms.Core.Channels;
using Shijuan.Cms.Core.Content;
using Shijuan.Cms.Core.Drafting;
using Shijuan.Cms.Core.Modules;
using Shijuan.Cms.Core.Permissions;
using Shijuan.Cms.Core.Persistence;

namespace Shijuan.Cms.Editorial;

/// <summary>改写草稿：saves a computed change as a draft with a note. Of a live item a new draft is opened; the page stays. Nothing is published.</summary>
internal sealed class DraftRewriter(CmsDbContext db, ContentDoor door, DraftEditor editor, DraftReader reader, ChannelTree channels, TimeProvider time) : IUseCase
{
    public async Task<BulkResult> RewriteAsync(
        Actor actor, OpenedItem opened, int revision, Func<DraftFields, DraftFields> change, string note, CancellationToken cancel)
    {
        var item = await door.ReadAsync(opened, cancel);
        if (item.State is not (ContentState.Draft or ContentState.Published))
        {
            return new BulkResult(false, $"{ContentStateNames.Of(item.State)}的稿件不能修改，请等它回到草稿或发布之后再办。");
        }

        var before = DraftFields.From(item.Current);
        var fields = change(before);
        if (before.Values.All(f => fields[f.Key] == f.Value))
        {
            return new BulkResult(false, "没有要改的地方。");
        }

        // Understood before a draft is opened, so that a live item is not left with a draft that says nothing new.
        var errors = reader.Read(fields, item.Current, await channels.LoadAsync(cancel)).Errors;
        if (errors.Count > 0)
        {
            return new BulkResult(false, string.Join(" ", errors.Select(e => e.Message)));
        }

        var opens = item.State == ContentState.Published;
        if (opens)
        {
            var started = await editor.StartEditAsync(actor, item.Id, revision, cancel);
            if (started is not DraftOutcome.Done open)
            {
                return new BulkResult(false, Words(started));
            }

            (item, revision) = (open.Item, open.Item.Revision);
        }

        return await SaveAsync(actor, item, revision, fields, note, opens, cancel);
    }

    private async Task<BulkResult> SaveAsync(
        Actor actor, ContentItem item, int revision, DraftFields fields, string note, bool opened, CancellationToken cancel)
    {
        var (id, version) = (item.Id, item.CurrentNumber);
        db.ForgetChanges();
        // Stored in the transaction of the save, or forgotten with it.
        db.Add(new ReplacementNote(id, version, revision + 1, note, actor.UserId, time.GetUtcNow().UtcDateTime));
        var saved = await editor.SaveAsync(actor, id, revision, fields, cancel);
        return saved is DraftOutcome.Done
            ? new BulkResult(true, opened ? "已另起草稿并保存，网站上的页面没有变。" : "已保存到草稿。")
            : new BulkResult(false, Words(saved));
    }

    private static string Words(DraftOutcome outcome) =>
        outcome is DraftOutcome.Conflict ? "确认之后，别人改过这份稿件，没有修改。" : OutcomeTexts.Of(outcome);
}
