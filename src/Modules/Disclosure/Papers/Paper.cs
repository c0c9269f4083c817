namespace Shijuan.Cms.Disclosure;

/// <summary>一份公文：everything that its DOCX and its PDF show, in order. Both are drawn from this, so they cannot differ. Immutable.</summary>
/// <param name="Registration">登记号 with its label, or empty.</param>
/// <param name="Number">发文字号, or empty.</param>
/// <param name="Preamble">题注 in brackets, or empty.</param>
/// <param name="Parts">The body with its signature; a list item carries its marker in the block.</param>
/// <param name="Attachments">Names of the files that belong to it and are not in the text.</param>
/// <param name="Imprint">版记.</param>
internal sealed record Paper(
    string Title, string Registration, string Number, string Preamble, IReadOnlyList<PaperPart> Parts, IReadOnlyList<string> Attachments, PaperImprint? Imprint)
{
    public const string AttachmentsLabel = "随文公开的附件";

    /// <summary>All words in reading order, one line for each paragraph and cell.</summary>
    public IEnumerable<string> Lines()
    {
        IEnumerable<string> head = [Registration, Number, Title, Preamble];
        IEnumerable<string> foot = [.. AttachmentLines(), .. Imprint?.Lines() ?? []];
        return head.Concat(Parts.SelectMany(LinesOf)).Concat(foot).Where(l => l.Length > 0);
    }

    public IEnumerable<string> AttachmentLines() =>
        Attachments.Select((name, i) => FormattableString.Invariant($"{i + 1}. {name}")).Prepend(Attachments.Count > 0 ? AttachmentsLabel + "：" : "").Where(l => l.Length > 0);

    /// <summary>落款 keeps a line free above it.</summary>
    public bool BeginsSignature(int index) => Parts[index].Role == PaperRole.Issuer && (index == 0 || Parts[index - 1].Role != PaperRole.Issuer);

    /// <summary>Where a picture stands, paper shows its words.</summary>
    public static string PictureText(PaperPart part) => part.Text.Length > 0 ? $"〔插图：{part.Text}，见网页〕" : "〔插图，见网页〕";

    private static IEnumerable<string> LinesOf(PaperPart part) => part.Role switch
    {
        PaperRole.Table => part.Block.Rows.SelectMany(r => r.Select(c => c.Text)).Prepend(part.Text),
        PaperRole.Picture => [PictureText(part)],
        _ => [part.Block.Marker + part.Text],
    };
}

/// <summary>版记。Immutable.</summary>
/// <param name="CopiedTo">抄送, or empty.</param>
/// <param name="Printer">印发机关.</param>
/// <param name="PrintedOn">印发日期, as “2023年10月8日印发”.</param>
internal sealed record PaperImprint(string CopiedTo, string Printer, string PrintedOn)
{
    public string CopiedToLine => CopiedTo.Length > 0 ? $"抄送：{CopiedTo.TrimEnd('。')}。" : "";

    public IEnumerable<string> Lines() => [CopiedToLine, Printer, PrintedOn];
}
