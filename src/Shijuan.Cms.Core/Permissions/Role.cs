namespace Shijuan.Cms.Core.Permissions;

/// <summary>角色：a named bundle of permissions that is granted to a person within a unit.</summary>
public enum Role
{
    Editor = 1,
    FirstReviewer = 2,
    SecondReviewer = 3,
    FinalReviewer = 4,
    ConfidentialityReviewer = 5,
    LegalReviewer = 6,
    Handler = 7,
    SystemAdministrator = 8,
    SecurityAdministrator = 9,
    AuditAdministrator = 10,
    SiteSteward = 11,
}
