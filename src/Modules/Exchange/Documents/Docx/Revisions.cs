using DocumentFormat.OpenXml;
using DocumentFormat.OpenXml.Packaging;
using DocumentFormat.OpenXml.Wordprocessing;

namespace Shijuan.Cms.Exchange;

/// <summary>修订和批注：what an author has not decided yet must not be decided by an import.</summary>
internal static class Revisions
{
    private const int MostNames = 5;

    /// <summary>In Chinese what is unsettled, or null when the text is final.</summary>
    public static string? Describe(MainDocumentPart main)
    {
        var counts = new List<string>();
        var all = main.Document!.Descendants().ToList();
        Count(counts, "插入", all.Count(e => e is InsertedRun or Inserted or MoveToRun));
        Count(counts, "删除", all.Count(e => e is DeletedRun or Deleted or MoveFromRun));
        Count(counts, "格式改动", all.Count(e => e is RunPropertiesChange or ParagraphPropertiesChange or TablePropertiesChange or TableCellPropertiesChange or TableRowPropertiesChange or SectionPropertiesChange));
        Count(counts, "批注", main.WordprocessingCommentsPart?.Comments?.Elements<Comment>().Count() ?? 0);
        if (counts.Count == 0)
        {
            return null;
        }

        var authors = all.OfType<InsertedRun>().Select(e => e.Author?.Value)
            .Concat(all.OfType<DeletedRun>().Select(e => e.Author?.Value))
            .Concat(main.WordprocessingCommentsPart?.Comments?.Elements<Comment>().Select(c => c.Author?.Value) ?? [])
            .Where(name => !string.IsNullOrWhiteSpace(name)).Distinct(StringComparer.Ordinal).ToList();
        var names = authors.Count == 0 ? "" : $"，作者：{string.Join("、", authors.Take(MostNames))}{(authors.Count > MostNames ? "等" : "")}";
        return string.Join("、", counts) + names;
    }

    /// <summary>接受全部修订：as the button of the same name in office software does. Comments go.</summary>
    public static void Accept(Document document)
    {
        foreach (var gone in document.Descendants().Where(e => e is DeletedRun or MoveFromRun or CommentRangeStart or CommentRangeEnd or CommentReference
            or RunPropertiesChange or ParagraphPropertiesChange or TablePropertiesChange or TableCellPropertiesChange or TableRowPropertiesChange or SectionPropertiesChange).ToList())
        {
            gone.Remove();
        }

        foreach (var row in document.Descendants<TableRow>().Where(r => r.TableRowProperties?.GetFirstChild<Deleted>() is not null).ToList())
        {
            row.Remove();
        }

        foreach (var kept in document.Descendants().Where(e => e is InsertedRun or MoveToRun).ToList())
        {
            Unwrap(kept);
        }

        JoinParagraphs(document);
    }

    private static void Unwrap(OpenXmlElement wrapper)
    {
        foreach (var child in wrapper.ChildElements.ToList())
        {
            child.Remove();
            wrapper.InsertBeforeSelf(child);
        }

        wrapper.Remove();
    }

    /// <summary>A deleted paragraph mark means that the next paragraph goes on in the same line.</summary>
    private static void JoinParagraphs(Document document)
    {
        foreach (var paragraph in document.Descendants<Paragraph>().Reverse().ToList())
        {
            if (paragraph.ParagraphProperties?.ParagraphMarkRunProperties?.GetFirstChild<Deleted>() is null || paragraph.NextSibling() is not Paragraph next)
            {
                continue;
            }

            foreach (var child in next.ChildElements.Where(c => c is not ParagraphProperties).ToList())
            {
                child.Remove();
                paragraph.AppendChild(child);
            }

            next.Remove();
        }
    }

    private static void Count(List<string> counts, string what, int count)
    {
        if (count > 0)
        {
            counts.Add($"{what} {count} 处");
        }
    }
}
