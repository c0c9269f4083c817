using Microsoft.AspNetCore.Mvc;
using Shijuan.Cms.Core.Web;

namespace Shijuan.Cms.Interpretation;

/// <summary>登记解读人。</summary>
[Requires(PermissionKeys.ManageSite)]
internal sealed class NewInterpreterModel(CurrentActor current, EditInterpreter edit, InterpreterBook book) : InterpreterPage(current, edit, book)
{
    public Task<IActionResult> OnGetAsync(CancellationToken cancel) => OpenAsync(null, cancel);

    public Task<IActionResult> OnPostAsync([FromForm] PostedInterpreter posted, CancellationToken cancel) => WriteAsync(null, posted, cancel);
}
