using Microsoft.AspNetCore.Diagnostics;

namespace Shijuan.Cms.Web.Hosting;

/// <summary>错误页：with head, foot and search for browsers, one plain line for everything else. Never a stack trace.</summary>
internal static class ProblemPages
{
    public const string Address = "/error/";

    public static void UseProblemPages(this WebApplication app)
    {
        app.UseExceptionHandler(new ExceptionHandlerOptions { ExceptionHandlingPath = "/error/500" });
        // An exception handler clears the headers that were set before.
        app.Use((context, next) =>
        {
            if (context.Features.Get<IExceptionHandlerFeature>() is not null)
            {
                SecurityHeaders.Apply(context);
                context.Response.Headers.CacheControl = "no-store";
            }

            return next(context);
        });
        app.UseWhen(c => !WantsPage(c.Request), plain => plain.UseStatusCodePages("text/plain; charset=utf-8", "HTTP {0}"));
        app.UseWhen(c => WantsPage(c.Request), page => page.UseStatusCodePagesWithReExecute(Address + "{0}"));
    }

    /// <summary>A person who opens an address, not a script of a page that asks for something.</summary>
    internal static bool WantsPage(HttpRequest request) =>
        // A page cannot be asked for by any other method, and would not be found when it is run again by it.
        (HttpMethods.IsGet(request.Method) || HttpMethods.IsHead(request.Method) || HttpMethods.IsPost(request.Method))
        && request.Headers["Sec-Fetch-Dest"].ToString() is ("" or "document")
        && !request.Path.IsBelow("/dist") && !request.Path.IsBelow("/files") && !request.Path.IsBelow("/healthz") && !request.Path.IsBelow("/api")
        && request.Headers.Accept.ToString() is var accept
        && (accept.Length == 0 || accept.Contains("text/html", StringComparison.OrdinalIgnoreCase) || accept.Contains("*/*", StringComparison.Ordinal));
}
