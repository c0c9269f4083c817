using System.Runtime.CompilerServices;
using Microsoft.EntityFrameworkCore;
using Shijuan.Cms.Core.Content;
using Shijuan.Cms.Core.Persistence;
using Shijuan.Cms.Core.Publishing;
using Shijuan.Cms.Core.Text;

namespace Shijuan.Cms.Interpretation;

/// <summary>不是摘抄 (PR18, 2.3.05)：how much of the interpretation stands in the document word for word, with the passages.</summary>
internal sealed class OverlapRule(CmsDbContext db) : IPublishRule
{
    /// <summary>Of the pieces of the interpretation, in per cent.</summary>
    public const int BlockAbove = 70;

    public const int NoteAbove = 40;

    /// <summary>Shorter than that of reports: a sentence of a document is copied in shorter runs.</summary>
    public const int Piece = 15;

    private const int LongestQuote = 60;

    /// <summary>What ends a line of a text or a cell of a table.</summary>
    private static readonly char[] Ends = ['\n', '\t'];

    public string Key => "interpretation.overlap";

    public bool AppliesTo(Candidate candidate) => candidate.Detail is InterpretationText && !candidate.IsPublicAlready;

    public async IAsyncEnumerable<Finding> CheckAsync(Candidate candidate, [EnumeratorCancellation] CancellationToken cancel)
    {
        var text = (InterpretationText)candidate.Detail!;
        IReadOnlyList<(string Field, string Words)> fields = [(Target.Body, candidate.Version.BodyText), .. text.Blocks()];
        var (originals, names) = (new List<string>(), new List<string>());
        foreach (var document in candidate.Relations.Where(r => r.Kind == ContentLinkKind.Interprets))
        {
            if (await DocumentAsync(document.ItemId, cancel) is { Length: > 0 } original)
            {
                originals.Add(original);
                names.Add(candidate.LinkedItems.GetValueOrDefault(document.ItemId)?.Name ?? $"（编号 {document.ItemId}）");
            }
        }

        // Together: an interpretation that copies half from each of two documents is copied all the same.
        if (Check(string.Join('\n', fields.Select(f => f.Words)), string.Join('\n', originals), string.Join('、', names)) is { } finding)
        {
            yield return finding with { Target = PlaceOf(fields, finding.Target.Quote ?? "") };
        }
    }

    /// <summary>docs/rules/interpretation-overlap.md is its table.</summary>
    internal static Finding? Check(string words, string document, string name)
    {
        var same = new TextSameness(words, Piece).With(document);
        if (same.Percent <= NoteAbove)
        {
            return null;
        }

        var passage = same.Passages[0];
        var shown = passage.ReplaceLineEndings(" ");
        return new Finding(
            same.Percent > BlockAbove ? "interpretation.overlap.copied" : "interpretation.overlap.high",
            Target.Of("Detail." + nameof(InterpretationText.Measures)) with { Quote = passage }, same.Percent, name,
            shown.Length > LongestQuote ? shown[..LongestQuote] + "……" : shown);
    }

    /// <summary>The field in which the passage stands, with its longest line, which can be found in an editor. A passage that runs on from a field into the next stands where that line stands.</summary>
    internal static Target PlaceOf(IReadOnlyList<(string Field, string Words)> fields, string passage)
    {
        var quote = passage.Split(Ends).MaxBy(l => l.Length) ?? "";
        var holder = fields.OrderByDescending(f => f.Words.Contains(passage, StringComparison.Ordinal)).FirstOrDefault(f => f.Words.Contains(quote, StringComparison.Ordinal));
        return holder.Field == Target.Body
            ? new Target(Target.Body, quote, holder.Words.IndexOf(quote, StringComparison.Ordinal))
            : Target.Of(holder.Field ?? "Detail." + nameof(InterpretationText.Measures)) with { Quote = quote };
    }

    /// <summary>The public text, or the one that is on its way to be public.</summary>
    private async Task<string?> DocumentAsync(int itemId, CancellationToken cancel) =>
        await db.Publications.Where(p => p.ItemId == itemId && p.ClosedAtUtc == null).Select(p => p.Version.BodyText).FirstOrDefaultAsync(cancel)
        ?? await (
            from i in db.ContentItems
            join v in db.ContentVersions on new { ItemId = i.Id, Number = i.CurrentNumber } equals new { v.ItemId, v.Number }
            where i.Id == itemId
            select v.BodyText).FirstOrDefaultAsync(cancel);
}
