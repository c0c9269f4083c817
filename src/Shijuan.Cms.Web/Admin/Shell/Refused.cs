using Microsoft.AspNetCore.Mvc.RazorPages;

namespace Shijuan.Cms.Web;

/// <summary>被拒绝的提交：the same page again with what was typed, the reason and a status that tells machines the truth.</summary>
internal static class Refused
{
    /// <summary>Something typed is not acceptable.</summary>
    public static PageResult Invalid(this PageModel page, string field, string message) => page.With(StatusCodes.Status422UnprocessableEntity, field, message);

    /// <summary>It is not allowed, whatever is typed.</summary>
    public static PageResult Forbidden(this PageModel page, string message) => page.With(StatusCodes.Status403Forbidden, "", message);

    /// <summary>The state of things does not admit it.</summary>
    public static PageResult Conflicting(this PageModel page, string message) => page.With(StatusCodes.Status409Conflict, "", message);

    /// <summary>For errors that are in the model state already.</summary>
    public static PageResult Invalid(this PageModel page) => Page(page, StatusCodes.Status422UnprocessableEntity);

    private static PageResult With(this PageModel page, int status, string field, string message)
    {
        page.ModelState.AddModelError(field, message);
        return Page(page, status);
    }

    private static PageResult Page(PageModel page, int status)
    {
        var result = page.Page();
        result.StatusCode = status;
        return result;
    }
}
