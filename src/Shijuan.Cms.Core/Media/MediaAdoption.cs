using Microsoft.EntityFrameworkCore;
using Shijuan.Cms.Core.Audit;
using Shijuan.Cms.Core.Content;
using Shijuan.Cms.Core.Files;
using Shijuan.Cms.Core.Permissions;
using Shijuan.Cms.Core.Persistence;
using Shijuan.Cms.Core.Text;

namespace Shijuan.Cms.Core.Media;

/// <summary>
/// 重建使用情况 (<c>media-usage rebuild</c>)：files that texts have held since before there was a library, or that were attached past it,
/// enter the library of the text's unit with their uses. No text is touched or saved again; running it twice changes nothing.
/// </summary>
public sealed class MediaAdoption(CmsDbContext db, MediaUses uses, MediaIntake intake, MediaNames names, TimeProvider time)
{
    private static readonly Actor Rebuild = Actor.System("重建素材使用情况");

    public async Task<AdoptionResult> RunAsync(CancellationToken cancel)
    {
        var held = await uses.Held()
            .Where(h => h.Kind == AttachmentKind.Image || h.Kind == AttachmentKind.File || h.Kind == AttachmentKind.Video)
            .OrderBy(h => h.VersionId)
            .ToListAsync(cancel);
        var owned = (await db.Set<MediaFile>()
            .Join(db.Set<MediaAsset>(), f => f.AssetId, a => a.Id, (f, a) => new { f.Sha256, a.UnitId })
            .ToListAsync(cancel)).Select(o => (o.Sha256, o.UnitId)).ToHashSet();
        var (adopted, missing) = (0, 0);
        foreach (var group in held.GroupBy(h => (h.Sha256, h.UnitId)).Where(g => !owned.Contains(g.Key)))
        {
            if (await AdoptAsync(group.Last(), cancel))
            {
                adopted++;
            }
            else
            {
                missing++;
            }
        }

        return new AdoptionResult(adopted, held.Count, missing);
    }

    private async Task<bool> AdoptAsync(HeldFile held, CancellationToken cancel)
    {
        var whole = new PreparedFile(MediaShape.Whole, held.Sha256, held.MediaType, held.Size);
        var kind = KindOf(held);
        var files = kind == FileKind.Image ? await intake.KnownPictureAsync(whole, cancel) : intake.Holds(held.Sha256) ? [whole] : null;
        if (files is null)
        {
            return false;
        }

        var now = time.GetUtcNow().UtcDateTime;
        var place = new MediaPlace(held.UnitId, null);
        await using var transaction = await db.BeginAsync(cancel);
        var name = await names.FindAsync(place, held.FileName, cancel) is null ? held.FileName : await names.FreeAsync(place, held.FileName, cancel);
        var asset = new MediaAsset(held.UnitId, null, kind, name, uploadedById: null, now);
        asset.AddRevision(files, actorId: null, now);
        asset.Describe(await WordsAsync(held, cancel));
        db.Add(asset);
        db.Audit(AuditDraft.Done(Rebuild, "media.adopt", nameof(MediaAsset), () => asset.Id, new { held.UnitId, held.Sha256 }, AuditTrigger.System));
        await db.SaveChangesAsync(cancel);
        await transaction.CommitAsync(cancel);
        db.ForgetChanges();
        return true;
    }

    /// <summary>What the text says of the picture is what the library knows of it.</summary>
    private async Task<MediaDescription> WordsAsync(HeldFile held, CancellationToken cancel)
    {
        if (held.Kind != AttachmentKind.Image)
        {
            return new MediaDescription();
        }

        var body = await db.ContentVersions.Where(v => v.Id == held.VersionId).Select(v => v.BodyHtml).SingleAsync(cancel);
        var image = RichTextReader.Images(body).FirstOrDefault(i => i.Src == "cms-file:" + held.Sha256);
        return image switch
        {
            { Decorative: true } => new MediaDescription { Alternative = MediaAlternative.Decorative },
            { Alt: { } alt } when alt.Trim().Length > 0 => new MediaDescription { Alternative = MediaAlternative.Text, AlternativeText = alt.Trim()[..Math.Min(alt.Trim().Length, 300)] },
            _ => new MediaDescription(),
        };
    }

    private static FileKind KindOf(HeldFile held) =>
        held.Kind == AttachmentKind.Image ? FileKind.Image : FileFormat.For(SafeFileName.Extension(held.FileName))?.Kind ?? FileKind.Document;
}

/// <summary>重建的结果。Immutable.</summary>
/// <param name="Adopted">Files that the library did not know.</param>
/// <param name="Uses">Files in texts, all together.</param>
/// <param name="Missing">Files that texts name and the file store does not hold or cannot read.</param>
public sealed record AdoptionResult(int Adopted, int Uses, int Missing);
