using Microsoft.EntityFrameworkCore;
using Shijuan.Cms.Core.Audit;
using Shijuan.Cms.Core.Drafting;
using Shijuan.Cms.Core.Files;
using Shijuan.Cms.Core.Permissions;
using Shijuan.Cms.Core.Persistence;
using Shijuan.Cms.Core.Units;

namespace Shijuan.Cms.Core.Media;

/// <summary>素材入库：adds and replaces files in the library of a unit. Nothing here is public: that is decided by the texts that use them.</summary>
public sealed class MediaLibrary(CmsDbContext db, MediaAction action, MediaIntake intake, MediaNames names, UnitTree units, MediaLimits limits, TimeProvider time)
{
    /// <summary>Adds a file. When its name is taken in the folder, <paramref name="choice"/> decides; unasked, nothing is stored.</summary>
    public async Task<MediaOutcome> AddAsync(
        Actor actor, MediaPlace place, Stream bytes, string fileName, SameNameChoice choice, CancellationToken cancel,
        MediaDescription? words = null, AuditTrigger trigger = AuditTrigger.Person)
    {
        if (!await MayUseAsync(actor, place, cancel))
        {
            return await RefusedAsync(actor, place, new MediaOutcome.NotFound(), trigger, cancel);
        }

        var result = await intake.TakeAsync(bytes, fileName, cancel);
        if (result is not IntakeResult.Taken taken)
        {
            return await RefusedAsync(actor, place, new MediaOutcome.FileRefused(((IntakeResult.Refused)result).Message), trigger, cancel);
        }

        await using var transaction = await db.BeginAsync(cancel);
        var known = await names.FindAsync(place, taken.Name, cancel);
        if (known is not null && choice != SameNameChoice.KeepBoth)
        {
            await transaction.DisposeAsync();
            return choice == SameNameChoice.Replace
                ? await ReplaceAsync(actor, known.Id, null, taken, cancel)
                : await RefusedAsync(actor, place, new MediaOutcome.SameName(known.Id, known.Name), trigger, cancel);
        }

        if (await FullAsync(place.UnitId, taken.Files.Sum(f => f.Size), cancel) is { } full)
        {
            await transaction.DisposeAsync();
            return await RefusedAsync(actor, place, full, trigger, cancel);
        }

        var now = time.GetUtcNow().UtcDateTime;
        var name = known is null ? taken.Name : await names.FreeAsync(place, taken.Name, cancel);
        var asset = new MediaAsset(place.UnitId, place.FolderId, taken.Kind, name, actor.UserId, now);
        asset.AddRevision(taken.Files, actor.UserId, now);
        asset.Describe(words ?? new MediaDescription());
        db.Add(asset);
        db.Audit(AuditDraft.Done(actor, "media.add", nameof(MediaAsset), () => asset.Id, new { place.UnitId, asset.Whole.Sha256, asset.Whole.Size }, trigger));
        await db.SaveChangesAsync(cancel);
        await transaction.CommitAsync(cancel);
        return new MediaOutcome.Done(asset);
    }

    /// <summary>替换文件：a new revision under the same number and address. Texts keep the bytes they have until somebody updates them in a draft.</summary>
    public async Task<MediaOutcome> ReplaceAsync(Actor actor, int assetId, int? expectedChanges, Stream bytes, string fileName, CancellationToken cancel) =>
        await intake.TakeAsync(bytes, fileName, cancel) switch
        {
            IntakeResult.Taken taken => await ReplaceAsync(actor, assetId, expectedChanges, taken, cancel),
            IntakeResult.Refused refused => await action.RunAsync(
                actor, assetId, null, "media.replace", _ => Task.FromResult<MediaOutcome?>(new MediaOutcome.FileRefused(refused.Message)), cancel),
            _ => new MediaOutcome.NotFound(),
        };

    /// <summary>视频的字幕或封面。</summary>
    public async Task<MediaOutcome> AccompanyAsync(Actor actor, int assetId, MediaShape shape, Stream bytes, string fileName, CancellationToken cancel)
    {
        var result = shape == MediaShape.Subtitles
            ? await intake.TakeSubtitlesAsync(bytes, fileName, cancel)
            : await intake.TakePosterAsync(bytes, fileName, cancel);
        return await action.RunAsync(actor, assetId, null, shape == MediaShape.Subtitles ? "media.subtitles" : "media.poster", asset =>
        {
            if (asset.Kind != FileKind.Video)
            {
                return Stop(new MediaOutcome.FileRefused("只有视频需要字幕和封面。"));
            }

            if (result is not IntakeResult.Taken taken)
            {
                return Stop(new MediaOutcome.FileRefused(((IntakeResult.Refused)result).Message));
            }

            foreach (var file in taken.Files)
            {
                asset.AddFile(file, actor.UserId, time.GetUtcNow().UtcDateTime);
            }

            return Stop(null);
        }, cancel);
    }

    /// <summary>Bytes that the unit's library holds and that are on their way to it.</summary>
    public async Task<long> UsedBytesAsync(int unitId, CancellationToken cancel) =>
        await db.Set<MediaAsset>().Where(a => a.UnitId == unitId).SelectMany(a => a.Files).SumAsync(f => f.Size, cancel)
        + await db.Set<MediaUpload>().Where(u => u.UnitId == unitId).SumAsync(u => u.Length, cancel);

    /// <summary>Null when so many bytes still fit.</summary>
    public async Task<MediaOutcome?> FullAsync(int unitId, long more, CancellationToken cancel) =>
        await UsedBytesAsync(unitId, cancel) + more > limits.UnitBytes
            ? new MediaOutcome.FileRefused($"本单位媒体库的空间（{limits.UnitBytes / 1024 / 1024 / 1024} GB）已用完，请先在“未使用的素材”里清理。")
            : null;

    /// <summary>Whether the person keeps files for the unit and the folder is the unit's own.</summary>
    public async Task<bool> MayUseAsync(Actor actor, MediaPlace place, CancellationToken cancel) =>
        actor.Can(CorePermissions.Draft, place.UnitId)
        && (await units.LoadAsync(cancel)).Find(place.UnitId) is { IsCollective: false }
        && (place.FolderId is not { } folder || await db.Set<MediaFolder>().AnyAsync(f => f.Id == folder && f.UnitId == place.UnitId, cancel));

    private Task<MediaOutcome> ReplaceAsync(Actor actor, int assetId, int? expectedChanges, IntakeResult.Taken taken, CancellationToken cancel) =>
        action.RunAsync(actor, assetId, expectedChanges, "media.replace", async asset =>
        {
            if (asset.Kind != taken.Kind || !SameEnding(asset.Name, taken.Name))
            {
                return new MediaOutcome.FileRefused($"替换要用同一种文件（{Path.GetExtension(asset.Name)}），原来的网址才继续有效。另一种文件请作为新素材上传。");
            }

            if (await FullAsync(asset.UnitId, taken.Files.Sum(f => f.Size), cancel) is { } full)
            {
                return full;
            }

            // Subtitles and poster go on to the new revision; they can be replaced afterwards.
            var companions = new[] { asset.File(MediaShape.Subtitles), asset.File(MediaShape.Poster) }.OfType<MediaFile>()
                .Select(f => new PreparedFile(f.Shape, f.Sha256, f.MediaType, f.Size, f.Width, f.Height));
            asset.AddRevision([.. taken.Files, .. companions], actor.UserId, time.GetUtcNow().UtcDateTime);
            return null;
        }, cancel, new { taken.Files[0].Sha256, taken.Files[0].Size });

    private static bool SameEnding(string one, string other) =>
        string.Equals(Path.GetExtension(one), Path.GetExtension(other), StringComparison.OrdinalIgnoreCase);

    private async Task<MediaOutcome> RefusedAsync(Actor actor, MediaPlace place, MediaOutcome outcome, AuditTrigger trigger, CancellationToken cancel)
    {
        db.ForgetChanges();
        db.Audit(AuditDraft.Refused(actor, "media.add", nameof(OrgUnit), place.UnitId, new { why = outcome.GetType().Name }, trigger));
        await db.SaveChangesAsync(cancel);
        return outcome;
    }

    private static Task<MediaOutcome?> Stop(MediaOutcome? outcome) => Task.FromResult(outcome);
}

/// <summary>媒体库里的位置：a unit and one of its folders, or its top. Immutable.</summary>
public sealed record MediaPlace(int UnitId, int? FolderId);
