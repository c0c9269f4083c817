namespace Shijuan.Cms.Exchange;

/// <summary>批次文件的位置。</summary>
internal static class BatchFiles
{
    public static string Manifest(ImportShelf shelf, ImportBatch batch) => Path.Combine(shelf.BatchFolder, batch.Folder, "manifest");

    public static string? Archive(ImportShelf shelf, ImportBatch batch) => batch.HasArchive ? Path.Combine(shelf.BatchFolder, batch.Folder, "archive.zip") : null;

    public static bool IsJson(ImportBatch batch) => batch.ManifestName.EndsWith(".json", StringComparison.OrdinalIgnoreCase);
}
