using Shijuan.Cms.Core.Documents;
using Shijuan.Cms.Core.Text;

namespace Shijuan.Cms.Disclosure;

/// <summary>公文的层次：reads what each paragraph of a body is. Pure; the same words give the same parts and the same anchors for ever, as links of citizens stand on them.</summary>
internal sealed class PaperStructure
{
    private readonly HashSet<string> _anchors = new(StringComparer.Ordinal);
    private readonly List<PaperPart> _parts = [];
    private ArticleNumber? _article;
    private int? _part;
    private int? _chapter;
    private string? _above;
    private string? _item;
    private bool _inNote;

    private PaperStructure() { }

    /// <param name="bodyHtml">Sanitised.</param>
    public static IReadOnlyList<PaperPart> Read(string bodyHtml)
    {
        var reader = new PaperStructure();
        var blocks = RichBlocks.Of(bodyHtml);
        for (var i = 0; i < blocks.Count; i++)
        {
            reader._parts.Add(reader.Judge(blocks[i], i + 1 < blocks.Count ? blocks[i + 1] : null));
        }

        return reader._parts;
    }

    private PaperPart Judge(RichBlock block, RichBlock? next)
    {
        switch (block.Kind)
        {
            case RichBlockKind.Table:
                return new PaperPart(PaperRole.Table, block);
            case RichBlockKind.Picture:
                return new PaperPart(PaperRole.Picture, block);
            case RichBlockKind.ListItem:
                return new PaperPart(PaperRole.ListItem, block);
        }

        var part = Division(block) ?? Article(block) ?? End(block, next) ?? Numbered(block);
        _inNote = part?.Role == PaperRole.AttachmentNote;
        return part ?? Plain(block);
    }

    private PaperPart? Division(RichBlock block)
    {
        if (PaperWords.Division(block.Text) is not { } found)
        {
            return null;
        }

        (_above, _item) = (null, null);
        switch (found.Kind)
        {
            case "编":
                _part = found.Number;
                return Named(PaperRole.Part, block, found.Label, FormattableString.Invariant($"bian-{found.Number}"));
            case "章":
                _chapter = found.Number;
                return Named(PaperRole.Chapter, block, found.Label, Inside("bian", _part) + FormattableString.Invariant($"zhang-{found.Number}"));
            default:
                return Named(PaperRole.Section, block, found.Label, Inside("bian", _part) + Inside("zhang", _chapter) + FormattableString.Invariant($"jie-{found.Number}"));
        }
    }

    private PaperPart? Article(RichBlock block)
    {
        if (PaperWords.Article(block.Text, _article) is not { } found)
        {
            return null;
        }

        _article = found.Number;
        var part = Named(PaperRole.Article, block, found.Label, found.Number.Anchor) with { Number = found.Number };
        (_above, _item) = (part.Anchor, null);
        return part;
    }

    /// <summary>What stands below the text: note of attachments, signature, remark, annexes.</summary>
    private PaperPart? End(RichBlock block, RichBlock? next)
    {
        if (OfficialWords.IsAttachmentNote(block.Text) || (_inNote && PaperWords.Clause(block.Text) is not null))
        {
            return new PaperPart(PaperRole.AttachmentNote, block);
        }

        if (ChineseNumeral.ParseDate(block.Text) is not null)
        {
            return new PaperPart(PaperRole.Date, block);
        }

        if (next is not null && ChineseNumeral.ParseDate(next.Text) is not null && OfficialWords.IsName(block.Text))
        {
            return new PaperPart(PaperRole.Issuer, block);
        }

        if (OfficialWords.IsNote(block.Text))
        {
            return new PaperPart(PaperRole.Note, block);
        }

        if (PaperWords.IsAnnex(block.Text))
        {
            (_article, _part, _chapter, _above, _item) = (null, null, null, null, null);
            return new PaperPart(PaperRole.Annex, block);
        }

        return _parts is [.., { Role: PaperRole.Annex }] && OfficialWords.IsName(block.Text, 80) ? new PaperPart(PaperRole.AnnexTitle, block) : null;
    }

    private PaperPart? Numbered(RichBlock block)
    {
        if (PaperWords.Heading(block.Text) is { } heading)
        {
            var part = Named(PaperRole.Heading, block, heading.Label, FormattableString.Invariant($"xu-{heading.Number}"));
            (_above, _item) = (part.Anchor, null);
            return part;
        }

        if (PaperWords.Item(block.Text) is { } item)
        {
            var part = Named(PaperRole.Item, block, "", _above is null ? null : FormattableString.Invariant($"{_above}-{item.Number}"));
            _item = part.Anchor;
            return part;
        }

        return PaperWords.Clause(block.Text) is { } clause
            ? Named(PaperRole.Clause, block, "", _item is null ? null : FormattableString.Invariant($"{_item}-{clause.Number}"))
            : null;
    }

    private PaperPart Plain(RichBlock block) => new(
        block.Kind == RichBlockKind.Heading ? PaperRole.Subheading
        : _parts.Count < 3 && !_parts.Exists(p => p.Role != PaperRole.Paragraph && p.Role != PaperRole.Subheading) && OfficialWords.IsAddressee(block.Text) ? PaperRole.Addressee
        : PaperRole.Paragraph, block);

    /// <summary>The first of a name keeps it: a second 第三条, quoted or of an annex, has none.</summary>
    private PaperPart Named(PaperRole role, RichBlock block, string label, string? anchor) =>
        new(role, block, anchor is not null && _anchors.Add(anchor) ? anchor : null) { Label = label };

    private static string Inside(string kind, int? number) => number is { } n ? FormattableString.Invariant($"{kind}-{n}-") : "";
}
