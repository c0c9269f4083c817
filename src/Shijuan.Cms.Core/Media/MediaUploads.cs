using System.Security.Cryptography;
using Microsoft.EntityFrameworkCore;
using Shijuan.Cms.Core.Files;
using Shijuan.Cms.Core.Permissions;
using Shijuan.Cms.Core.Persistence;

namespace Shijuan.Cms.Core.Media;

/// <summary>
/// 分段上传：a file arrives in pieces and goes on after an interruption. How far it has come is the length of its partial file; that file
/// lies outside the file store until it is whole and inspected. A session belongs to one person.
/// </summary>
public sealed class MediaUploads(CmsDbContext db, MediaLibrary library, MediaNames names, UploadFolder folder, FileLimits files, MediaLimits limits, TimeProvider time)
{
    /// <summary>Begins, or goes on with what the same person began with the same file before the page was left.</summary>
    /// <param name="stamp">When the file was last changed on the sender's machine.</param>
    public async Task<UploadOutcome> BeginAsync(
        Actor actor, MediaPlace place, string fileName, long length, long stamp, SameNameChoice choice, CancellationToken cancel)
    {
        if (actor.UserId is not { } userId || !await library.MayUseAsync(actor, place, cancel))
        {
            return new UploadOutcome.NotFound();
        }

        var name = SafeFileName.From(fileName);
        var now = time.GetUtcNow().UtcDateTime;
        if (await db.Set<MediaUpload>().AsNoTracking().FirstOrDefaultAsync(
            u => u.UserId == userId && u.UnitId == place.UnitId && u.FolderId == place.FolderId && u.Name == name && u.Length == length
                && u.Stamp == stamp && u.ExpiresAtUtc > now, cancel) is { } begun)
        {
            return new UploadOutcome.Waiting(begun.Id, Arrived(begun.Id), length);
        }

        if (await RefusalAsync(userId, place, name, length, cancel) is { } refusal)
        {
            return new UploadOutcome.Refused(refusal);
        }

        if (choice == SameNameChoice.Ask && await names.FindAsync(place, name, cancel) is { } known)
        {
            return new UploadOutcome.Finished(new MediaOutcome.SameName(known.Id, known.Name));
        }

        var upload = new MediaUpload(userId, place.UnitId, place.FolderId, name, length, stamp, now, now + limits.UploadLifetime);
        db.Add(upload);
        await db.SaveChangesAsync(cancel);
        return new UploadOutcome.Waiting(upload.Id, 0, length);
    }

    public async Task<UploadOutcome> FindAsync(Actor actor, Guid id, CancellationToken cancel) =>
        await OpenAsync(actor, id, cancel) is { } upload ? new UploadOutcome.Waiting(id, Arrived(id), upload.Length) : new UploadOutcome.NotFound();

    /// <summary>Takes the next piece. A piece that does not begin where the last one ended changes nothing.</summary>
    public async Task<UploadOutcome> AppendAsync(Actor actor, Guid id, long offset, Stream piece, CancellationToken cancel)
    {
        if (await OpenAsync(actor, id, cancel) is not { } upload)
        {
            return new UploadOutcome.NotFound();
        }

        try
        {
            Directory.CreateDirectory(folder.Path);
            await using var file = new FileStream(PathOf(id), FileMode.OpenOrCreate, FileAccess.Write, FileShare.None);
            if (file.Length != offset)
            {
                return new UploadOutcome.OutOfStep(file.Length);
            }

            file.Position = offset;
            if (!await CopyAsync(piece, file, Math.Min(limits.ChunkBytes, upload.Length - offset), cancel))
            {
                file.SetLength(offset);
                return new UploadOutcome.Refused("这一段超过了约定的大小，请重新上传。");
            }

            return new UploadOutcome.Waiting(id, file.Length, upload.Length);
        }
        catch (IOException) when (File.Exists(PathOf(id)) && !cancel.IsCancellationRequested)
        {
            // Another request is writing the same file, or the connection broke in the middle: what arrived stays, and the sender asks how far it came.
            return new UploadOutcome.OutOfStep(Arrived(id));
        }
    }

    /// <summary>The whole file has arrived: inspected and put into the library, or refused. The session ends, except while a question about the name is open.</summary>
    public async Task<UploadOutcome> FinishAsync(Actor actor, Guid id, string? sha256, SameNameChoice choice, CancellationToken cancel)
    {
        if (await OpenAsync(actor, id, cancel) is not { } upload)
        {
            return new UploadOutcome.NotFound();
        }

        if (Arrived(id) != upload.Length)
        {
            return new UploadOutcome.OutOfStep(Arrived(id));
        }

        var outcome = await TakeAsync(actor, upload, sha256, choice, cancel);
        if (outcome is not MediaOutcome.SameName)
        {
            await EndAsync(id, cancel);
        }

        return new UploadOutcome.Finished(outcome);
    }

    public async Task<UploadOutcome> CancelAsync(Actor actor, Guid id, CancellationToken cancel)
    {
        if (await OpenAsync(actor, id, cancel) is not { } upload)
        {
            return new UploadOutcome.NotFound();
        }

        await EndAsync(id, cancel);
        return new UploadOutcome.Waiting(id, 0, upload.Length);
    }

    /// <summary>Ends what has expired, and removes bytes that no session owns. Returns how many sessions ended.</summary>
    public async Task<int> CleanAsync(CancellationToken cancel)
    {
        var now = time.GetUtcNow().UtcDateTime;
        var expired = await db.Set<MediaUpload>().Where(u => u.ExpiresAtUtc <= now).Select(u => u.Id).ToListAsync(cancel);
        foreach (var id in expired)
        {
            await EndAsync(id, cancel);
        }

        if (Directory.Exists(folder.Path))
        {
            var open = (await db.Set<MediaUpload>().Select(u => u.Id).ToListAsync(cancel)).Select(PathOf).ToHashSet(StringComparer.Ordinal);
            foreach (var stray in Directory.EnumerateFiles(folder.Path).Where(f => !open.Contains(f)).ToList())
            {
                File.Delete(stray);
            }
        }

        return expired.Count;
    }

    private async Task<string?> RefusalAsync(int userId, MediaPlace place, string name, long length, CancellationToken cancel)
    {
        if (FileFormat.For(SafeFileName.Extension(name)) is not { } format)
        {
            return $"不能上传这种文件。可以上传：{FileFormat.AllowedList}。";
        }

        var most = files.MaxBytesOf(format.Kind);
        if (length < 1 || length > most)
        {
            return length < 1 ? "文件是空的，请检查后重新上传。" : $"文件超过 {most / 1024 / 1024} MB，请压缩或拆分后上传。";
        }

        if (await db.Set<MediaUpload>().CountAsync(u => u.UserId == userId, cancel) >= limits.OpenUploads)
        {
            return $"您有 {limits.OpenUploads} 个没有完成的上传，请先完成或取消。";
        }

        return await library.FullAsync(place.UnitId, length, cancel) is MediaOutcome.FileRefused full ? full.Message : null;
    }

    private async Task<MediaOutcome> TakeAsync(Actor actor, MediaUpload upload, string? sha256, SameNameChoice choice, CancellationToken cancel)
    {
        try
        {
            await using var bytes = new FileStream(PathOf(upload.Id), FileMode.Open, FileAccess.Read, FileShare.None, 64 * 1024, FileOptions.Asynchronous);
            if (sha256 is not null && !string.Equals(sha256, Convert.ToHexStringLower(await SHA256.HashDataAsync(bytes, cancel)), StringComparison.OrdinalIgnoreCase))
            {
                return new MediaOutcome.FileRefused("文件在路上损坏了，请重新上传。");
            }

            bytes.Position = 0;
            return await library.AddAsync(actor, new MediaPlace(upload.UnitId, upload.FolderId), bytes, upload.Name, choice, cancel);
        }
        catch (FileNotFoundException)
        {
            // Finished or cancelled by another request meanwhile.
            return new MediaOutcome.NotFound();
        }
    }

    private Task<MediaUpload?> OpenAsync(Actor actor, Guid id, CancellationToken cancel)
    {
        var now = time.GetUtcNow().UtcDateTime;
        return db.Set<MediaUpload>().AsNoTracking().SingleOrDefaultAsync(u => u.Id == id && u.UserId == actor.UserId && u.ExpiresAtUtc > now, cancel);
    }

    private async Task EndAsync(Guid id, CancellationToken cancel)
    {
        await db.Set<MediaUpload>().Where(u => u.Id == id).ExecuteDeleteAsync(cancel);
        if (Directory.Exists(folder.Path))
        {
            File.Delete(PathOf(id));
        }
    }

    private static async Task<bool> CopyAsync(Stream piece, FileStream file, long most, CancellationToken cancel)
    {
        var buffer = new byte[128 * 1024];
        for (int read; (read = await piece.ReadAsync(buffer, cancel)) > 0; most -= read)
        {
            if (read > most)
            {
                return false;
            }

            await file.WriteAsync(buffer.AsMemory(0, read), cancel);
        }

        return true;
    }

    private long Arrived(Guid id) => new FileInfo(PathOf(id)) is { Exists: true } file ? file.Length : 0;

    private string PathOf(Guid id) => Path.Combine(folder.Path, id.ToString("N"));
}

/// <summary>分段上传的结果：closed set. Immutable.</summary>
public abstract record UploadOutcome
{
    private UploadOutcome() { }

    /// <param name="Offset">Bytes that have arrived.</param>
    /// <param name="Length">Bytes of the whole file.</param>
    public sealed record Waiting(Guid Id, long Offset, long Length) : UploadOutcome;

    /// <summary>The sender and the server differ on how far it has come: 409.</summary>
    public sealed record OutOfStep(long Offset) : UploadOutcome;

    public sealed record Refused(string Message) : UploadOutcome;

    public sealed record Finished(MediaOutcome Outcome) : UploadOutcome;

    public sealed record NotFound : UploadOutcome;
}
