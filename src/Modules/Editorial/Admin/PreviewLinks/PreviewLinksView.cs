using Shijuan.Cms.Core.Drafting;
using Shijuan.Cms.Core.Previews;

namespace Shijuan.Cms.Editorial;

/// <summary>外部预览面板。Immutable.</summary>
/// <param name="MayCreate">The person may write and there is a version that is not public yet.</param>
internal sealed record PreviewLinksView(int ItemId, bool MayCreate, bool MayRevoke, int MaxDays, IReadOnlyList<PreviewLinkRow> Links)
{
    /// <summary>Address of the link that was just made: shown this once.</summary>
    public string? NewUrl { get; init; }

    public string Purpose { get; init; } = "";

    public int Days { get; init; } = 3;

    public IReadOnlyList<FieldError> Errors { get; init; } = [];

    public string? ErrorOf(string field) => Errors.FirstOrDefault(e => e.Field == field)?.Message;
}

/// <summary>一个预览链接。Immutable.</summary>
internal sealed record PreviewLinkRow(
    int Id, string Purpose, int VersionNumber, string CreatedBy, DateTime CreatedAtUtc, DateTime ExpiresAtUtc, PreviewLinkStatus Status, string? RevokedBy,
    int OpenedCount, DateTime? LastOpenedAtUtc, FactCheckRow? Answer)
{
    public string StatusName => Status switch
    {
        PreviewLinkStatus.Open => "有效",
        PreviewLinkStatus.Expired => "已到期",
        PreviewLinkStatus.Revoked => "已撤销",
        _ => "已失效（稿件已发布或有了新的一版）",
    };
}

/// <summary>一次核对答复。Immutable.</summary>
/// <param name="TextChangedSince">The text is not the one that was confirmed any more.</param>
internal sealed record FactCheckRow(bool Correct, string UnitName, string Note, DateTime AtUtc, bool TextChangedSince);
