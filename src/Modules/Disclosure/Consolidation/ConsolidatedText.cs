namespace Shijuan.Cms.Disclosure;

/// <summary>某一天的全文：a document with the amendments that were in force on that day. Compiled; what was promulgated prevails. Immutable.</summary>
/// <param name="Parts">In order; deleted articles keep their place.</param>
/// <param name="Applied">In force on that day, oldest first.</param>
/// <param name="Waiting">Published, but in force later.</param>
/// <param name="Faults">Rows that could not be carried out and were left out.</param>
internal sealed record ConsolidatedText(
    IReadOnlyList<ConsolidatedPart> Parts, IReadOnlyList<Amendment> Applied, IReadOnlyList<Amendment> Waiting, IReadOnlyList<AmendmentFault> Faults)
{
    /// <summary>Pure. Amendments of one day are applied in the order of their numbers.</summary>
    public static ConsolidatedText AsOf(IReadOnlyList<PaperPart> original, IEnumerable<Amendment> amendments, DateOnly day)
    {
        var ordered = amendments.OrderBy(a => a.From).ThenBy(a => a.ItemId).ToList();
        var applied = ordered.Where(a => a.From <= day).ToList();
        var parts = Articles(original);
        var faults = new List<AmendmentFault>();
        foreach (var amendment in applied)
        {
            foreach (var row in amendment.Rows)
            {
                if (Apply(parts, amendment, row) is { } trouble)
                {
                    faults.Add(new AmendmentFault(amendment.ItemId, row, trouble));
                }
            }
        }

        return new ConsolidatedText(parts, applied, [.. ordered.Where(a => a.From > day)], faults);
    }

    /// <summary>An article is its paragraph and those that follow it up to the next number, heading or signature.</summary>
    private static List<ConsolidatedPart> Articles(IReadOnlyList<PaperPart> original)
    {
        var parts = new List<ConsolidatedPart>();
        // Articles of an annex are not those of the document.
        var inText = true;
        var isOpen = false;
        foreach (var part in original)
        {
            inText &= part.Role != PaperRole.Annex;
            if (part.Role == PaperRole.Table)
            {
                parts.Add(new ConsolidatedPart(PaperRole.Table, null, "", part.Text.Length > 0 ? [part.Text] : [], []) { Table = PaperGrid.Of(part.Block.Rows).Rows });
                isOpen = false;
            }
            else if (inText && part.Number is { } number && part.Anchor is not null)
            {
                parts.Add(new ConsolidatedPart(PaperRole.Article, number, part.Label, [part.Text[part.Label.Length..].Trim()], []));
                isOpen = true;
            }
            else if (isOpen && part.Role is (PaperRole.Paragraph or PaperRole.Item or PaperRole.Clause or PaperRole.ListItem))
            {
                parts[^1] = parts[^1] with { Paragraphs = [.. parts[^1].Paragraphs, part.Block.Marker + part.Text] };
            }
            else
            {
                parts.Add(new ConsolidatedPart(part.Role, null, "", [part.Role == PaperRole.Picture ? Paper.PictureText(part) : part.Block.Marker + part.Text], []));
                isOpen = false;
            }
        }

        return parts;
    }

    /// <summary>What is wrong with the row, or null when it was carried out.</summary>
    private static AmendmentTrouble? Apply(List<ConsolidatedPart> parts, Amendment amendment, AmendmentRow row)
    {
        if (row.Way is not (AmendmentRow.Change or AmendmentRow.Insert or AmendmentRow.Delete))
        {
            return AmendmentTrouble.Way;
        }

        if (row.Article is not { } article)
        {
            return AmendmentTrouble.Place;
        }

        if (row.Way != AmendmentRow.Delete && string.IsNullOrWhiteSpace(row.Words))
        {
            return AmendmentTrouble.NoWords;
        }

        var at = parts.FindIndex(p => p.Number == article);
        return row.Way == AmendmentRow.Insert ? InsertAt(parts, at, article, amendment, row) : ChangeAt(parts, at, amendment, row);
    }

    private static AmendmentTrouble? ChangeAt(List<ConsolidatedPart> parts, int at, Amendment amendment, AmendmentRow row)
    {
        if (at < 0 || parts[at].IsDeleted)
        {
            return AmendmentTrouble.NoArticle;
        }

        parts[at] = parts[at] with
        {
            Paragraphs = row.Way == AmendmentRow.Delete ? [] : [WordsOf(row)],
            Changes = [.. parts[at].Changes, new ArticleChange(row.Way, amendment)],
        };
        return null;
    }

    private static AmendmentTrouble? InsertAt(List<ConsolidatedPart> parts, int at, ArticleNumber article, Amendment amendment, AmendmentRow row)
    {
        if (at >= 0)
        {
            return AmendmentTrouble.Exists;
        }

        // 第三条之二 needs 第三条之一 or 第三条 before it; 第十五条 needs 第十四条.
        var before = parts.FindLastIndex(p => p.Number?.IsBefore(article) == true);
        if (before < 0 || parts[before].Number!.Number < article.Number - (article.Insert == 0 ? 1 : 0))
        {
            return AmendmentTrouble.NoArticle;
        }

        parts.Insert(before + 1, new ConsolidatedPart(PaperRole.Article, article, article.ToString(), [WordsOf(row)], [new ArticleChange(row.Way, amendment)]));
        return null;
    }

    /// <summary>The words without the number, which many repeat.</summary>
    private static string WordsOf(AmendmentRow row)
    {
        var words = row.Words.Trim();
        return words.StartsWith(row.Place.Trim(), StringComparison.Ordinal) ? words[row.Place.Trim().Length..].Trim() : words;
    }
}
