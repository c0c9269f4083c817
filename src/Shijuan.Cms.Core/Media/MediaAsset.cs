using Shijuan.Cms.Core.Audit;
using Shijuan.Cms.Core.Files;

namespace Shijuan.Cms.Core.Media;

/// <summary>素材：a picture, video or document in the library of one unit, with what must be said of it. It is where files come from; a text that uses it keeps the very bytes it was signed with.</summary>
public sealed class MediaAsset : IAuditedState
{
    private readonly List<MediaFile> _files = [];

    private MediaAsset() { }

    public MediaAsset(int unitId, int? folderId, FileKind kind, string name, int? uploadedById, DateTime uploadedAtUtc)
    {
        UnitId = unitId;
        FolderId = folderId;
        Kind = kind;
        Name = name;
        UploadedById = uploadedById;
        UploadedAtUtc = uploadedAtUtc;
    }

    public int Id { get; private set; }
    public int UnitId { get; private set; }

    /// <summary>Null for the top of the unit's library.</summary>
    public int? FolderId { get; private set; }

    public FileKind Kind { get; private set; }

    /// <summary>File name with extension, as readers will see it. Unique within its folder.</summary>
    public string Name { get; private set; } = "";

    /// <summary>Number of the newest revision.</summary>
    public int Revision { get; private set; }

    public MediaAlternative Alternative { get; private set; }
    public string AlternativeText { get; private set; } = "";

    /// <summary>图片说明，显示在图片下方。</summary>
    public string Caption { get; private set; } = "";

    /// <summary>来源或摄影者。</summary>
    public string Credit { get; private set; } = "";

    /// <summary>授权说明：what the unit may do with it; never shown in public.</summary>
    public string Licence { get; private set; } = "";

    /// <summary>Words to find it by, separated by “，”.</summary>
    public string Tags { get; private set; } = "";

    /// <summary>焦点：0 left to 1 right; crops keep this point.</summary>
    public double FocalX { get; private set; } = 0.5;

    /// <summary>焦点：0 top to 1 bottom.</summary>
    public double FocalY { get; private set; } = 0.5;

    public int? UploadedById { get; private set; }
    public DateTime UploadedAtUtc { get; private set; }

    /// <summary>Counts the changes; a stale one is refused.</summary>
    public int Changes { get; private set; }

    public IReadOnlyList<MediaFile> Files => _files;

    /// <summary>The newest bytes. Requires the files to be loaded.</summary>
    public MediaFile Whole => File(MediaShape.Whole) ?? throw new InvalidOperationException($"Asset {Id} has no file.");

    public bool IsPicture => Kind == FileKind.Image;

    /// <summary>A video is for use once it can be followed without sound.</summary>
    public bool IsComplete => Kind switch
    {
        FileKind.Image => Alternative != MediaAlternative.Missing,
        FileKind.Video => File(MediaShape.Subtitles) is not null && File(MediaShape.Poster) is not null,
        _ => true,
    };

    /// <summary>The file of the newest revision in a shape, or null.</summary>
    public MediaFile? File(MediaShape shape) => _files.Where(f => f.Revision == Revision && f.Shape == shape).MaxBy(f => f.Id);

    /// <summary>New bytes; the old ones stay in the history.</summary>
    internal void AddRevision(IEnumerable<PreparedFile> files, int? actorId, DateTime atUtc)
    {
        Revision++;
        foreach (var file in files)
        {
            AddFile(file, actorId, atUtc);
        }
    }

    internal MediaFile AddFile(PreparedFile file, int? actorId, DateTime atUtc)
    {
        var added = new MediaFile(Revision, file.Shape, file.Sha256, file.MediaType, file.Size, file.Width, file.Height, actorId, atUtc);
        _files.Add(added);
        Changes++;
        return added;
    }

    internal void MoveTo(int? folderId)
    {
        FolderId = folderId;
        Changes++;
    }

    internal void Rename(string name)
    {
        Name = name;
        Changes++;
    }

    internal void Describe(MediaDescription words)
    {
        Alternative = words.Alternative;
        AlternativeText = words.Alternative == MediaAlternative.Text ? words.AlternativeText : "";
        Caption = words.Caption;
        Credit = words.Credit;
        Licence = words.Licence;
        Tags = words.Tags;
        FocalX = Math.Clamp(words.FocalX, 0, 1);
        FocalY = Math.Clamp(words.FocalY, 0, 1);
        Changes++;
    }
}

/// <summary>素材说明：everything a person writes about an asset. Immutable.</summary>
public sealed record MediaDescription
{
    public MediaAlternative Alternative { get; init; }
    public string AlternativeText { get; init; } = "";
    public string Caption { get; init; } = "";
    public string Credit { get; init; } = "";
    public string Licence { get; init; } = "";
    public string Tags { get; init; } = "";
    public double FocalX { get; init; } = 0.5;
    public double FocalY { get; init; } = 0.5;

    public static MediaDescription Of(MediaAsset asset) => new()
    {
        Alternative = asset.Alternative,
        AlternativeText = asset.AlternativeText,
        Caption = asset.Caption,
        Credit = asset.Credit,
        Licence = asset.Licence,
        Tags = asset.Tags,
        FocalX = asset.FocalX,
        FocalY = asset.FocalY,
    };
}

/// <summary>已检查并存好的文件。Immutable.</summary>
public sealed record PreparedFile(MediaShape Shape, string Sha256, string MediaType, long Size, int Width = 0, int Height = 0);
