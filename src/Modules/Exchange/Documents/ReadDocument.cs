namespace Shijuan.Cms.Exchange;

/// <summary>读出的文档：what an office file, a web page or a Markdown file says, brought down to clean rich text. Immutable.</summary>
/// <param name="Title">What looks like its title; may be empty.</param>
/// <param name="Html">Canonical markup of the closed schema; pictures are named by their SHA-256.</param>
/// <param name="Pictures">The pictures that stand in the text.</param>
/// <param name="Notices">What was left out or needs a look, in Chinese.</param>
internal sealed record ReadDocument(string Title, string Html, IReadOnlyList<ReadPicture> Pictures, IReadOnlyList<string> Notices);

/// <summary>文档里的图片：its web version, kept on the shelf. Immutable.</summary>
internal sealed record ReadPicture(string Sha256, string FileName, string MediaType, long Size);

/// <summary>读文档的结果：closed.</summary>
internal abstract record DocumentOutcome
{
    private DocumentOutcome() { }

    public sealed record Read(ReadDocument Document) : DocumentOutcome;

    /// <summary>It cannot be taken; the message is Chinese and says what to do.</summary>
    public sealed record Refused(string Message) : DocumentOutcome;

    /// <summary>有修订或批注：nothing is decided for the author; the person is asked.</summary>
    public sealed record Unsettled(string Message) : DocumentOutcome;
}
