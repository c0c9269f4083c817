using Shijuan.Cms.Core.Content;
using Shijuan.Cms.Core.Drafting;
using Shijuan.Cms.Core.Modules;

namespace Shijuan.Cms.Editorial;

/// <summary>不同的附件：which file of one text stands for which of another. By name, and what is left by its place.</summary>
internal sealed class FilePairs(OldTexts texts) : IUseCase
{
    public async Task<IReadOnlyList<FilePair>> BetweenAsync(FilePairsPlace place, CancellationToken cancel) =>
        await texts.FindAsync(place.ItemId, place.Left, cancel) is { } left && await texts.FindAsync(place.ItemId, place.Right, cancel) is { } right
            ? Between(left.Text, right.Text)
            : [];

    private static List<FilePair> Between(SavedText left, SavedText right)
    {
        var (gone, added) = (Only(left, right), Only(right, left));
        var pairs = new List<FilePair>();
        foreach (var file in gone.ToList())
        {
            if (added.Find(f => f.FileName == file.FileName) is { } successor)
            {
                pairs.Add(new FilePair(file, successor));
                gone.Remove(file);
                added.Remove(successor);
            }
        }

        for (var i = 0; i < Math.Max(gone.Count, added.Count); i++)
        {
            pairs.Add(new FilePair(gone.ElementAtOrDefault(i), added.ElementAtOrDefault(i)));
        }

        return pairs;
    }

    private static List<SavedFile> Only(SavedText here, SavedText there) =>
        [.. here.Files.Where(f => f.Kind == AttachmentKind.File && !there.Files.Any(o => o.Sha256 == f.Sha256))];
}

/// <summary>要对比附件的两份文本。Immutable.</summary>
internal sealed record FilePairsPlace(int ItemId, TextRef Left, TextRef Right);

/// <summary>一对附件。Immutable.</summary>
/// <param name="Left">Null when the file is new.</param>
/// <param name="Right">Null when the file is gone.</param>
internal sealed record FilePair(SavedFile? Left, SavedFile? Right)
{
    public string Words => (Left, Right) switch
    {
        ({ } left, { } right) when left.FileName == right.FileName => left.FileName,
        ({ } left, { } right) => $"{left.FileName} → {right.FileName}",
        ({ } left, null) => $"{left.FileName}（去掉）",
        (null, { } right) => $"{right.FileName}（新增）",
        _ => "",
    };
}
