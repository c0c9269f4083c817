namespace Shijuan.Cms.Core.Permissions;

/// <summary>授权：a role given to a person in a unit and all units below it. Without a unit it holds for the whole county. Immutable; revoked by deletion with an audit row.</summary>
public sealed class RoleGrant
{
    private RoleGrant() { }

    public RoleGrant(int userId, Role role, int? unitId, DateTime grantedAtUtc)
    {
        UserId = userId;
        Role = role;
        UnitId = unitId;
        GrantedAtUtc = grantedAtUtc;
    }

    public int Id { get; private set; }
    public int UserId { get; private set; }
    public Role Role { get; private set; }
    public int? UnitId { get; private set; }
    public DateTime GrantedAtUtc { get; private set; }
}
