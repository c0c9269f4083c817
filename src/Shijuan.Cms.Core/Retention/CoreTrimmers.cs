using Microsoft.EntityFrameworkCore;
using Shijuan.Cms.Core.Notices;
using Shijuan.Cms.Core.Persistence;
using Shijuan.Cms.Core.Presence;
using Shijuan.Cms.Core.Previews;

namespace Shijuan.Cms.Core.Retention;

/// <summary>自动保存：what somebody typed, never saved, and left.</summary>
internal sealed class TrimAutosaves(CmsDbContext db) : IRecordTrimmer
{
    public RecordClass Class { get; } = new("autosaves", "自动保存", "有人输入了、没有正式保存就离开的内容。", ["working_copy"], new RetentionBounds(6, 1, 36));

    public Task<int> TrimAsync(DateTime beforeUtc, CancellationToken cancel) =>
        db.WorkingCopies.Where(w => w.SavedAtUtc < beforeUtc).ExecuteDeleteAsync(cancel);
}

/// <summary>在场和编辑锁：worth nothing after minutes.</summary>
internal sealed class TrimPresence(CmsDbContext db) : IRecordTrimmer
{
    public RecordClass Class { get; } = new("presence", "在场和编辑锁", "谁打开过稿件、谁锁过草稿；几分钟后就没有作用。", ["draft_presence", "draft_lock"], new RetentionBounds(1, 1, 12));

    public async Task<int> TrimAsync(DateTime beforeUtc, CancellationToken cancel) =>
        await db.Set<DraftPresence>().Where(p => p.SeenAtUtc < beforeUtc).ExecuteDeleteAsync(cancel)
        + await db.Set<DraftLock>().Where(l => l.ChangedAtUtc < beforeUtc).ExecuteDeleteAsync(cancel);
}

/// <summary>已读的通知；unread ones stay.</summary>
internal sealed class TrimNotices(CmsDbContext db) : IRecordTrimmer
{
    public RecordClass Class { get; } = new("notices", "已读的通知", "本人读过的站内通知；没有读的不清理。", ["notice"], new RetentionBounds(12, 3, 60));

    public Task<int> TrimAsync(DateTime beforeUtc, CancellationToken cancel) =>
        db.Set<Notice>().Where(n => n.ReadAtUtc != null && n.ReadAtUtc < beforeUtc).ExecuteDeleteAsync(cancel);
}

/// <summary>预览链接的打开次数；the link and what was answered through it stay.</summary>
internal sealed class TrimPreviewVisits(CmsDbContext db) : IRecordTrimmer
{
    public RecordClass Class { get; } = new(
        "preview-visits", "预览链接的访问", "失效的预览链接被打开过几次、最后是何时；链接本身和核对的答复保留。", ["preview_link"], new RetentionBounds(12, 3, 60));

    public Task<int> TrimAsync(DateTime beforeUtc, CancellationToken cancel) =>
        db.Set<PreviewLink>().Where(l => l.ExpiresAtUtc < beforeUtc && l.OpenedCount > 0)
            .ExecuteUpdateAsync(l => l.SetProperty(x => x.OpenedCount, 0).SetProperty(x => x.LastOpenedAtUtc, (DateTime?)null), cancel);
}
