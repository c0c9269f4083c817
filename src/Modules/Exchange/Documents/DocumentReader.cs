using System.Xml;
using DocumentFormat.OpenXml.Packaging;
using Shijuan.Cms.Core.Files;
using Shijuan.Cms.Core.Modules;
using Shijuan.Cms.Core.Text;

namespace Shijuan.Cms.Exchange;

/// <summary>读文档：DOCX, web page or Markdown to clean rich text. The file is inspected before it is opened, and what comes out is sanitised like anything typed.</summary>
internal sealed class DocumentReader(PictureShelf pictures, RichTextSanitizer sanitizer) : IUseCase
{
    public const long MostBytes = 20L * 1024 * 1024;
    private const int MostTextBytes = 2 * 1024 * 1024;
    private const int MostPartBytes = 16 * 1024 * 1024;

    // Stricter than for a file that is only stored: this one is opened and held in memory as a tree.
    private static readonly FileInspector Inspector = new(new FileLimits { MaxBytes = MostBytes, MaxUnpackedBytes = 200L * 1024 * 1024, MaxXmlPartBytes = MostPartBytes });

    private const string WrongType = "只能导入 .docx、.html、.htm、.md 文件。旧版 .doc、.wps 请在 Word 或 WPS 里另存为 .docx 后再导入。";
    private const string Damaged = "这个 DOCX 文件打不开，可能已损坏。请在 Word 或 WPS 里打开，另存为新的 .docx 后再试。";

    private readonly Dictionary<string, ReadPicture> _kept = new(StringComparer.Ordinal);

    /// <param name="file">Readable and seekable.</param>
    /// <param name="fileName">As the browser sent it.</param>
    /// <param name="acceptRevisions">接受全部修订：asked for by the person.</param>
    /// <param name="cancel">Stops the reading.</param>
    public async Task<DocumentOutcome> ReadAsync(Stream file, string fileName, bool acceptRevisions, CancellationToken cancel)
    {
        if (file.Length == 0)
        {
            return new DocumentOutcome.Refused("文件是空的，请检查后重新选择。");
        }

        if (file.Length > MostBytes)
        {
            return new DocumentOutcome.Refused("文件超过 20 MB。请压缩文中的图片，或把大附件单独上传后再试。");
        }

        try
        {
            return Path.GetExtension(fileName).ToLowerInvariant() switch
            {
                ".docx" => await WordAsync(file, fileName, acceptRevisions, cancel),
                ".html" or ".htm" => await TextAsync(file, isMarkdown: false, cancel),
                ".md" or ".markdown" => await TextAsync(file, isMarkdown: true, cancel),
                _ => new DocumentOutcome.Refused(WrongType),
            };
        }
        catch (RichTextRefusedException e)
        {
            return new DocumentOutcome.Refused(e.Message);
        }
    }

    private async Task<DocumentOutcome> WordAsync(Stream file, string fileName, bool acceptRevisions, CancellationToken cancel)
    {
        if (await Inspector.InspectAsync(file, fileName, cancel) is not FileAccepted and var verdict)
        {
            return new DocumentOutcome.Refused(verdict is FileRefused refused ? refused.Message : Damaged);
        }

        // A copy that may be changed in memory: accepting revisions does.
        using var copy = new MemoryStream();
        file.Position = 0;
        await file.CopyToAsync(copy, cancel);
        try
        {
            using var package = WordprocessingDocument.Open(copy, isEditable: true, new OpenSettings
            {
                AutoSave = false,
                MaxCharactersInPart = MostPartBytes,
            });
            return package.MainDocumentPart is { Document.Body: not null } main
                ? await WordAsync(main, fileName, acceptRevisions, cancel)
                : new DocumentOutcome.Refused(Damaged);
        }
        catch (Exception e) when (e is OpenXmlPackageException or FileFormatException or InvalidDataException or XmlException or IOException or ArgumentException or FormatException)
        {
            // What the library throws for parts that are missing, doubled or not what they say.
            return new DocumentOutcome.Refused(Damaged);
        }
    }

    private async Task<DocumentOutcome> WordAsync(MainDocumentPart main, string fileName, bool acceptRevisions, CancellationToken cancel)
    {
        var notices = new NoticeList();
        if (Revisions.Describe(main) is { } open)
        {
            if (!acceptRevisions)
            {
                return new DocumentOutcome.Unsettled($"文档里还有没有定稿的内容：{open}。请在 Word 或 WPS 里接受或拒绝修订、删除批注后重新导入；确认都按修订后的样子，也可以选“接受全部修订后导入”。");
            }

            Revisions.Accept(main.Document!);
            notices.Add($"已按“接受全部修订”导入（{open}），批注没有导入");
        }

        var (title, html) = DocxReader.Read(main, await PicturesAsync(main, notices, cancel), notices);
        var named = title.Length > 0 ? title : main.OpenXmlPackage.PackageProperties.Title is { Length: > 1 } property ? property : Path.GetFileNameWithoutExtension(fileName);
        return Finish(named, html, notices);
    }

    private async Task<Dictionary<string, ReadPicture>> PicturesAsync(MainDocumentPart main, NoticeList notices, CancellationToken cancel)
    {
        var found = new Dictionary<string, ReadPicture>(StringComparer.Ordinal);
        foreach (var id in RunReader.PictureIds(main.Document!).Distinct(StringComparer.Ordinal))
        {
            if (!main.TryGetPartById(id, out var part) || part is not ImagePart image)
            {
                notices.Add("链接到外部的图片没有导入");
                continue;
            }

            await using var content = image.GetStream(FileMode.Open, FileAccess.Read);
            if (await KeepAsync(content, Path.GetFileName(image.Uri.OriginalString), notices, cancel) is { } picture)
            {
                found[id] = picture;
            }
        }

        return found;
    }

    private async Task<DocumentOutcome> TextAsync(Stream file, bool isMarkdown, CancellationToken cancel)
    {
        using var bytes = new MemoryStream();
        file.Position = 0;
        await file.CopyToAsync(bytes, cancel);
        if (isMarkdown && bytes.Length > MostTextBytes)
        {
            return new DocumentOutcome.Refused("Markdown 文件超过 2 MB，请拆成几篇。");
        }

        if (PageText.Decode(bytes.GetBuffer().AsSpan(0, (int)bytes.Length)) is not { } text || text.Contains('\0', StringComparison.Ordinal))
        {
            return new DocumentOutcome.Refused("文件的文字编码认不出来。请用记事本打开，另存为 UTF-8 编码后再导入。");
        }

        var notices = new NoticeList();
        if ((isMarkdown ? MarkdownText.ToHtml(text) : text) is not { } html)
        {
            return new DocumentOutcome.Refused("Markdown 的层次嵌套太深，无法处理。");
        }

        var pictured = await HtmlPictures.ReplaceAsync(html, address => EmbeddedAsync(address, notices, cancel), notices);
        var (title, rest) = PageText.SplitTitle(pictured);
        return Finish(title, rest, notices);
    }

    private async Task<string?> EmbeddedAsync(string address, NoticeList notices, CancellationToken cancel)
    {
        if (HtmlPictures.Embedded(address) is not { } embedded)
        {
            return null;
        }

        using var content = new MemoryStream(embedded.Content, writable: false);
        return (await KeepAsync(content, "picture." + embedded.Extension, notices, cancel))?.Sha256;
    }

    private async Task<ReadPicture?> KeepAsync(Stream content, string fileName, NoticeList notices, CancellationToken cancel)
    {
        if (_kept.Count >= PictureShelf.Most)
        {
            notices.Add($"图片超过 {PictureShelf.Most} 张，其余没有导入");
            return null;
        }

        using var seekable = new MemoryStream();
        await content.CopyToAsync(seekable, cancel);
        seekable.Position = 0;
        return await pictures.KeepAsync(seekable, fileName, notices, cancel) is { } picture ? _kept[picture.Sha256] = picture : null;
    }

    private DocumentOutcome Finish(string title, string html, NoticeList notices)
    {
        var text = sanitizer.Sanitize(html);
        if (text.Html.Length == 0)
        {
            return new DocumentOutcome.Refused("文档里没有可以导入的文字或图片。");
        }

        var used = RichTextReader.Images(text.Html).Select(i => i.Src["cms-file:".Length..]).Distinct(StringComparer.Ordinal);
        return new DocumentOutcome.Read(new ReadDocument(
            title.Length > 300 ? title[..300] : title, text.Html, [.. used.Select(_kept.GetValueOrDefault).OfType<ReadPicture>()], [.. notices.Describe(), .. text.Removed]));
    }
}
