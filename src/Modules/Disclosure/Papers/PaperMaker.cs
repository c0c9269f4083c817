using Shijuan.Cms.Core.Content;
using Shijuan.Cms.Core.Text;
using Shijuan.Cms.Core.Web;

namespace Shijuan.Cms.Disclosure;

/// <summary>成文：makes the paper of one version of a document. Pure.</summary>
internal static class PaperMaker
{
    /// <param name="publisher">Full name of the unit as it was when published; it printed the document.</param>
    public static Paper Of(ContentVersion version, NormativeDocument document, string publisher)
    {
        var parts = PaperStructure.Read(version.BodyHtml);
        return new Paper(
            version.Title,
            document.RegistrationNumber.Length > 0 ? "登记号：" + document.RegistrationNumber : "",
            document.DocumentNumber,
            document.Preamble.Length > 0 ? $"（{document.Preamble.Trim('（', '）')}）" : "",
            [.. parts, .. Signature(parts, document, version.FormedOn)],
            [.. version.Attachments.Where(a => a.Kind == AttachmentKind.File).OrderBy(a => a.Order).Select(a => a.FileName)],
            document.PrintedOn is { } printed ? new PaperImprint(CopiedTo(document), publisher, PublicTime.Formal(printed) + "印发") : null);
    }

    /// <summary>落款 from the fields, for a body that has none.</summary>
    private static IEnumerable<PaperPart> Signature(IReadOnlyList<PaperPart> parts, NormativeDocument document, DateOnly? formedOn)
    {
        if (formedOn is not { } day || parts.Any(p => p.Role == PaperRole.Date))
        {
            return [];
        }

        var after = parts.Count == 0 ? 0 : parts[^1].Block.Index + 1;
        return
        [
            new PaperPart(PaperRole.Issuer, new RichBlock(after, RichBlockKind.Paragraph, document.Issuer) { Side = RichSide.Right }),
            new PaperPart(PaperRole.Date, new RichBlock(after, RichBlockKind.Paragraph, PublicTime.Formal(day)) { Side = RichSide.Right }),
        ];
    }

    /// <summary>Whether citizens see the copies is said by the field.</summary>
    private static string CopiedTo(NormativeDocument document) =>
        document.Fields.Single(f => f.Name == nameof(NormativeDocument.CopiedTo)).IsInternal ? "" : document.CopiedTo;
}
