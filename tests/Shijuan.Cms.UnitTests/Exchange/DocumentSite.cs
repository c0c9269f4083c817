using Shijuan.Cms.Core.Files;
using Shijuan.Cms.Core.Text;
using Shijuan.Cms.Exchange;
using Xunit;

namespace Shijuan.Cms.UnitTests.Exchange;

/// <summary>A reader of documents with a shelf of its own.</summary>
internal sealed class DocumentSite : IDisposable
{
    private readonly string _folder = Directory.CreateTempSubdirectory("shijuan-shelf-").FullName;

    public DocumentReader Reader()
    {
        var limits = new FileLimits();
        var inspector = new FileInspector(limits);
        return new DocumentReader(new PictureShelf(inspector, new ImagePipeline(limits), new ImportShelf(new ImportFolder(_folder))), new RichTextSanitizer());
    }

    public Task<DocumentOutcome> TryAsync(Stream file, string name = "公文.docx", bool accept = false) =>
        Reader().ReadAsync(file, name, accept, TestContext.Current.CancellationToken);

    public async Task<ReadDocument> ReadAsync(Stream file, string name = "公文.docx", bool accept = false)
    {
        var outcome = await TryAsync(file, name, accept);
        return outcome is DocumentOutcome.Read read ? read.Document : throw new InvalidOperationException(outcome.ToString());
    }

    public void Dispose() => Directory.Delete(_folder, recursive: true);
}
