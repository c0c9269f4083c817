using Microsoft.EntityFrameworkCore;
using Shijuan.Cms.Core.Modules;
using Shijuan.Cms.Core.Persistence;
using Shijuan.Cms.Core.Review;

namespace Shijuan.Cms.Editorial;

/// <summary>签署记录的读取：the one place of the work tools that knows how a step is stored and called.</summary>
internal sealed class SheetSignatures(CmsDbContext db) : IUseCase
{
    private static readonly string[] Usual = ["初审", "一校", "复审", "二校", "终审", "三校", "法制审核", "保密审查"];

    /// <summary>Every signature and return of an item, in order.</summary>
    public async Task<IReadOnlyList<SignedStep>> OfItemAsync(int itemId, CancellationToken cancel) =>
        (await db.SignOffs.AsNoTracking().Where(s => s.ItemId == itemId).ToListAsync(cancel))
            .ConvertAll(Of).OrderBy(s => s.AtUtc).ThenBy(s => OrderOf(s.Step)).ToList();

    /// <summary>Every signature and return since a moment, in order.</summary>
    public async Task<IReadOnlyList<SignedStep>> SinceAsync(DateTime fromUtc, DateTime untilUtc, CancellationToken cancel) =>
        (await db.SignOffs.AsNoTracking().Where(s => s.AtUtc >= fromUtc && s.AtUtc < untilUtc).OrderBy(s => s.AtUtc).ToListAsync(cancel)).ConvertAll(Of);

    /// <summary>Place of a step in the usual chain; steps of other chains come last.</summary>
    public static int OrderOf(string step) => Array.IndexOf(Usual, step) is var at && at < 0 ? Usual.Length : at;

    private static SignedStep Of(SignOff s) => new(
        s.ItemId, s.VersionId, s.Fingerprint, ReviewSteps.NameOf(s.Step), s.ActorId, s.Verdict == Verdict.Return,
        s.ReasonCode is { } code ? ReturnReason.Find(code)?.Name ?? code : null, s.Opinion, s.AtUtc);
}

/// <summary>一次签署或退回。Immutable.</summary>
/// <param name="Step">Chinese name.</param>
/// <param name="Reason">Chinese name of the coded reason of a return.</param>
internal sealed record SignedStep(
    int ItemId, int VersionId, string Fingerprint, string Step, int ActorId, bool Returned, string? Reason, string? Opinion, DateTime AtUtc);
