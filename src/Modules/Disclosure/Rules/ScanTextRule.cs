using System.Runtime.CompilerServices;
using Shijuan.Cms.Core.Content;
using Shijuan.Cms.Core.Files;
using Shijuan.Cms.Core.Publishing;

namespace Shijuan.Cms.Disclosure;

/// <summary>扫描件须有文字 (PR15)：a document whose words are only in a scan or in an attachment can be neither searched nor read aloud; the page itself must carry them.</summary>
internal sealed class ScanTextRule(FileStore files) : IPublishRule
{
    /// <summary>A body with fewer characters is a covering note.</summary>
    public const int FewestCharacters = 50;

    public string Key => "disclosure.scan-without-text";

    public bool AppliesTo(Candidate candidate) => candidate.Type.Key == NormativeDocument.Type.Key;

    public async IAsyncEnumerable<Finding> CheckAsync(Candidate candidate, [EnumeratorCancellation] CancellationToken cancel)
    {
        var characters = CharactersOf(candidate.Version.BodyText);
        if (characters >= FewestCharacters)
        {
            yield break;
        }

        foreach (var file in candidate.Version.Attachments.OrderBy(a => a.Order))
        {
            var kind = KindOf(file);
            var hasWords = kind == CarrierKind.Pdf && await HasWordsAsync(file.Sha256, cancel);
            if (Check(characters, kind, hasWords) is { } key)
            {
                yield return new Finding(key, new Target(Target.Attachments, file.FileName, AttachmentId: file.Id), file.FileName, characters);
            }
        }
    }

    /// <summary>The message key of what is wrong with one file beside a body of so many characters, or null. docs/rules/scan-without-text.md is its table.</summary>
    internal static string? Check(int characters, CarrierKind kind, bool hasWords) => kind switch
    {
        _ when characters >= FewestCharacters => null,
        CarrierKind.Picture => "disclosure.scan-without-text.scan",
        CarrierKind.Pdf => hasWords ? "disclosure.scan-without-text.attachment-only" : "disclosure.scan-without-text.scan",
        CarrierKind.Ofd => "disclosure.scan-without-text.attachment-only",
        _ => null,
    };

    /// <summary>Spaces and line ends are not read by anybody.</summary>
    internal static int CharactersOf(string bodyText) => bodyText.EnumerateRunes().Count(r => !System.Text.Rune.IsWhiteSpace(r));

    internal static CarrierKind KindOf(Attachment file) => file.Kind is not (AttachmentKind.File or AttachmentKind.Image)
        ? CarrierKind.Other
        : Path.GetExtension(file.FileName).ToLowerInvariant() switch
        {
            ".pdf" => CarrierKind.Pdf,
            ".ofd" => CarrierKind.Ofd,
            ".jpg" or ".jpeg" or ".png" or ".gif" or ".webp" or ".tif" or ".tiff" or ".bmp" => CarrierKind.Picture,
            _ => file.MediaType.StartsWith("image/", StringComparison.Ordinal) ? CarrierKind.Picture : CarrierKind.Other,
        };

    private async Task<bool> HasWordsAsync(string sha256, CancellationToken cancel)
    {
        await using var content = files.OpenRead(sha256);
        return content is not null && await PdfTextLayer.IsThereAsync(content, cancel);
    }
}

/// <summary>附件是什么。</summary>
internal enum CarrierKind
{
    Other = 0,
    Pdf = 1,
    Picture = 2,
    Ofd = 3,
}
