using Microsoft.EntityFrameworkCore;
using Shijuan.Cms.Core.Access;
using Shijuan.Cms.Core.Content;
using Shijuan.Cms.Core.Drafting;
using Shijuan.Cms.Core.Modules;
using Shijuan.Cms.Core.Permissions;
using Shijuan.Cms.Core.Persistence;
using Shijuan.Cms.Core.Presence;

namespace Shijuan.Cms.Interpretation;

/// <summary>比对新旧文件：proposes rows of 新旧政策差异 from the documents and writes those that a person chose into the draft, like any other change of it: right, lock, revision, audit row.</summary>
internal sealed class CompareDocuments(CmsDbContext db, ComparableDocuments documents, DraftFill fill, DraftLocks locks, WorkingCopies copies) : IUseCase
{
    private const string Field = nameof(InterpretationText.Differences);

    public static string AddressOf(int itemId) => FormattableString.Invariant($"/admin/interpretation/differences/{itemId}");

    /// <summary>Null when there is no such interpretation that the person may edit.</summary>
    /// <param name="pair">Which two documents, as <see cref="DocumentPair.Key"/>; the first ones when it names none.</param>
    public async Task<ComparisonForm?> FindAsync(Actor actor, int itemId, string? pair, CancellationToken cancel)
    {
        // Through the reader's filter: whoever may not know of the item does not find it.
        var item = await db.ContentItems.AsNoTracking()
            .Where(i => i.Id == itemId && i.TypeKey == InterpretationText.TypeKey)
            .Select(i => new { i.UnitId, i.Revision, i.State, i.CurrentNumber })
            .SingleOrDefaultAsync(cancel);
        if (item is null || !actor.Can(CorePermissions.Draft, item.UnitId))
        {
            return null;
        }

        await db.NoteReadingAsync(itemId, cancel);
        var version = await db.ContentVersions.AsNoTracking().Include(v => v.Detail).SingleAsync(v => v.ItemId == itemId && v.Number == item.CurrentNumber, cancel);
        var (explained, pairs) = await documents.OfAsync(actor, version.Relations, cancel);
        var chosen = pairs.FirstOrDefault(p => p.Key == pair) ?? (pairs.Count > 0 ? pairs[0] : null);
        var held = await locks.AgainstAsync(actor, itemId, cancel);
        return new ComparisonForm(itemId, item.Revision, version.Title, item.State == ContentState.Draft, ((InterpretationText)version.Detail!).Differences)
        {
            Documents = explained,
            Pairs = pairs,
            Chosen = chosen,
            Comparison = chosen is null ? null : await CompareAsync(chosen, cancel),
            LockedBy = held?.OwnerName,
            HasUnsavedText = await copies.FindAsync(actor, itemId, cancel) is not null,
        };
    }

    public async Task<DraftOutcome> WriteAsync(Actor actor, ComparisonForm stored, int revision, DifferenceRows rows, CancellationToken cancel)
    {
        if (rows.Fault() is { } fault)
        {
            return new DraftOutcome.Invalid([fault]);
        }

        // What a page of before the last change shows is a conflict, whatever it wants to write.
        var table = rows.AppendedTo(stored.Table);
        if (revision == stored.Revision && table == stored.Table)
        {
            return new DraftOutcome.Invalid([new FieldError("Rows", "勾选的各行解读里已经有了，没有要写的。")]);
        }

        if (new InterpretationText().Write(Field, table) is { } trouble)
        {
            return new DraftOutcome.Invalid([new FieldError("Rows", trouble)]);
        }

        return await fill.FillAsync(
            actor, stored.ItemId, revision, detail => detail.Write(Field, rows.AppendedTo(detail.Read(Field) ?? "")), new { differences = rows.Chosen.Count }, cancel);
    }

    private async Task<Comparison> CompareAsync(DocumentPair pair, CancellationToken cancel)
    {
        var (before, after) = (await documents.ReadAsync(pair.Old, cancel), await documents.ReadAsync(pair.New, cancel));
        return new Comparison(DocumentDifferences.Between(before, after), before, after);
    }
}

/// <summary>比对新旧文件的页面。Immutable.</summary>
/// <param name="Table">新旧政策差异 as it is stored now.</param>
internal sealed record ComparisonForm(int ItemId, int Revision, string Title, bool IsDraft, string Table)
{
    /// <summary>What the interpretation explains, as far as the person may know of it.</summary>
    public IReadOnlyList<ComparedDocument> Documents { get; init; } = [];

    public IReadOnlyList<DocumentPair> Pairs { get; init; } = [];

    /// <summary>The two that are compared; null when there is no earlier document.</summary>
    public DocumentPair? Chosen { get; init; }

    public Comparison? Comparison { get; init; }

    public IReadOnlyList<DifferenceRow> Stored => DifferenceRow.Read(Table);

    /// <summary>Who is changing the draft at this moment; null when nobody else does.</summary>
    public string? LockedBy { get; init; }

    /// <summary>The person typed in the form of the draft and has not saved there: the two would collide.</summary>
    public bool HasUnsavedText { get; init; }
}

/// <summary>一次比对的结果和它的限度。Immutable.</summary>
internal sealed record Comparison(DocumentDifferences Differences, DocumentPassages Before, DocumentPassages After)
{
    /// <summary>What the rows do not tell, in sentences.</summary>
    public IReadOnlyList<string> Notes =>
    [
        .. Note(Differences.LeftOut > 0, $"差异很多，只列出前{DocumentDifferences.MostRows}行，还有{Differences.LeftOut}行没有列出，请对照原文补写。"),
        .. Note(Differences.Shortened > 0, $"有{Differences.Shortened}行太长，只列出有变化的句子或者开头{DocumentDifferences.LongestCell}个字，省略的地方写成“……”。"),
        .. Note(!Differences.IsAlike, "两份文件没有一处相像。如果新文件只写了修改哪几条，或者说的是另一件事，请不要用下面的行，在稿件页手工填写。"),
        .. Note(!Before.HasArticles || !After.HasArticles, "有一份文件不分条，是按段落比对的。"),
        .. Note(Before.LeavesOut || After.LeavesOut, "表格、图片和条文以外的段落（如前言、附表）没有比对，请自己核对。"),
    ];

    private static IEnumerable<string> Note(bool holds, string words) => holds ? [words] : [];
}
