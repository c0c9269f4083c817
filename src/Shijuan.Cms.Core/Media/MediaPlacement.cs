using Microsoft.EntityFrameworkCore;
using Shijuan.Cms.Core.Content;
using Shijuan.Cms.Core.Drafting;
using Shijuan.Cms.Core.Files;
using Shijuan.Cms.Core.Permissions;
using Shijuan.Cms.Core.Persistence;

namespace Shijuan.Cms.Core.Media;

/// <summary>选用素材：brings a file of the library into a draft, as files of that version with their hashes, through the same verbs as an upload. What is signed or public never changes by it.</summary>
public sealed class MediaPlacement(
    CmsDbContext db, MediaAction action, MediaIntake intake, MediaUses uses, DraftFiles drafts, DraftEditor editor, WorkingCopies copies, TimeProvider time)
{
    /// <summary>Adds the newest file in a shape to a draft. A picture that is there already stays as it is.</summary>
    public async Task<PlacementOutcome> UseAsync(Actor actor, int assetId, int itemId, MediaShape shape, CancellationToken cancel)
    {
        if (await FindAsync(actor, assetId, cancel) is not { } asset)
        {
            return new PlacementOutcome.NotFound();
        }

        if (asset.Kind == FileKind.Video && !asset.IsComplete)
        {
            return new PlacementOutcome.Refused("这个视频还缺字幕或封面，请先在媒体库里补上。");
        }

        if (await ShapedAsync(actor, asset, shape, cancel) is not { } main)
        {
            return new PlacementOutcome.Refused("这张图片无法裁切，请选原图，或者重新上传。");
        }

        var files = FilesOf(asset, main);
        var present = await db.Attachments.AsNoTracking()
            .Where(a => a.Kind == files[0].Kind && a.Sha256 == main.Sha256
                && db.ContentVersions.Any(v => v.Id == a.VersionId && v.ItemId == itemId && v.FrozenAtUtc == null))
            .AnyAsync(cancel);
        if (present)
        {
            return files[0].Kind == AttachmentKind.Image
                ? new PlacementOutcome.Placed(asset, main.Sha256, null)
                : new PlacementOutcome.Refused("这个文件已经在附件列表里了。");
        }

        var outcome = await drafts.AddTogetherAsync(actor, itemId, files, cancel);
        if (outcome is not DraftOutcome.Done done)
        {
            return new PlacementOutcome.Stopped(outcome);
        }

        var revision = done.Item.Revision;
        await copies.FollowAsync(actor, itemId, revision - 1, revision, cancel);
        return new PlacementOutcome.Placed(asset, main.Sha256, revision);
    }

    /// <summary>在草稿中更新：puts the newest file where a text still has an older one. A public text gets a draft for it; one that is being reviewed must be recalled first.</summary>
    public async Task<PlacementOutcome> UpdateAsync(Actor actor, int assetId, int itemId, CancellationToken cancel)
    {
        if (await FindAsync(actor, assetId, cancel) is not { } asset)
        {
            return new PlacementOutcome.NotFound();
        }

        var old = (await uses.OfAsync([assetId], cancel))[assetId].Where(u => u.ItemId == itemId && u.IsOld && u.IsCurrent).ToList();
        var item = await db.ContentItems.AsNoTracking().SingleOrDefaultAsync(i => i.Id == itemId, cancel);
        if (item is null || old.Count == 0 || !actor.Can(CorePermissions.Draft, item.UnitId))
        {
            return new PlacementOutcome.NotFound();
        }

        var newest = new Dictionary<string, NewFile>(StringComparer.Ordinal);
        foreach (var use in old)
        {
            if (await ShapedAsync(actor, asset, use.Shape, cancel) is not { } file)
            {
                return new PlacementOutcome.Refused("新文件没有这种形态，请打开草稿手工更换。");
            }

            newest[use.Sha256] = NewFileOf(asset, file);
        }

        if (item.State == ContentState.Published
            && await editor.StartEditAsync(actor, itemId, item.Revision, cancel) is not DraftOutcome.Done and var stopped)
        {
            return new PlacementOutcome.Stopped(stopped);
        }

        db.ForgetChanges();
        var outcome = await drafts.ReplaceAsync(actor, itemId, newest, cancel);
        return outcome is DraftOutcome.Done done
            ? new PlacementOutcome.Placed(asset, newest.Values.First().Sha256, done.Item.Revision)
            : new PlacementOutcome.Stopped(outcome);
    }

    private async Task<MediaAsset?> FindAsync(Actor actor, int assetId, CancellationToken cancel)
    {
        var asset = await db.Set<MediaAsset>().AsNoTracking().Include(a => a.Files).SingleOrDefaultAsync(a => a.Id == assetId, cancel);
        return asset is not null && actor.Can(CorePermissions.Draft, asset.UnitId) ? asset : null;
    }

    /// <summary>The newest file in a shape; a crop is cut now, around the focal point of today, and remembered so that its uses are found.</summary>
    private async Task<MediaFile?> ShapedAsync(Actor actor, MediaAsset asset, MediaShape shape, CancellationToken cancel)
    {
        if (MediaShapes.RatioOf(shape) is null)
        {
            return asset.File(shape);
        }

        if (!asset.IsPicture)
        {
            return null;
        }

        PreparedFile cut;
        try
        {
            cut = await intake.CropAsync(asset.Whole, shape, asset.FocalX, asset.FocalY, cancel);
        }
        catch (FileRefusedException)
        {
            // The stored bytes are gone or damaged: there is nothing to cut.
            return null;
        }

        if (asset.Files.FirstOrDefault(f => f.Revision == asset.Revision && f.Shape == shape && f.Sha256 == cut.Sha256) is { } known)
        {
            return known;
        }

        MediaFile? added = null;
        var outcome = await action.RunAsync(actor, asset.Id, null, "media.crop", tracked =>
        {
            added = tracked.AddFile(cut, actor.UserId, time.GetUtcNow().UtcDateTime);
            return Task.FromResult<MediaOutcome?>(null);
        }, cancel, new { shape = shape.ToString(), cut.Sha256 });
        db.ForgetChanges();
        return outcome is MediaOutcome.Done ? added : null;
    }

    private static List<NewFile> FilesOf(MediaAsset asset, MediaFile main) =>
        asset.Kind != FileKind.Video
            ? [NewFileOf(asset, main)]
            : [NewFileOf(asset, main), NewFileOf(asset, asset.File(MediaShape.Subtitles)!), NewFileOf(asset, asset.File(MediaShape.Poster)!)];

    private static NewFile NewFileOf(MediaAsset asset, MediaFile file) =>
        new(KindOf(asset, file.Shape), file.Sha256, NameOf(asset, file), file.MediaType, file.Size);

    private static AttachmentKind KindOf(MediaAsset asset, MediaShape shape) => (asset.Kind, shape) switch
    {
        (FileKind.Image, _) => AttachmentKind.Image,
        (_, MediaShape.Subtitles) => AttachmentKind.Subtitles,
        (_, MediaShape.Poster) => AttachmentKind.Poster,
        (FileKind.Video, _) => AttachmentKind.Video,
        _ => AttachmentKind.File,
    };

    private static string NameOf(MediaAsset asset, MediaFile file)
    {
        var stem = Path.GetFileNameWithoutExtension(asset.Name);
        return file.Shape switch
        {
            MediaShape.Whole => asset.Name,
            MediaShape.Subtitles => stem + "-字幕.vtt",
            MediaShape.Poster => stem + "-封面" + EndingOf(file.MediaType),
            _ => stem + "-" + MediaShapes.NameOf(file.Shape).Split(' ')[0].Replace(':', 'x') + EndingOf(file.MediaType),
        };
    }

    private static string EndingOf(string mediaType) => mediaType == "image/png" ? ".png" : ".jpg";
}

/// <summary>选用的结果：closed set. Immutable.</summary>
public abstract record PlacementOutcome
{
    private PlacementOutcome() { }

    /// <param name="Revision">Of the item afterwards; null when nothing had to change.</param>
    public sealed record Placed(MediaAsset Asset, string Sha256, int? Revision) : PlacementOutcome;

    public sealed record Refused(string Message) : PlacementOutcome;

    /// <summary>The draft itself refused.</summary>
    public sealed record Stopped(DraftOutcome Outcome) : PlacementOutcome;

    public sealed record NotFound : PlacementOutcome;
}
