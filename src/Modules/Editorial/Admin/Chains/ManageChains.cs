using Microsoft.EntityFrameworkCore;
using Shijuan.Cms.Core.Audit;
using Shijuan.Cms.Core.Drafting;
using Shijuan.Cms.Core.Modules;
using Shijuan.Cms.Core.Permissions;
using Shijuan.Cms.Core.Persistence;
using Shijuan.Cms.Core.Review;

namespace Shijuan.Cms.Editorial;

/// <summary>配置审批链：by the site steward. What is under review keeps the route it was submitted with.</summary>
internal sealed class ManageChains(CmsDbContext db, ChainPlace place, TimeProvider time) : IUseCase
{
    private const string Action = "review.chain";
    private const int LongestName = 60;

    public async Task<IReadOnlyList<ChainLine>> ListAsync(CancellationToken cancel)
    {
        var lines = new List<ChainLine>();
        foreach (var chain in await db.ReviewChains.AsNoTracking().OrderByDescending(c => c.IsActive).ThenBy(c => c.Name).ToListAsync(cancel))
        {
            lines.Add(new ChainLine(chain.Id, chain.Name, await place.WordsAsync(chain.Selector, cancel), chain.Route.Steps, chain.IsActive));
        }

        return lines;
    }

    public Task<ReviewChain?> FindAsync(int id, CancellationToken cancel) => db.ReviewChains.AsNoTracking().SingleOrDefaultAsync(c => c.Id == id, cancel);

    /// <param name="id">Null for a new one.</param>
    public async Task<ChainOutcome> SaveAsync(Actor actor, int? id, ChainForm form, CancellationToken cancel)
    {
        var chain = id is null ? null : await db.ReviewChains.SingleOrDefaultAsync(c => c.Id == id, cancel);
        if (id is not null && chain is null)
        {
            return new ChainOutcome.NotFound();
        }

        if (!actor.CanAnywhere(CorePermissions.ManageSite))
        {
            return await RefusedAsync(actor, id, "right", new ChainOutcome.NotFound(), cancel);
        }

        if (chain is not null && chain.Revision != form.Revision)
        {
            return await RefusedAsync(actor, id, "conflict", new ChainOutcome.Conflict(), cancel);
        }

        var (steps, errors) = form.Read([.. chain?.Route.Steps.Select(s => s.Step.Key) ?? []]);
        var selector = await place.ReadAsync(form, cancel);
        var others = await db.ReviewChains.AsNoTracking().Where(c => c.IsActive && c.Id != (id ?? 0)).ToListAsync(cancel);
        IReadOnlyList<FieldError> all = [.. HeadErrors(form, selector, chain?.IsActive ?? true, others), .. errors];
        if (all.Count > 0)
        {
            return await RefusedAsync(actor, id, "invalid", new ChainOutcome.Invalid(all), cancel);
        }

        return await StoreAsync(actor, chain, form.Name, selector!, steps, chain?.IsActive ?? true, cancel);
    }

    /// <summary>停用和启用。</summary>
    public async Task<ChainOutcome> SwitchAsync(Actor actor, int id, int revision, bool active, CancellationToken cancel)
    {
        var chain = await db.ReviewChains.SingleOrDefaultAsync(c => c.Id == id, cancel);
        if (chain is null || !actor.CanAnywhere(CorePermissions.ManageSite))
        {
            return await RefusedAsync(actor, id, "right", new ChainOutcome.NotFound(), cancel);
        }

        if (chain.Revision != revision)
        {
            return await RefusedAsync(actor, id, "conflict", new ChainOutcome.Conflict(), cancel);
        }

        var others = await db.ReviewChains.AsNoTracking().Where(c => c.IsActive && c.Id != id).ToListAsync(cancel);
        if (active && others.Find(c => c.Selector == chain.Selector) is { } same)
        {
            return await RefusedAsync(actor, id, "invalid", new ChainOutcome.Invalid([SameScope(same)]), cancel);
        }

        return await StoreAsync(actor, chain, chain.Name, chain.Selector, chain.Route.Steps, active, cancel);
    }

    private static IEnumerable<FieldError> HeadErrors(ChainForm form, ChainSelector? selector, bool active, List<ReviewChain> others)
    {
        if (form.Name.Length is 0 or > LongestName)
        {
            yield return new FieldError("Name", $"请写名称，不超过 {LongestName} 字。");
        }

        if (selector is null)
        {
            yield return new FieldError("TypeKey", "所选的范围不存在，请重新选择。");
        }
        else if (active && others.Find(c => c.Selector == selector) is { } same)
        {
            yield return SameScope(same);
        }
    }

    private static FieldError SameScope(ReviewChain same) => new("TypeKey", $"“{same.Name}”的适用范围完全相同，请先停用它或换一个范围。");

    private async Task<ChainOutcome> StoreAsync(
        Actor actor, ReviewChain? chain, string name, ChainSelector selector, IReadOnlyList<RouteStep> steps, bool active, CancellationToken cancel)
    {
        var now = time.GetUtcNow().UtcDateTime;
        if (chain is null)
        {
            chain = new ReviewChain(name, selector, steps, now);
            db.ReviewChains.Add(chain);
        }
        else
        {
            chain.Change(name, selector, steps, active, now);
        }

        db.Audit(AuditDraft.Done(
            actor, Action, nameof(ReviewChain), () => chain.Id, new { name, selector, active, steps = steps.Select(s => new { s.Step.Key, s.Name, s.Stage, s.Permissions, s.Quorum, s.DueWorkdays }) }));
        try
        {
            await db.SaveChangesAsync(cancel);
            return new ChainOutcome.Saved(chain.Id);
        }
        catch (DbUpdateConcurrencyException)
        {
            db.ForgetChanges();
            return await RefusedAsync(actor, chain.Id, "conflict", new ChainOutcome.Conflict(), cancel);
        }
    }

    private async Task<ChainOutcome> RefusedAsync(Actor actor, int? id, string why, ChainOutcome outcome, CancellationToken cancel)
    {
        db.Audit(AuditDraft.Refused(actor, Action, nameof(ReviewChain), id, new { why }));
        await db.SaveChangesAsync(cancel);
        return outcome;
    }
}

/// <summary>清单中的一条审批链。Immutable.</summary>
internal sealed record ChainLine(int Id, string Name, string Scope, IReadOnlyList<RouteStep> Steps, bool IsActive);

/// <summary>保存审批链的结果。Immutable.</summary>
internal abstract record ChainOutcome
{
    private ChainOutcome() { }

    public sealed record Saved(int Id) : ChainOutcome;

    public sealed record Invalid(IReadOnlyList<FieldError> Errors) : ChainOutcome;

    /// <summary>Somebody else changed it in the meantime.</summary>
    public sealed record Conflict : ChainOutcome;

    public sealed record NotFound : ChainOutcome;
}
