using System.Text;
using Microsoft.EntityFrameworkCore;
using Shijuan.Cms.Core.Audit;
using Shijuan.Cms.Core.Content;
using Shijuan.Cms.Core.Modules;
using Shijuan.Cms.Core.Permissions;
using Shijuan.Cms.Core.Persistence;

namespace Shijuan.Cms.Interpretation;

/// <summary>问“我没看懂的”：a question bound to a public document or interpretation, for its unit.</summary>
internal sealed class AskQuestion(CmsDbContext db, ContentTypes types, TimeProvider time) : IUseCase
{
    /// <summary>Open questions of one document; more would only bury the others.</summary>
    private const int MostOpen = 500;

    private static readonly Actor Visitor = Actor.System("网民提问");

    /// <summary>What the form asks about; null when it is not public, or no policy.</summary>
    public async Task<AskedDocument?> FindAsync(int itemId, CancellationToken cancel)
    {
        var found = await db.Publications.AsNoTracking().Where(p => p.ItemId == itemId && p.ClosedAtUtc == null)
            .Join(db.ContentItems, p => p.ItemId, i => i.Id, (p, i) => new { p.Path, p.Version.Title, i.TypeKey, i.UnitId }).SingleOrDefaultAsync(cancel);
        return found is not null && types.Find(found.TypeKey) is { } type && (type.Has(ContentTrait.NeedsInterpretation) || type.Has(ContentTrait.Interpretation))
            ? new AskedDocument(itemId, found.UnitId, found.Title, "/" + found.Path)
            : null;
    }

    /// <returns>Null when it is stored, or a Chinese message that says what to change.</returns>
    public async Task<string?> AskAsync(AskedDocument document, string? typed, CancellationToken cancel)
    {
        var text = Clean(typed ?? "");
        if (Fault(text) is { } fault)
        {
            return fault;
        }

        await using var transaction = await db.BeginAsync(cancel);
        if (await db.Set<CitizenQuestion>().CountAsync(q => q.ItemId == document.ItemId && q.State == QuestionState.Open, cancel) >= MostOpen)
        {
            return "关于这份文件的问题已经很多，工作人员正在整理。请打页面上的咨询电话。";
        }

        var question = new CitizenQuestion(document.ItemId, document.UnitId, text, time.GetUtcNow().UtcDateTime);
        db.Add(question);
        db.Audit(AuditDraft.Done(Visitor, "interpretation.ask", nameof(CitizenQuestion), () => question.Id, new { item = document.ItemId }, AuditTrigger.System));
        await db.SaveChangesAsync(cancel);
        await transaction.CommitAsync(cancel);
        return null;
    }

    /// <summary>Without what no keyboard types and no database keeps: control characters and those that are none.</summary>
    private static string Clean(string typed) => string.Concat(typed.ReplaceLineEndings("\n").EnumerateRunes()
        .Where(r => (r.Value is '\n' or '\t' || !Rune.IsControl(r)) && (r.Value & 0xFFFE) != 0xFFFE)).Trim();

    internal static string? Fault(string text) => text.Length switch
    {
        < CitizenQuestion.Shortest => $"请写哪里没有看懂，至少{CitizenQuestion.Shortest}个字。",
        > CitizenQuestion.Longest => $"最多{CitizenQuestion.Longest}个字，现在有{text.Length}个字，请写短一些。",
        _ => PrivateWords.Find(text) is { } kind ? $"问题里像是有{kind}。请删掉：这里不用留姓名、电话和证件号。" : null,
    };
}

/// <summary>被问到的文件。Immutable.</summary>
internal sealed record AskedDocument(int ItemId, int UnitId, string Title, string Url);
