using Shijuan.Cms.Core.Modules;
using Shijuan.Cms.Core.Permissions;
using Shijuan.Cms.Core.Text;

namespace Shijuan.Cms.Editorial;

/// <summary>附件的文字差异：two files of one item by what can be read in them. At an address of its own, because reading takes time.</summary>
internal sealed class FileDifference(ContentDoor door, ServeFile files, FileTextReader reader) : IUseCase
{
    /// <param name="left">SHA-256 of the earlier file; empty when there is none.</param>
    /// <param name="right">SHA-256 of the later file; empty when there is none.</param>
    /// <returns>Null when the person may not know of the item, or a file is none of it.</returns>
    public async Task<FileDifferenceView?> FindAsync(Actor actor, int itemId, string left, string right, CancellationToken cancel)
    {
        if (left.Length + right.Length == 0 || await door.OpenAsync(actor, itemId, cancel) is null)
        {
            return null;
        }

        var (before, after) = (await SideAsync(actor, itemId, left, cancel), await SideAsync(actor, itemId, right, cancel));
        if (before is null || after is null)
        {
            return null;
        }

        IReadOnlyList<TextChange>? changes = before.Text is FileText.Words a && after.Text is FileText.Words b
            ? ShortenedDifference.Of(TextDifference.Of(a.Text, b.Text))
            : null;
        return new FileDifferenceView(itemId, before, after, changes);
    }

    private async Task<FileSide?> SideAsync(Actor actor, int itemId, string sha256, CancellationToken cancel)
    {
        if (sha256.Length == 0)
        {
            return new FileSide("", "", new FileText.Words("", Cut: false));
        }

        if (await files.OpenAsync(actor, itemId, sha256, cancel) is not { } file)
        {
            return null;
        }

        await using var bytes = file.Bytes;
        return new FileSide(file.FileName, sha256, await reader.ReadAsync(bytes, file.FileName, cancel));
    }
}

/// <summary>附件差异页。Immutable.</summary>
/// <param name="Changes">Null when one side cannot be read.</param>
internal sealed record FileDifferenceView(int ItemId, FileSide Left, FileSide Right, IReadOnlyList<TextChange>? Changes)
{
    public bool SameWords => Changes is not null && Changes.All(c => c.Kind == ChangeKind.Same);
}

/// <summary>一边的附件。Immutable.</summary>
/// <param name="Name">Empty when there is no file on this side.</param>
internal sealed record FileSide(string Name, string Sha256, FileText Text)
{
    public bool IsAbsent => Name.Length == 0;

    public bool IsCut => Text is FileText.Words { Cut: true };

    public string? Trouble => (Text as FileText.Unreadable)?.Why;
}
