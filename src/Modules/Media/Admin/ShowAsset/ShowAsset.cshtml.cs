using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Shijuan.Cms.Core.Drafting;
using Shijuan.Cms.Core.Media;
using Shijuan.Cms.Core.Permissions;
using Shijuan.Cms.Core.Web;

namespace Shijuan.Cms.Media;

/// <summary>素材详情。</summary>
[Requires(PermissionKeys.Draft)]
[LargeUpload]
[RequestFormLimits(MultipartBodyLengthLimit = LargeUploadAttribute.Most)]
internal sealed class ShowAssetModel(CurrentActor current, ShowAsset show, MediaShelf shelf, MediaLibrary library, MediaPlacement placement) : PageModel
{
    public AssetView View { get; private set; } = null!;

    public AssetInput Input { get; private set; } = new();

    public IReadOnlyList<FieldError> Errors { get; private set; } = [];

    /// <summary>Why an action below the form was refused.</summary>
    public string? Trouble { get; private set; }

    public async Task<IActionResult> OnGetAsync(int id, CancellationToken cancel) => await ShowAsync(id, null, cancel);

    public async Task<IActionResult> OnPostAsync(int id, AssetInput input, CancellationToken cancel)
    {
        var outcome = await shelf.DescribeAsync(await current.GetAsync(cancel), id, input.Changes, input.Name ?? "", input.Words(), cancel);
        Errors = outcome switch
        {
            MediaOutcome.Invalid invalid => invalid.Errors,
            MediaOutcome.SameName => [new FieldError("Name", MediaTexts.Of(outcome))],
            _ => [],
        };
        foreach (var error in Errors)
        {
            ModelState.AddModelError(error.Field, error.Message);
        }

        return await AnswerAsync(id, outcome, "已保存。", input, cancel);
    }

    public async Task<IActionResult> OnPostReplaceAsync(int id, IFormFile? file, CancellationToken cancel) =>
        await ReceiveAsync(id, file, (actor, bytes, name) => library.ReplaceAsync(actor, id, null, bytes, name, cancel), "已替换。稿件里的文件不变，可以在“使用情况”里逐份更新。", cancel);

    public async Task<IActionResult> OnPostSubtitlesAsync(int id, IFormFile? file, CancellationToken cancel) =>
        await ReceiveAsync(id, file, (actor, bytes, name) => library.AccompanyAsync(actor, id, MediaShape.Subtitles, bytes, name, cancel), "已保存字幕。", cancel);

    public async Task<IActionResult> OnPostPosterAsync(int id, IFormFile? file, CancellationToken cancel) =>
        await ReceiveAsync(id, file, (actor, bytes, name) => library.AccompanyAsync(actor, id, MediaShape.Poster, bytes, name, cancel), "已保存封面。", cancel);

    public async Task<IActionResult> OnPostDeleteAsync(int id, CancellationToken cancel)
    {
        var outcome = await shelf.DeleteAsync(await current.GetAsync(cancel), id, cancel);
        if (outcome is not MediaOutcome.Done done)
        {
            return await AnswerAsync(id, outcome, "", null, cancel);
        }

        TempData["Toast"] = "已删除。";
        return Redirect(done.Asset.FolderId is { } folder ? $"/admin/media?unit={done.Asset.UnitId}&folder={folder}" : $"/admin/media?unit={done.Asset.UnitId}");
    }

    /// <summary>在草稿中更新。</summary>
    public async Task<IActionResult> OnPostUpdateAsync(int id, int item, CancellationToken cancel)
    {
        switch (await placement.UpdateAsync(await current.GetAsync(cancel), id, item, cancel))
        {
            case PlacementOutcome.Placed:
                TempData["Toast"] = "已在草稿中更新。公开的版本不变，草稿审核发布以后才会替换它。";
                return Redirect($"/admin/content/{item}/edit");
            case PlacementOutcome.Refused refused:
                return await RefuseAsync(id, StatusCodes.Status422UnprocessableEntity, refused.Message, cancel);
            case PlacementOutcome.Stopped stopped:
                return await RefuseAsync(id, MediaTexts.StatusOf(stopped.Outcome), MediaTexts.Of(stopped.Outcome), cancel);
            default:
                return NotFound();
        }
    }

    private async Task<IActionResult> ReceiveAsync(int id, IFormFile? file, Func<Actor, Stream, string, Task<MediaOutcome>> take, string done, CancellationToken cancel)
    {
        if (file is null)
        {
            return await RefuseAsync(id, StatusCodes.Status422UnprocessableEntity, "请先选择文件。", cancel);
        }

        await using var bytes = file.OpenReadStream();
        return await AnswerAsync(id, await take(await current.GetAsync(cancel), bytes, file.FileName), done, null, cancel);
    }

    private async Task<IActionResult> AnswerAsync(int id, MediaOutcome outcome, string done, AssetInput? typed, CancellationToken cancel)
    {
        switch (outcome)
        {
            case MediaOutcome.Done:
                TempData["Toast"] = done;
                return Redirect($"/admin/media/{id}");
            case MediaOutcome.NotFound:
                return NotFound();
            default:
                Trouble = Errors.Count > 0 ? null : MediaTexts.Of(outcome);
                Response.StatusCode = MediaTexts.StatusOf(outcome);
                return await ShowAsync(id, typed, cancel);
        }
    }

    private Task<IActionResult> RefuseAsync(int id, int status, string message, CancellationToken cancel)
    {
        Trouble = message;
        Response.StatusCode = status;
        return ShowAsync(id, null, cancel);
    }

    private async Task<IActionResult> ShowAsync(int id, AssetInput? typed, CancellationToken cancel)
    {
        if (await show.FindAsync(await current.GetAsync(cancel), id, cancel) is not { } view)
        {
            return NotFound();
        }

        View = view;
        Input = typed ?? AssetInput.Of(view.Asset);
        return Page();
    }
}
