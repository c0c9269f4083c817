namespace Shijuan.Cms.Web.Hosting;

/// <summary>端点：one address of the running product and what it asks of a person. Immutable.</summary>
/// <param name="Route">Pattern that begins with a slash, for example <c>/admin/content/{id:int}</c>.</param>
/// <param name="Method">GET or POST and so on.</param>
/// <param name="Handler">Name of the page's handler, or empty.</param>
/// <param name="IsPage">Whether a Razor page answers it.</param>
/// <param name="PermissionKey">The permission it declares, or null.</param>
/// <param name="OpenBecause">Why nobody needs a permission, in Chinese, or null.</param>
internal sealed record EndpointRow(string Route, string Method, string Handler, bool IsPage, string? PermissionKey, string? OpenBecause)
{
    public string Address => Handler.Length == 0 ? Route : $"{Route}?handler={Handler}";

    /// <summary>Neither asks for a permission nor stands in the reviewed list: nobody thought about it.</summary>
    public bool IsUndeclared => PermissionKey is null && OpenBecause is null;
}
