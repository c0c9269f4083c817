namespace Shijuan.Cms.Core.Publishing;

/// <summary>问题：what a rule found, as data. The wording, severity, legal basis and indicators come from the module's rule table. Immutable.</summary>
/// <param name="MessageKey">Key of a <see cref="RuleText"/>; begins with the rule's key.</param>
/// <param name="Target">The exact place.</param>
/// <param name="Arguments">Filled into the wording.</param>
public sealed record Finding(string MessageKey, Target Target, params object[] Arguments);

/// <summary>位置：where an editor has to look. Immutable.</summary>
/// <param name="Field">Form name of the field, for example <c>Title</c> or <c>Detail.DocumentNumber</c>.</param>
/// <param name="Quote">The words in question, for jumping to them in the text.</param>
/// <param name="Start">Offset in the plain text of the body, or null.</param>
/// <param name="AttachmentId">The attachment in question, or null.</param>
public sealed record Target(string Field, string? Quote = null, int? Start = null, int? AttachmentId = null)
{
    public const string Body = "Body";
    public const string Attachments = "Attachments";
    public const string SignOffs = "SignOffs";

    public static Target Of(string field) => new(field);
}

/// <summary>严重程度。</summary>
public enum Severity
{
    /// <summary>不得发布。</summary>
    Blocking = 1,

    /// <summary>说明理由后可发布。</summary>
    NeedsReason = 2,

    /// <summary>提示。</summary>
    Note = 3,

    /// <summary>只记录：by a rule that is being observed; kept in the report and shown to nobody who writes.</summary>
    Observed = 4,
}
