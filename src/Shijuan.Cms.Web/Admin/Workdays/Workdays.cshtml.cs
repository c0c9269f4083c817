using System.Text;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Shijuan.Cms.Core.Web;

namespace Shijuan.Cms.Web;

/// <summary>工作日历。</summary>
[Requires(PermissionKeys.ManageSite)]
[RequestSizeLimit(512 * 1024)]
internal sealed class WorkdaysModel(CurrentActor current, WorkdayYears years, ImportWorkdays import) : PageModel
{
    private static readonly UTF8Encoding Utf8 = new(encoderShouldEmitUTF8Identifier: false, throwOnInvalidBytes: true);

    [BindProperty]
    public string? Text { get; set; }

    [BindProperty]
    public bool Correct { get; set; }

    [BindProperty]
    public string? Previewed { get; set; }

    public WorkdaysView View { get; private set; } = null!;

    /// <summary>What would be taken over; null before anything was given.</summary>
    public WorkdayPreview? Preview { get; private set; }

    public async Task OnGetAsync(CancellationToken cancel) => View = await years.LoadAsync(cancel);

    public async Task<IActionResult> OnPostPreviewAsync(IFormFile? file, CancellationToken cancel)
    {
        View = await years.LoadAsync(cancel);
        if (file is { Length: > 0 } && await ReadAsync(file, cancel) is { } wrong)
        {
            return this.Invalid("File", wrong);
        }

        if (string.IsNullOrWhiteSpace(Text) || Text.Length > ImportWorkdays.Longest)
        {
            return this.Invalid(nameof(Text), "请选择文件，或者把内容贴在这里；不超过 64 KB。");
        }

        return Show(await import.PreviewAsync(Text, Correct, cancel));
    }

    public async Task<IActionResult> OnPostImportAsync(CancellationToken cancel)
    {
        if (Text is null || Text.Length > ImportWorkdays.Longest)
        {
            View = await years.LoadAsync(cancel);
            return this.Invalid(nameof(Text), "请选择文件，或者把内容贴在这里；不超过 64 KB。");
        }

        var outcome = await import.ImportAsync(await current.GetAsync(cancel), Text, Correct, Previewed, cancel);
        View = await years.LoadAsync(cancel);
        switch (outcome)
        {
            case ImportOutcome.Imported:
                TempData["Toast"] = "已导入。在办的时钟几分钟内按新的安排重新计算。";
                return Redirect("/admin/workdays");
            case ImportOutcome.Shown shown:
                Show(shown.Preview);
                return shown.Preview.Faults.Count > 0 ? this.Invalid() : this.Conflicting("内容和刚才预览的不同，请再看一遍下面的预览，然后确认。");
            default:
                return this.Forbidden("您没有管理网站的权限。");
        }
    }

    private async Task<string?> ReadAsync(IFormFile file, CancellationToken cancel)
    {
        if (file.Length > ImportWorkdays.Longest)
        {
            return "文件超过 64 KB，不像是年度安排。";
        }

        using var bytes = new MemoryStream();
        await file.CopyToAsync(bytes, cancel);
        try
        {
            Text = Utf8.GetString(bytes.ToArray()).TrimStart('\uFEFF');
            ModelState.Remove(nameof(Text));
            return null;
        }
        catch (DecoderFallbackException)
        {
            return "文件不是 UTF-8 编码的文本，请另存为 UTF-8 后再试。";
        }
    }

    private PageResult Show(WorkdayPreview preview)
    {
        Preview = preview;
        foreach (var fault in preview.Faults)
        {
            ModelState.AddModelError(nameof(Text), $"第 {fault.Line} 行：{fault.Message}");
        }

        return preview.Faults.Count > 0 ? this.Invalid() : Page();
    }
}
