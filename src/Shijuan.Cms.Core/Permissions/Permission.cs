namespace Shijuan.Cms.Core.Permissions;

/// <summary>权限：one thing a person may do, always within a unit. Immutable.</summary>
/// <param name="Key">Stable key that begins with the module's key or <c>core</c>.</param>
/// <param name="Name">Chinese name shown when permission is missing.</param>
public sealed record Permission(string Key, string Name);
