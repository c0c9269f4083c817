using System.Collections.Frozen;
using Shijuan.Cms.Core.Audit;

namespace Shijuan.Cms.Core.Permissions;

/// <summary>行为人：the person (or the system's own clock) that does something. Always passed as a parameter, never ambient. Immutable.</summary>
/// <remarks>A unit in <c>scope</c> covers the units below it: the caller expands the tree once when it builds the actor.</remarks>
public sealed class Actor
{
    private readonly FrozenDictionary<string, UnitScope> _scopes;

    public Actor(int? userId, string name, IEnumerable<(Permission Permission, UnitScope Scope)> grants)
    {
        UserId = userId;
        Name = name;
        _scopes = grants
            .GroupBy(g => g.Permission.Key)
            .ToFrozenDictionary(g => g.Key, g => g.Select(x => x.Scope).Aggregate((a, b) => a.Union(b)));
    }

    private Actor(Actor other)
    {
        UserId = other.UserId;
        Name = other.Name;
        _scopes = other._scopes;
    }

    /// <summary>Null for the system itself (scheduler, start-up).</summary>
    public int? UserId { get; }

    public string Name { get; }

    /// <summary>经由：by which way the actor acts, for the trail. A person at a screen unless said otherwise.</summary>
    public AuditTrigger Via { get; private init; } = AuditTrigger.Person;

    /// <summary>The same person with the same rights, acting by another way.</summary>
    public Actor Acting(AuditTrigger via) => new(this) { Via = via };

    /// <summary>系统：fires schedules and runs jobs. It holds no permission to sign anything.</summary>
    public static Actor System(string name) => new(null, name, []);

    public bool Can(Permission permission, int unitId) => Can(permission.Key, unitId);

    /// <summary>For rights that are named in data, such as those of a review chain.</summary>
    public bool Can(string permissionKey, int unitId) => _scopes.TryGetValue(permissionKey, out var scope) && scope.Covers(unitId);

    public bool CanAnywhere(Permission permission) => _scopes.ContainsKey(permission.Key);

    /// <summary>The units in which the permission is held; empty when nowhere.</summary>
    public UnitScope ScopeOf(Permission permission) => ScopeOf(permission.Key);

    /// <summary>For rights that are named in data.</summary>
    public UnitScope ScopeOf(string permissionKey) => _scopes.GetValueOrDefault(permissionKey, UnitScope.None);
}
