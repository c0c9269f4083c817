using Microsoft.EntityFrameworkCore;
using Shijuan.Cms.Core.Modules;
using Shijuan.Cms.Core.Permissions;
using Shijuan.Cms.Core.Persistence;

namespace Shijuan.Cms.Interpretation;

/// <summary>解读人名册：everybody who drafts looks names up; site stewards change it.</summary>
internal sealed class ListInterpreters(CmsDbContext db) : IUseCase
{
    public async Task<InterpretersView> ListAsync(Actor actor, CancellationToken cancel)
    {
        var year = db.Set<InterpretationText>();
        var people = await db.Set<Interpreter>().AsNoTracking().OrderByDescending(p => p.IsActive).ThenBy(p => p.Role).ThenBy(p => p.Affiliation).ThenBy(p => p.Name)
            .Select(p => new InterpreterRow(
                p.Id, p.Role, p.Name, p.Title, p.Affiliation, p.Consent, p.IsActive,
                db.Publications.Count(q => q.ClosedAtUtc == null && year.Any(t => t.VersionId == q.VersionId && t.Role == p.Role && t.Interpreter == p.Name))))
            .ToListAsync(cancel);
        return new InterpretersView(people, actor.CanAnywhere(CorePermissions.ManageSite));
    }
}

/// <summary>名册页。Immutable.</summary>
internal sealed record InterpretersView(IReadOnlyList<InterpreterRow> People, bool MayChange);

/// <summary>名册上的一人。Immutable.</summary>
/// <param name="Interpretations">Public interpretations in which the person is named.</param>
internal sealed record InterpreterRow(int Id, string Role, string Name, string Title, string Affiliation, string Consent, bool IsActive, int Interpretations);
