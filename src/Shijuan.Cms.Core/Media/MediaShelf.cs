using System.Text.RegularExpressions;
using Microsoft.EntityFrameworkCore;
using Shijuan.Cms.Core.Drafting;
using Shijuan.Cms.Core.Permissions;
using Shijuan.Cms.Core.Persistence;

namespace Shijuan.Cms.Core.Media;

/// <summary>整理素材：describe, move, delete. A file that a text uses cannot be deleted.</summary>
public sealed partial class MediaShelf(CmsDbContext db, MediaAction action, MediaNames names, MediaUses uses)
{
    private const int TagsLimit = 200;

    /// <summary>Saves the words about an asset. Of a picture they must say what is to be seen, or that it is decoration.</summary>
    public Task<MediaOutcome> DescribeAsync(Actor actor, int assetId, int expectedChanges, string name, MediaDescription words, CancellationToken cancel) =>
        action.RunAsync(actor, assetId, expectedChanges, "media.describe", async asset =>
        {
            var newName = NameFor(asset, name);
            var errors = Check(asset, newName, words).ToList();
            if (errors.Count > 0)
            {
                return new MediaOutcome.Invalid(errors);
            }

            if (newName != asset.Name)
            {
                if (await names.FindAsync(new MediaPlace(asset.UnitId, asset.FolderId), newName, cancel) is { } other)
                {
                    return new MediaOutcome.SameName(other.Id, other.Name);
                }

                asset.Rename(newName);
            }

            asset.Describe(words with { Tags = Tidy(words.Tags) });
            return null;
        }, cancel);

    /// <summary>批量填写：what is null stays as it is; a tag is added to those that are there.</summary>
    public Task<MediaOutcome> AnnotateAsync(Actor actor, int assetId, string? caption, string? credit, string? tag, CancellationToken cancel) =>
        action.RunAsync(actor, assetId, null, "media.describe", asset =>
        {
            var words = MediaDescription.Of(asset);
            words = words with
            {
                Caption = caption ?? words.Caption,
                Credit = credit ?? words.Credit,
                Tags = tag is null ? words.Tags : Tidy(words.Tags + "，" + tag),
            };
            var errors = Lengths(words).ToList();
            if (errors.Count > 0)
            {
                return Task.FromResult<MediaOutcome?>(new MediaOutcome.Invalid(errors));
            }

            asset.Describe(words);
            return Task.FromResult<MediaOutcome?>(null);
        }, cancel);

    /// <param name="folderId">A folder of the asset's own unit, or null for the top.</param>
    public Task<MediaOutcome> MoveAsync(Actor actor, int assetId, int? folderId, CancellationToken cancel) =>
        action.RunAsync(actor, assetId, null, "media.move", async asset =>
        {
            if (folderId is { } id && !await db.Set<MediaFolder>().AnyAsync(f => f.Id == id && f.UnitId == asset.UnitId, cancel))
            {
                return new MediaOutcome.NotFound();
            }

            if (folderId != asset.FolderId && await names.FindAsync(new MediaPlace(asset.UnitId, folderId), asset.Name, cancel) is { } other)
            {
                return new MediaOutcome.SameName(other.Id, other.Name);
            }

            asset.MoveTo(folderId);
            return null;
        }, cancel, new { folderId });

    /// <summary>Takes an asset with its history out of the library. Refused while any draft, scheduled or public text of any unit uses it.</summary>
    public Task<MediaOutcome> DeleteAsync(Actor actor, int assetId, CancellationToken cancel) =>
        action.RunAsync(actor, assetId, null, "media.delete", async asset =>
        {
            var used = (await uses.OfAsync([asset.Id], cancel))[asset.Id].ToList();
            if (used.Count > 0)
            {
                return new MediaOutcome.InUse(used);
            }

            db.Remove(asset);
            return null;
        }, cancel);

    private static IEnumerable<FieldError> Check(MediaAsset asset, string name, MediaDescription words)
    {
        if (Path.GetFileNameWithoutExtension(name).Trim().Length == 0 || name.Length > 120)
        {
            yield return new FieldError("Name", "请填写名称，不超过 120 个字。");
        }

        if (asset.IsPicture && AlternativeFault(asset.Name, words) is { } fault)
        {
            yield return new FieldError("AlternativeText", fault);
        }

        foreach (var error in Lengths(words))
        {
            yield return error;
        }
    }

    private static string? AlternativeFault(string name, MediaDescription words) => words.Alternative switch
    {
        MediaAlternative.Decorative => null,
        MediaAlternative.Missing => "请填写替代文字，或者选“装饰性图片，无需说明”。",
        _ when string.IsNullOrWhiteSpace(words.AlternativeText) => "请写一句话说出图片的内容。",
        _ when words.AlternativeText.Trim() == name || PictureName().IsMatch(words.AlternativeText) => "文件名不能当作替代文字，请说出图片的内容。",
        _ => null,
    };

    private static IEnumerable<FieldError> Lengths(MediaDescription words)
    {
        (string Field, string Text, int Limit)[] texts =
        [
            ("AlternativeText", words.AlternativeText, 300), ("Caption", words.Caption, 300), ("Credit", words.Credit, 100),
            ("Licence", words.Licence, 300), ("Tags", Tidy(words.Tags), TagsLimit),
        ];
        return texts.Where(t => t.Text.Length > t.Limit).Select(t => new FieldError(t.Field, $"最多{t.Limit}个字，现在有{t.Text.Length}个字，请删减。"));
    }

    /// <summary>A new name keeps the ending: the type of the file does not change by renaming.</summary>
    private static string NameFor(MediaAsset asset, string typed)
    {
        var ending = Path.GetExtension(asset.Name);
        var clean = Files.SafeFileName.From(typed.Trim());
        if (typed.Trim().Length == 0)
        {
            return ending;
        }

        return string.Equals(Path.GetExtension(clean), ending, StringComparison.OrdinalIgnoreCase) ? clean : clean + ending;
    }

    private static string Tidy(string tags) =>
        string.Join('，', tags.Split(['，', ',', '、', ';', '；'], StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries).Distinct(StringComparer.Ordinal));

    [GeneratedRegex(@"\.(?:jpe?g|png|gif|webp|bmp)\s*$", RegexOptions.IgnoreCase, 1000)]
    private static partial Regex PictureName();
}
