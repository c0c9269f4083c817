using Shijuan.Cms.Core.Documents;
using Shijuan.Cms.Core.Papers;
using Shijuan.Cms.Core.Text;

namespace Shijuan.Cms.Disclosure;

/// <summary>PDF 段落的样子。Immutable.</summary>
/// <param name="Indent">Characters by which the first line is set in.</param>
/// <param name="RightIndent">Characters kept free on the right.</param>
/// <param name="Space">Half lines above and below.</param>
/// <param name="KeepNext">Lines that must still fit below it on the page.</param>
internal sealed record PdfStyle(PdfFace Face, float Size, RichSide Side = RichSide.Left, int Indent = 0, int RightIndent = 0, float Space = 0, int KeepNext = 0)
{
    public static readonly PdfStyle Body = new(PdfFace.Fangsong, PaperLayout.BodySize, Indent: 2);
    public static readonly PdfStyle Flat = new(PdfFace.Fangsong, PaperLayout.BodySize);
    public static readonly PdfStyle Centred = new(PdfFace.Fangsong, PaperLayout.BodySize, RichSide.Centre);
    public static readonly PdfStyle Right = new(PdfFace.Fangsong, PaperLayout.BodySize, RichSide.Right);
    public static readonly PdfStyle Signature = new(PdfFace.Fangsong, PaperLayout.BodySize, RichSide.Right, RightIndent: 4);
    public static readonly PdfStyle Title = new(PdfFace.Songti, PaperLayout.TitleSize, RichSide.Centre, KeepNext: 2);
    public static readonly PdfStyle Chapter = new(PdfFace.Heiti, PaperLayout.BodySize, RichSide.Centre, Space: 0.5f, KeepNext: 2);
    public static readonly PdfStyle Section = new(PdfFace.Fangsong, PaperLayout.BodySize, RichSide.Centre, KeepNext: 2);
    public static readonly PdfStyle Heading = new(PdfFace.Heiti, PaperLayout.BodySize, Indent: 2, KeepNext: 1);
    public static readonly PdfStyle Annex = new(PdfFace.Heiti, PaperLayout.BodySize, KeepNext: 2);
    public static readonly PdfStyle Small = new(PdfFace.Fangsong, PaperLayout.SmallSize);

    public static PdfStyle Of(PaperPart part) => part.Role switch
    {
        PaperRole.Part or PaperRole.Chapter => Chapter,
        PaperRole.Section => Section,
        PaperRole.Heading when OfficialWords.IsName(part.Text, 60) => Heading,
        PaperRole.Subheading => Heading,
        PaperRole.Addressee => Flat,
        PaperRole.Issuer => Signature with { KeepNext = 1 },
        PaperRole.Date => Signature,
        PaperRole.AnnexTitle => Title,
        PaperRole.ListItem => Body,
        _ when part.Block.Side == RichSide.Centre => Centred,
        _ when part.Block.Side == RichSide.Right => Right,
        _ => Body,
    };
}
