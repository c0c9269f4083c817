using Microsoft.EntityFrameworkCore;
using Shijuan.Cms.Core.Media;
using Shijuan.Cms.Core.Modules;
using Shijuan.Cms.Core.Permissions;
using Shijuan.Cms.Core.Persistence;

namespace Shijuan.Cms.Media;

/// <summary>批量处理：each asset by itself; one that is refused does not keep the others back.</summary>
internal sealed class BulkMedia(CmsDbContext db, MediaShelf shelf) : IUseCase
{
    private const int Most = 200;

    public async Task<BulkResult> RunAsync(Actor actor, BulkInput input, CancellationToken cancel)
    {
        var ids = input.Ids.Distinct().Take(Most).ToList();
        if (ids.Count == 0)
        {
            return new BulkResult(0, [], "请先选中要处理的素材。");
        }

        if (Missing(input) is { } missing)
        {
            return new BulkResult(0, [], missing);
        }

        var names = await db.Set<MediaAsset>().AsNoTracking().Where(a => ids.Contains(a.Id)).ToDictionaryAsync(a => a.Id, a => (a.Name, a.UnitId), cancel);
        var (done, refused) = (0, new List<(string Name, string Why)>());
        foreach (var id in ids)
        {
            var outcome = await OneAsync(actor, input, id, cancel);
            db.ForgetChanges();
            if (outcome is MediaOutcome.Done)
            {
                done++;
            }
            else
            {
                var known = names.TryGetValue(id, out var asset) && actor.Can(CorePermissions.Draft, asset.UnitId);
                refused.Add((known ? asset.Name : $"编号 {id}", MediaTexts.Of(outcome)));
            }
        }

        return new BulkResult(done, refused, null);
    }

    private Task<MediaOutcome> OneAsync(Actor actor, BulkInput input, int id, CancellationToken cancel) => input.Act switch
    {
        "move" => shelf.MoveAsync(actor, id, input.To, cancel),
        "caption" => shelf.AnnotateAsync(actor, id, input.Caption!.Trim(), null, null, cancel),
        "credit" => shelf.AnnotateAsync(actor, id, null, input.Credit!.Trim(), null, cancel),
        "tag" => shelf.AnnotateAsync(actor, id, null, null, input.Tag!.Trim(), cancel),
        _ => shelf.DeleteAsync(actor, id, cancel),
    };

    private static string? Missing(BulkInput input) => input.Act switch
    {
        "move" or "delete" => null,
        "caption" => string.IsNullOrWhiteSpace(input.Caption) ? "请填写图片说明。" : null,
        "credit" => string.IsNullOrWhiteSpace(input.Credit) ? "请填写来源。" : null,
        "tag" => string.IsNullOrWhiteSpace(input.Tag) ? "请填写标签。" : null,
        _ => "请选择要做什么。",
    };
}

/// <summary>批量处理表单。</summary>
internal sealed class BulkInput
{
    public int[] Ids { get; set; } = [];
    public string Act { get; set; } = "";
    public int? To { get; set; }
    public string? Caption { get; set; }
    public string? Credit { get; set; }
    public string? Tag { get; set; }
}

/// <summary>批量处理的结果。Immutable.</summary>
/// <param name="Fault">The form itself was not filled in; nothing was done.</param>
internal sealed record BulkResult(int Done, IReadOnlyList<(string Name, string Why)> Refused, string? Fault)
{
    public bool Succeeded => Fault is null && Refused.Count == 0;
}
