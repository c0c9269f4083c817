using Microsoft.AspNetCore.Mvc;
using Shijuan.Cms.Core.Web;

namespace Shijuan.Cms.Interpretation;

/// <summary>修改解读人。</summary>
[Requires(PermissionKeys.ManageSite)]
internal sealed class EditInterpreterModel(CurrentActor current, EditInterpreter edit, InterpreterBook book) : InterpreterPage(current, edit, book)
{
    public Task<IActionResult> OnGetAsync(int id, CancellationToken cancel) => OpenAsync(id, cancel);

    public Task<IActionResult> OnPostAsync(int id, [FromForm] PostedInterpreter posted, CancellationToken cancel) => WriteAsync(id, posted, cancel);

    public async Task<IActionResult> OnPostRetireAsync(int id, [FromForm] int revision, [FromForm] bool isActive, CancellationToken cancel)
    {
        if (await OpenAsync(id, cancel) is NotFoundResult missing)
        {
            return missing;
        }

        return Answer(await Book.RetireAsync(await Current.GetAsync(cancel), id, revision, isActive, cancel), isActive ? "已恢复在册。" : "已标为离任，以后不能再选。");
    }
}
