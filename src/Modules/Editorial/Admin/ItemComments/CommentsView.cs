using Shijuan.Cms.Core.Comments;
using Shijuan.Cms.Core.Drafting;
using Shijuan.Cms.Core.Web;

namespace Shijuan.Cms.Editorial;

/// <summary>批注面板放在哪里。Immutable.</summary>
/// <param name="ReturnUrl">Where a browser without scripts goes back to; on this site.</param>
internal sealed record CommentsPlace(int ItemId, string ReturnUrl);

/// <summary>批注面板。Immutable.</summary>
/// <param name="Open">Not resolved, in the order of the text; orphans stand apart so that nobody overlooks them.</param>
/// <param name="Earlier">Of editions that are closed; they neither follow nor block this one.</param>
internal sealed record CommentsView(
    int ItemId, string ReturnUrl, IReadOnlyList<(string Name, string Label)> Fields, IReadOnlyList<ItemReader> People,
    IReadOnlyList<CommentRow> Open, IReadOnlyList<CommentRow> Orphans, IReadOnlyList<CommentRow> Resolved, IReadOnlyList<CommentRow> Earlier)
{
    /// <summary>Units whose people may see the item.</summary>
    public IReadOnlyList<(int Id, string Name)> Units => [.. People.Select(p => (p.UnitId, p.UnitName)).Distinct()];

    public int OpenCount => Open.Count + Orphans.Count;

    public int MustCount => Open.Concat(Orphans).Count(c => c.MustResolve);

    /// <summary>The page where the text stands.</summary>
    public string TextUrl { get; init; } = "";

    /// <summary>On the page of the text the link goes to the passage, elsewhere to that page.</summary>
    public string UrlOf(CommentRow row) => ReturnUrl.StartsWith("/admin/review/", StringComparison.Ordinal)
        ? "#" + FormRowTagHelper.IdOf(row.Field)
        : (ReturnUrl == TextUrl ? "" : TextUrl) + "#" + DraftView.AnchorOf(row.Field);

    /// <summary>What was typed and refused.</summary>
    public CommentInput Typed { get; init; } = new();

    public IReadOnlyList<FieldError> Errors { get; init; } = [];

    public string? ErrorOf(string field) => Errors.FirstOrDefault(e => e.Field == field)?.Message;
}

/// <summary>一条批注。Immutable.</summary>
/// <param name="Start">Where its words begin in the plain text of the field; null when they are not there or it is about the whole field.</param>
internal sealed record CommentRow(
    int Id, int VersionNumber, string Field, string FieldLabel, string Quote, int? Start, string Text, bool MustResolve, string Who, DateTime AtUtc,
    IReadOnlyList<string> Mentioned, IReadOnlyList<ReplyRow> Replies, string? ResolvedBy, DateTime? ResolvedAtUtc)
{
    public bool IsOpen => ResolvedAtUtc is null;
}

/// <summary>一条回复。Immutable.</summary>
internal sealed record ReplyRow(string Text, string Who, DateTime AtUtc, IReadOnlyList<string> Mentioned);

/// <summary>批注表单。An empty control arrives as null; it means no words.</summary>
internal sealed class CommentInput
{
    public string Field { get; set => field = value ?? ""; } = "";
    public string Quote { get; set => field = value ?? ""; } = "";
    public string Before { get; set => field = value ?? ""; } = "";
    public string After { get; set => field = value ?? ""; } = "";
    public string Text { get; set => field = value ?? ""; } = "";
    public bool MustResolve { get; set; }
    public List<int> Mention { get; set; } = [];
    public List<int> MentionUnit { get; set; } = [];
    public int Comment { get; set; }
    public string ReturnUrl { get; set => field = value ?? ""; } = "";
}
