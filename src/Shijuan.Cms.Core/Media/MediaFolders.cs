using Microsoft.EntityFrameworkCore;
using Shijuan.Cms.Core.Audit;
using Shijuan.Cms.Core.Permissions;
using Shijuan.Cms.Core.Persistence;
using Shijuan.Cms.Core.Units;

namespace Shijuan.Cms.Core.Media;

/// <summary>整理文件夹：create, rename, move, delete when empty. In the unit's own tree only.</summary>
public sealed class MediaFolders(CmsDbContext db, UnitTree units)
{
    private const int NameLimit = 60;
    private const int FoldersLimit = 500;

    public async Task<FolderOutcome> CreateAsync(Actor actor, MediaPlace parent, string name, CancellationToken cancel)
    {
        await using var transaction = await db.BeginAsync(cancel);
        var folders = await OfUnitAsync(parent.UnitId, cancel);
        var unit = (await units.LoadAsync(cancel)).Find(parent.UnitId);
        var fault = !actor.Can(CorePermissions.Draft, parent.UnitId) || unit is not { IsCollective: false } || (parent.FolderId is { } id && folders.TrueForAll(f => f.Id != id))
            ? new FolderOutcome.NotFound()
            : Fault(folders, null, parent.FolderId, Clean(name)) ?? (folders.Count >= FoldersLimit ? new FolderOutcome.Invalid($"一个单位最多 {FoldersLimit} 个文件夹。") : null);
        if (fault is not null)
        {
            return await RefusedAsync(actor, "media.folder-create", null, fault, transaction, cancel);
        }

        var folder = new MediaFolder(parent.UnitId, parent.FolderId, Clean(name));
        db.Add(folder);
        db.Audit(AuditDraft.Done(actor, "media.folder-create", nameof(MediaFolder), () => folder.Id, new { parent.UnitId, parent.FolderId }));
        await db.SaveChangesAsync(cancel);
        await transaction.CommitAsync(cancel);
        return new FolderOutcome.Done(folder);
    }

    /// <summary>Renames and moves; a folder cannot go below itself.</summary>
    public Task<FolderOutcome> ChangeAsync(Actor actor, int folderId, string name, int? parentId, CancellationToken cancel) =>
        RunAsync(actor, folderId, "media.folder-change", (folder, folders) =>
        {
            if (parentId is { } id && (folders.TrueForAll(f => f.Id != id) || Below(folders, folder.Id).Contains(id)))
            {
                return new FolderOutcome.Invalid("文件夹不能移到自己下面。");
            }

            if (Fault(folders, folder, parentId, Clean(name)) is { } fault)
            {
                return fault;
            }

            folder.Change(Clean(name), parentId);
            return null;
        }, cancel);

    public Task<FolderOutcome> DeleteAsync(Actor actor, int folderId, CancellationToken cancel) =>
        RunAsync(actor, folderId, "media.folder-delete", async (folder, folders) =>
        {
            if (folders.Exists(f => f.ParentId == folder.Id) || await db.Set<MediaAsset>().AnyAsync(a => a.FolderId == folder.Id, cancel))
            {
                return new FolderOutcome.Conflict("文件夹里还有文件或下级文件夹，请先移走。");
            }

            db.Remove(folder);
            return null;
        }, cancel);

    private Task<FolderOutcome> RunAsync(Actor actor, int folderId, string action, Func<MediaFolder, List<MediaFolder>, FolderOutcome?> act, CancellationToken cancel) =>
        RunAsync(actor, folderId, action, (folder, folders) => Task.FromResult(act(folder, folders)), cancel);

    private async Task<FolderOutcome> RunAsync(
        Actor actor, int folderId, string action, Func<MediaFolder, List<MediaFolder>, Task<FolderOutcome?>> act, CancellationToken cancel)
    {
        await using var transaction = await db.BeginAsync(cancel);
        var folder = await db.Set<MediaFolder>().SingleOrDefaultAsync(f => f.Id == folderId, cancel);
        if (folder is null)
        {
            return new FolderOutcome.NotFound();
        }

        var outcome = actor.Can(CorePermissions.Draft, folder.UnitId)
            ? await act(folder, await OfUnitAsync(folder.UnitId, cancel)) ?? new FolderOutcome.Done(folder)
            : new FolderOutcome.NotFound();
        if (outcome is not FolderOutcome.Done)
        {
            return await RefusedAsync(actor, action, folderId, outcome, transaction, cancel);
        }

        db.Audit(AuditDraft.Done(actor, action, nameof(MediaFolder), () => folderId));
        await db.SaveChangesAsync(cancel);
        await transaction.CommitAsync(cancel);
        return outcome;
    }

    private async Task<FolderOutcome> RefusedAsync(
        Actor actor, string action, int? folderId, FolderOutcome outcome, Microsoft.EntityFrameworkCore.Storage.IDbContextTransaction transaction, CancellationToken cancel)
    {
        db.ForgetChanges();
        db.Audit(AuditDraft.Refused(actor, action, nameof(MediaFolder), folderId, new { why = outcome.GetType().Name }));
        await db.SaveChangesAsync(cancel);
        await transaction.CommitAsync(cancel);
        return outcome;
    }

    private Task<List<MediaFolder>> OfUnitAsync(int unitId, CancellationToken cancel) =>
        db.Set<MediaFolder>().Where(f => f.UnitId == unitId).ToListAsync(cancel);

    private static FolderOutcome? Fault(List<MediaFolder> folders, MediaFolder? folder, int? parentId, string name)
    {
        if (name.Length is 0 or > NameLimit)
        {
            return new FolderOutcome.Invalid($"请填写文件夹名称，不超过 {NameLimit} 个字。");
        }

        if (folders.Exists(f => f != folder && f.ParentId == parentId && f.Name == name))
        {
            return new FolderOutcome.Conflict($"这里已经有名为“{name}”的文件夹。");
        }

        var height = folder is null ? 1 : HeightOf(folders, folder.Id);
        return DepthOf(folders, parentId) + height > MediaFolder.MaxDepth ? new FolderOutcome.Invalid($"文件夹最多 {MediaFolder.MaxDepth} 层。") : null;
    }

    private static int DepthOf(List<MediaFolder> folders, int? id) =>
        id is null ? 0 : 1 + DepthOf(folders, folders.Find(f => f.Id == id)?.ParentId);

    private static int HeightOf(List<MediaFolder> folders, int id) =>
        1 + folders.Where(f => f.ParentId == id).Select(f => HeightOf(folders, f.Id)).DefaultIfEmpty(0).Max();

    private static IEnumerable<int> Below(List<MediaFolder> folders, int id) =>
        folders.Where(f => f.ParentId == id).SelectMany(f => Below(folders, f.Id)).Prepend(id);

    private static string Clean(string name) => string.Join(' ', (name ?? "").Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries));
}

/// <summary>文件夹操作的结果：closed set. Immutable.</summary>
public abstract record FolderOutcome
{
    private FolderOutcome() { }

    public sealed record Done(MediaFolder Folder) : FolderOutcome;

    public sealed record Invalid(string Message) : FolderOutcome;

    public sealed record Conflict(string Message) : FolderOutcome;

    public sealed record NotFound : FolderOutcome;
}
