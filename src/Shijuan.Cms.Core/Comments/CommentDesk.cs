using Microsoft.EntityFrameworkCore;
using Shijuan.Cms.Core.Audit;
using Shijuan.Cms.Core.Content;
using Shijuan.Cms.Core.Drafting;
using Shijuan.Cms.Core.Events;
using Shijuan.Cms.Core.Permissions;
using Shijuan.Cms.Core.Persistence;

namespace Shijuan.Cms.Core.Comments;

/// <summary>批注：post, reply, resolve, reopen. Open to whoever may see the item; the text and its revision stay as they are.</summary>
public sealed class CommentDesk(CmsDbContext db, ContentStore store, ItemReaders readers, TimeProvider time)
{
    public const int LongestText = 2000;

    public Task<CommentOutcome> PostAsync(Actor actor, int itemId, CommentDraft draft, CancellationToken cancel) =>
        RunAsync(actor, itemId, "comment.post", async (item, userId) =>
        {
            var place = draft.Place.Trimmed();
            var (mentioned, errors) = await ReadAsync(item, userId, draft.Text, draft.Mentioned, draft.MentionedUnits, cancel);
            if (!IsField(item.Current, place.Field))
            {
                errors.Add(new FieldError("Field", "请从列表中选择批注的位置。"));
            }

            if (place.Quote.Length > CommentPlace.LongestQuote)
            {
                errors.Add(new FieldError("Quote", $"引用的原文最多{CommentPlace.LongestQuote}个字，现在有{place.Quote.Length}个字。"));
            }

            if (errors.Count > 0)
            {
                return new CommentOutcome.Invalid(errors);
            }

            var comment = new Comment(item.Id, item.CurrentNumber, WithContext(item.Current, place), draft.Text.Trim(), draft.MustResolve, mentioned, userId, Now);
            db.Set<Comment>().Add(comment);
            db.Audit(AuditDraft.Done(actor, "comment.post", nameof(Comment), () => comment.Id, new { item = item.Id, version = item.CurrentNumber, field = place.Field, mustResolve = draft.MustResolve }));
            db.Raise(() => new CommentPosted(item.Id, comment.Id, null, userId, mentioned));
            return new CommentOutcome.Done(comment);
        }, cancel);

    public Task<CommentOutcome> ReplyAsync(Actor actor, int itemId, int commentId, string text, IReadOnlyList<int> mentions, CancellationToken cancel) =>
        OnAsync(actor, itemId, commentId, "comment.reply", async (item, comment, userId) =>
        {
            var (mentioned, errors) = await ReadAsync(item, userId, text, mentions, [], cancel);
            if (errors.Count > 0)
            {
                return new CommentOutcome.Invalid(errors);
            }

            var reply = comment.Reply(text.Trim(), mentioned, userId, Now);
            db.Audit(AuditDraft.Done(actor, "comment.reply", nameof(Comment), () => comment.Id, new { item = item.Id }));
            db.Raise(() => new CommentPosted(item.Id, comment.Id, reply.Id, userId, mentioned));
            return new CommentOutcome.Done(comment);
        }, cancel);

    public Task<CommentOutcome> ResolveAsync(Actor actor, int itemId, int commentId, CancellationToken cancel) =>
        TurnAsync(actor, itemId, commentId, "comment.resolve", wasOpen: true, "这条批注已经标为解决。", (comment, userId) => comment.Resolve(userId, Now), cancel);

    public Task<CommentOutcome> ReopenAsync(Actor actor, int itemId, int commentId, CancellationToken cancel) =>
        TurnAsync(actor, itemId, commentId, "comment.reopen", wasOpen: false, "这条批注没有标为解决。", (comment, _) => comment.Reopen(), cancel);

    private DateTime Now => time.GetUtcNow().UtcDateTime;

    private Task<CommentOutcome> TurnAsync(
        Actor actor, int itemId, int commentId, string action, bool wasOpen, string already, Action<Comment, int> turn, CancellationToken cancel) =>
        OnAsync(actor, itemId, commentId, action, (item, comment, userId) =>
        {
            if (comment.IsOpen != wasOpen)
            {
                return Task.FromResult<CommentOutcome>(new CommentOutcome.Changed(already));
            }

            turn(comment, userId);
            db.Audit(AuditDraft.Done(actor, action, nameof(Comment), () => comment.Id, new { item = item.Id, mustResolve = comment.MustResolve }));
            return Task.FromResult<CommentOutcome>(new CommentOutcome.Done(comment));
        }, cancel);

    private Task<CommentOutcome> OnAsync(
        Actor actor, int itemId, int commentId, string action, Func<ContentItem, Comment, int, Task<CommentOutcome>> act, CancellationToken cancel) =>
        RunAsync(actor, itemId, action, async (item, userId) =>
            await db.Set<Comment>().Include(c => c.Replies).SingleOrDefaultAsync(c => c.Id == commentId && c.ItemId == itemId, cancel) is { } comment
                ? await act(item, comment, userId)
                : new CommentOutcome.NotFound(), cancel);

    private async Task<CommentOutcome> RunAsync(
        Actor actor, int itemId, string action, Func<ContentItem, int, Task<CommentOutcome>> act, CancellationToken cancel)
    {
        await using var transaction = await db.BeginAsync(cancel);
        CommentOutcome outcome = await store.LoadAsync(itemId, cancel) is { } item && actor.UserId is { } userId && actor.MaySeeContentOf(item.UnitId)
            ? await act(item, userId)
            : new CommentOutcome.NotFound();
        if (outcome is not CommentOutcome.Done)
        {
            db.ForgetChanges();
            db.Audit(AuditDraft.Refused(actor, action, nameof(ContentItem), itemId, new { why = outcome.GetType().Name }));
        }

        await db.SaveChangesAsync(cancel);
        await transaction.CommitAsync(cancel);
        return outcome;
    }

    private async Task<(IReadOnlyList<int> Mentioned, List<FieldError> Errors)> ReadAsync(
        ContentItem item, int authorId, string text, IReadOnlyList<int> chosen, IReadOnlyList<int> units, CancellationToken cancel)
    {
        var errors = new List<FieldError>();
        if (string.IsNullOrWhiteSpace(text))
        {
            errors.Add(new FieldError("Text", "请写下意见。"));
        }
        else if (text.Trim().Length > LongestText)
        {
            errors.Add(new FieldError("Text", $"意见最多{LongestText}个字，现在有{text.Trim().Length}个字，请删减。"));
        }

        var mentions = new Mentions(await readers.OfAsync(item.UnitId, cancel));
        if (!mentions.Knows(chosen, units))
        {
            errors.Add(new FieldError("Mention", "只能提醒看得到这份稿件的人和单位，请从列表中选择。"));
        }

        return (mentions.Of(authorId, text, chosen, units), errors);
    }

    private static bool IsField(ContentVersion version, string field) =>
        field == CommentPlace.Attachments || DraftFields.From(version).Values.ContainsKey(field);

    /// <summary>A passage typed or pasted by hand comes without its surroundings: they are taken from the stored text.</summary>
    private static CommentPlace WithContext(ContentVersion version, CommentPlace place)
    {
        if (place.Quote.Length == 0 || place.Before.Length + place.After.Length > 0)
        {
            return place;
        }

        var text = CommentedText.Of(version, place.Field);
        return CommentAnchor.Find(text, place) is { } at
            ? (place with { Before = text[..at.Start], After = text[(at.Start + at.Length)..] }).Trimmed()
            : place;
    }
}
