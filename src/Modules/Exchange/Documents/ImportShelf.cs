using Shijuan.Cms.Core.Files;

namespace Shijuan.Cms.Exchange;

/// <summary>导入暂存：uploaded documents and their pictures between preview and draft. Nothing here is public; a job clears it after a day.</summary>
internal sealed class ImportShelf
{
    private static readonly TimeSpan Kept = TimeSpan.FromDays(1);

    public ImportShelf(ImportFolder folder)
    {
        DocumentFolder = Path.Combine(folder.Path, "documents");
        BatchFolder = Path.Combine(folder.Path, "batches");
        Files = new FileStore(DocumentFolder);
    }

    public FileStore Files { get; }

    public string BatchFolder { get; }

    private string DocumentFolder { get; }

    /// <summary>Deletes a document or picture at once, for what must not lie here until the job comes.</summary>
    public void Remove(string sha256)
    {
        foreach (var file in Directory.Exists(DocumentFolder) ? Directory.EnumerateFiles(DocumentFolder, sha256, SearchOption.AllDirectories) : [])
        {
            File.Delete(file);
        }
    }

    /// <summary>Deletes what nobody fetched within a day.</summary>
    public void Clear(DateTime nowUtc)
    {
        if (!Directory.Exists(DocumentFolder))
        {
            return;
        }

        foreach (var file in Directory.EnumerateFiles(DocumentFolder, "*", SearchOption.AllDirectories))
        {
            if (nowUtc - File.GetLastWriteTimeUtc(file) > Kept)
            {
                File.Delete(file);
            }
        }
    }
}
