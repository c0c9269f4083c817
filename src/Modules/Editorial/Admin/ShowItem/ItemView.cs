using Shijuan.Cms.Core.Content;
using Shijuan.Cms.Core.Publishing;

namespace Shijuan.Cms.Editorial;

/// <summary>稿件全貌页。Immutable.</summary>
/// <param name="Checks">Null when nobody is working on the item.</param>
internal sealed record ItemView(
    ItemFacts Facts, ChecksView? Checks, ItemDoors Doors, IReadOnlyList<VersionRow> Versions, IReadOnlyList<ChangeRow> Changes,
    IReadOnlyList<ReportRow> Reports, IReadOnlyList<PublicationRow> Publications);

/// <summary>稿件概况。Immutable.</summary>
internal sealed record ItemFacts(
    int Id, int Revision, string Title, ContentState State, string? ReturnReason, string? IndexNumber, string TypeName, string UnitName, string ChannelPath,
    int VersionNumber, string CreatedBy, DateTime CreatedAtUtc, DateTime? ScheduledForUtc, string? ScheduleFailure, string? LiveUrl,
    IReadOnlyList<AttachmentRow> Files);

/// <summary>这个人现在可以做的事。Immutable.</summary>
internal sealed record ItemDoors(bool Edit, bool StartEdit, bool Recall, bool Duplicate, bool Review, bool Publish, bool HandOver);

/// <summary>一个版本及其签署。Immutable.</summary>
internal sealed record VersionRow(
    int Id, int Number, string Title, DateTime CreatedAtUtc, DateTime? FrozenAtUtc, string Fingerprint, int Files, IReadOnlyList<SignOffRow> SignOffs)
{
    /// <summary>Given by a person; empty when the version has none.</summary>
    public string Name { get; init; } = "";

    public bool Starred { get; init; }
}

/// <summary>版本名称和星标的表单。Immutable.</summary>
internal sealed record VersionMarkForm(int ItemId, int Number, string Name, bool Starred, string? Error);

/// <summary>一次签署。Immutable.</summary>
internal sealed record SignOffRow(string Step, bool Passed, string Who, DateTime AtUtc, string Opinion);

/// <summary>一次状态变化。Immutable.</summary>
internal sealed record ChangeRow(string What, string To, int? VersionNumber, string Who, DateTime AtUtc, string? Reason);

/// <summary>一次发布检查。Immutable.</summary>
internal sealed record ReportRow(bool Passed, string Trigger, string Who, DateTime AtUtc, int VersionNumber, IReadOnlyList<JudgedFinding> Findings);

/// <summary>一次发布。Immutable.</summary>
internal sealed record PublicationRow(
    int Id, int VersionNumber, string Url, DateTime PublishedAtUtc, string Who, DateTime? ClosedAtUtc, string End, string? WithdrawalReason)
{
    /// <summary>What modules say about it, such as the interpretations that were public beside it.</summary>
    public IReadOnlyList<string> Notes { get; init; } = [];
}
