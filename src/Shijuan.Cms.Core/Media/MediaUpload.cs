namespace Shijuan.Cms.Core.Media;

/// <summary>上传会话：a file on its way. The bytes that have arrived lie outside the file store, seen by nobody, and go when the session ends or expires.</summary>
public sealed class MediaUpload
{
    private MediaUpload() { }

    public MediaUpload(int userId, int unitId, int? folderId, string name, long length, long stamp, DateTime atUtc, DateTime expiresAtUtc)
    {
        Id = Guid.CreateVersion7(new DateTimeOffset(atUtc, TimeSpan.Zero));
        UserId = userId;
        UnitId = unitId;
        FolderId = folderId;
        Name = name;
        Length = length;
        Stamp = stamp;
        ExpiresAtUtc = expiresAtUtc;
    }

    public Guid Id { get; private set; }
    public int UserId { get; private set; }
    public int UnitId { get; private set; }
    public int? FolderId { get; private set; }
    public string Name { get; private set; } = "";

    /// <summary>Bytes of the whole file, as announced.</summary>
    public long Length { get; private set; }

    /// <summary>When the file was last changed on the sender's machine; tells the same file from another of its name.</summary>
    public long Stamp { get; private set; }

    public DateTime ExpiresAtUtc { get; private set; }
}
