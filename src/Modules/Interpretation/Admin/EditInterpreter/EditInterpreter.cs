using Microsoft.EntityFrameworkCore;
using Shijuan.Cms.Core.Modules;
using Shijuan.Cms.Core.Permissions;
using Shijuan.Cms.Core.Persistence;
using Shijuan.Cms.Core.Units;

namespace Shijuan.Cms.Interpretation;

/// <summary>登记、修改解读人：what the form shows.</summary>
internal sealed class EditInterpreter(CmsDbContext db, UnitTree units) : IUseCase
{
    /// <param name="id">Null for a new person.</param>
    /// <returns>Null when there is no such person, or the reader may not change the register.</returns>
    public async Task<InterpreterForm?> OpenAsync(Actor actor, int? id, CancellationToken cancel)
    {
        if (!actor.CanAnywhere(CorePermissions.ManageSite))
        {
            return null;
        }

        var person = id is { } known ? await db.Set<Interpreter>().AsNoTracking().SingleOrDefaultAsync(p => p.Id == known, cancel) : null;
        if (id is not null && person is null)
        {
            return null;
        }

        var choices = (await units.LoadAsync(cancel)).Publishing.Select(u => (u.Id, u.FullName)).ToList();
        return person is null
            ? new InterpreterForm(null, 0, new InterpreterWords(Roles.Leader, "", "", "", null, ""), true, choices)
            : new InterpreterForm(person.Id, person.Revision, new InterpreterWords(person.Role, person.Name, person.Title, person.Affiliation, person.UnitId, person.Consent), person.IsActive, choices);
    }
}

/// <summary>名册的表单。Immutable.</summary>
/// <param name="Id">Null for a new person.</param>
internal sealed record InterpreterForm(int? Id, int Revision, InterpreterWords Words, bool IsActive, IReadOnlyList<(int Id, string Name)> Units);
