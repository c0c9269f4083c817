using Shijuan.Cms.Core.Content;
using Shijuan.Cms.Core.Permissions;
using Shijuan.Cms.Core.Presence;

namespace Shijuan.Cms.Core.Drafting;

/// <summary>稿件的附件和插图：added to and removed from a draft only.</summary>
public sealed class DraftFiles(DraftAction action, DraftLocks locks, TimeProvider time)
{
    private const string NotYours = "您没有编辑该单位稿件的权限。";

    /// <param name="expectedRevision">What the page that sends the file shows; null for a caller that looks at no page.</param>
    public Task<DraftOutcome> AddAsync(Actor actor, int itemId, Attachment attachment, CancellationToken cancel, int? expectedRevision = null) =>
        action.RunAsync(actor, itemId, expectedRevision, "content.attach", item => MayDraft(actor, item), async item =>
        {
            if (await locks.AgainstAsync(actor, itemId, cancel) is { } held)
            {
                return new DraftOutcome.Locked(held);
            }

            item.Attach(attachment, actor.UserId, time.GetUtcNow().UtcDateTime);
            return null;
        }, cancel, new { attachment.Sha256, attachment.Size });

    public Task<DraftOutcome> RemoveAsync(Actor actor, int itemId, int attachmentId, CancellationToken cancel, int? expectedRevision = null) =>
        action.RunAsync(actor, itemId, expectedRevision, "content.detach", item => MayDraft(actor, item), async item =>
        {
            if (await locks.AgainstAsync(actor, itemId, cancel) is { } held)
            {
                return new DraftOutcome.Locked(held);
            }

            var attachment = item.Current.Attachments.SingleOrDefault(a => a.Id == attachmentId);
            if (attachment is null)
            {
                return new DraftOutcome.NotFound();
            }

            var gone = item.Current.Attachments.Where(a => a == attachment || IsCompanion(a, attachment)).ToList();
            item.ExchangeFiles(gone, [], actor.UserId, time.GetUtcNow().UtcDateTime);
            return null;
        }, cancel);

    /// <summary>Adds files that belong together, such as a video with its subtitles and poster, under one place in the order.</summary>
    public Task<DraftOutcome> AddTogetherAsync(Actor actor, int itemId, IReadOnlyList<NewFile> files, CancellationToken cancel) =>
        action.RunAsync(actor, itemId, expectedRevision: null, "content.attach", item => MayDraft(actor, item), async item =>
        {
            if (await locks.AgainstAsync(actor, itemId, cancel) is { } held)
            {
                return new DraftOutcome.Locked(held);
            }

            var order = item.Current.Attachments.Where(a => a.Kind == files[0].Kind).Select(a => a.Order).DefaultIfEmpty(0).Max() + 1;
            item.ExchangeFiles([], files.Select(f => f.At(order)).ToList(), actor.UserId, time.GetUtcNow().UtcDateTime);
            return null;
        }, cancel, files.Select(f => new { f.Sha256, f.Size }));

    /// <summary>更新文件：puts newer bytes where older ones are, in the list of files and in the text. The draft alone changes; what was signed stays.</summary>
    public Task<DraftOutcome> ReplaceAsync(Actor actor, int itemId, IReadOnlyDictionary<string, NewFile> byOldHash, CancellationToken cancel) =>
        action.RunAsync(actor, itemId, expectedRevision: null, "content.replace-file", item => MayDraft(actor, item), async item =>
        {
            if (await locks.AgainstAsync(actor, itemId, cancel) is { } held)
            {
                return new DraftOutcome.Locked(held);
            }

            var old = item.Current.Attachments.Where(a => byOldHash.ContainsKey(a.Sha256)).ToList();
            if (old.Count == 0)
            {
                return new DraftOutcome.NotFound();
            }

            var now = time.GetUtcNow().UtcDateTime;
            var body = old.Aggregate(item.Current.BodyHtml, (html, a) =>
                html.Replace("cms-file:" + a.Sha256, "cms-file:" + byOldHash[a.Sha256].Sha256, StringComparison.Ordinal));
            item.ExchangeFiles(old, old.Select(a => (byOldHash[a.Sha256] with { Kind = a.Kind }).At(a.Order)).ToList(), actor.UserId, now);
            item.EditDraft(item.Current.Text with { BodyHtml = body }, actor.UserId, now);
            return null;
        }, cancel, byOldHash.Select(f => new { From = f.Key, To = f.Value.Sha256 }));

    private static bool IsCompanion(Attachment other, Attachment video) =>
        video.Kind == AttachmentKind.Video && other.Order == video.Order && other.Kind is (AttachmentKind.Subtitles or AttachmentKind.Poster);

    private static string? MayDraft(Actor actor, ContentItem item) =>
        actor.Can(CorePermissions.Draft, item.UnitId) ? null : NotYours;
}

/// <summary>要加入稿件的文件。Immutable.</summary>
public sealed record NewFile(AttachmentKind Kind, string Sha256, string FileName, string MediaType, long Size)
{
    internal Attachment At(int order) => new(Kind, Sha256, FileName, MediaType, Size, order);
}
