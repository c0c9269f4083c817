using Microsoft.EntityFrameworkCore;
using Shijuan.Cms.Core.Channels;
using Shijuan.Cms.Core.Modules;
using Shijuan.Cms.Core.Permissions;
using Shijuan.Cms.Core.Persistence;
using Shijuan.Cms.Core.Units;

namespace Shijuan.Cms.Disclosure;

/// <summary>一次清理的全部文件，by unit; a person of a unit decides on those of the unit.</summary>
internal sealed class ShowCleanup(CmsDbContext db, CleanupDocuments documents, UnitTree units, ChannelTree channels) : IUseCase
{
    public async Task<CleanupView?> FindAsync(Actor actor, int id, CancellationToken cancel)
    {
        var cleanup = await db.Set<Cleanup>().AsNoTracking().Include(c => c.Lines).SingleOrDefaultAsync(c => c.Id == id, cancel);
        if (cleanup is null)
        {
            return null;
        }

        var facts = await documents.OfAsync(cleanup, cancel);
        var tree = await units.LoadAsync(cancel);
        var mayAll = actor.CanAnywhere(CorePermissions.ManageSite);
        var rows = cleanup.Lines.Where(l => facts.ContainsKey(l.ItemId)).Select(l => (Line: l, Fact: facts[l.ItemId]))
            .OrderBy(x => x.Fact.UnitId).ThenBy(x => x.Line.ItemId)
            .Select(x => new CleanupDocument(
                x.Line.ItemId, x.Fact.Title, "/" + x.Fact.Path, x.Fact.Number, x.Fact.ValidUntil, tree.NameOf(x.Fact.UnitId), x.Line.Decision, x.Line.Reason,
                cleanup.IsOpen && (mayAll || actor.Can(CorePermissions.Draft, x.Fact.UnitId)))).ToList();
        var scope = actor.ScopeOf(CorePermissions.Draft);
        return new CleanupView(
            cleanup.Id, cleanup.Name, cleanup.DueOn, cleanup.IsOpen, cleanup.ResultItemId, rows, cleanup.IsOpen && mayAll,
            [.. tree.Publishing.Where(u => scope.Covers(u.Id)).Select(u => (u.Id, u.FullName))],
            [.. (await channels.LoadAsync(cancel)).All.Where(c => c.Admits(GeneralNotice.Type.Key)).Select(c => (c.Id, c.Name))]);
    }
}

/// <summary>清理页。Immutable.</summary>
internal sealed record CleanupView(
    int Id, string Name, DateOnly DueOn, bool IsOpen, int? ResultItemId, IReadOnlyList<CleanupDocument> Documents, bool MayClose,
    IReadOnlyList<(int Id, string Name)> Units, IReadOnlyList<(int Id, string Name)> Channels)
{
    public int Undecided => Documents.Count(d => d.Decision == CleanupDecision.Undecided);
}

/// <summary>清理中的一份文件。Immutable.</summary>
internal sealed record CleanupDocument(
    int ItemId, string Title, string Url, string Number, DateOnly? ValidUntil, string UnitName, CleanupDecision Decision, string Reason, bool MayDecide)
{
    public string DecisionName => Decision switch
    {
        CleanupDecision.Keep => "继续有效",
        CleanupDecision.Repeal => "废止",
        CleanupDecision.Amend => "修改",
        _ => "还没有意见",
    };
}
