using Microsoft.AspNetCore.Http;
using Microsoft.EntityFrameworkCore;
using Shijuan.Cms.Core.Audit;
using Shijuan.Cms.Core.Modules;
using Shijuan.Cms.Core.Permissions;
using Shijuan.Cms.Core.Persistence;

namespace Shijuan.Cms.Exchange;

/// <summary>旧站迁移：batches of the person, and a new one. A batch belongs to who uploaded it, because it works with that person's rights.</summary>
internal sealed class ImportBatches(CmsDbContext db, ImportShelf shelf, TimeProvider time) : IUseCase
{
    public async Task<IReadOnlyList<ImportBatch>> ListAsync(Actor actor, CancellationToken cancel) =>
        await db.Set<ImportBatch>().AsNoTracking().Where(b => b.CreatedById == actor.UserId).OrderByDescending(b => b.Id).Take(100).ToListAsync(cancel);

    public async Task<int> UploadAsync(Actor actor, string name, IFormFile manifest, IFormFile? archive, CancellationToken cancel)
    {
        var folder = Guid.CreateVersion7().ToString("N");
        var path = Path.Combine(shelf.BatchFolder, folder);
        Directory.CreateDirectory(path);
        await SaveAsync(manifest, Path.Combine(path, "manifest"), cancel);
        if (archive is not null)
        {
            await SaveAsync(archive, Path.Combine(path, "archive.zip"), cancel);
        }

        var batch = new ImportBatch(name, folder, Path.GetFileName(manifest.FileName), archive is not null, actor.UserId, time.GetUtcNow().UtcDateTime);
        db.Add(batch);
        db.Audit(AuditDraft.Done(actor, "import.upload", nameof(ImportBatch), () => batch.Id, new { bytes = manifest.Length + (archive?.Length ?? 0) }));
        await db.SaveChangesAsync(cancel);
        return batch.Id;
    }

    private static async Task SaveAsync(IFormFile file, string path, CancellationToken cancel)
    {
        await using var to = new FileStream(path, FileMode.CreateNew, FileAccess.Write);
        await file.CopyToAsync(to, cancel);
    }
}
