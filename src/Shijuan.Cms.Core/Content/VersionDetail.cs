namespace Shijuan.Cms.Core.Content;

/// <summary>版本的专用字段：the typed columns of one content type, one row for one version in the module's own table. Frozen together with its version.</summary>
public abstract class VersionDetail
{
    public int VersionId { get; private set; }

    /// <summary>The fields in the order in which an editor fills them in.</summary>
    public abstract IReadOnlyList<DetailField> Fields { get; }

    /// <summary>The value as it is fingerprinted and shown in forms: dates as yyyy-MM-dd.</summary>
    public abstract string? Read(string field);

    /// <summary>Sets a field from what was typed. Returns a Chinese message when it cannot be understood; the old value then stays.</summary>
    public abstract string? Write(string field, string? typed);

    /// <summary>A copy for a later version of the same item.</summary>
    public abstract VersionDetail Copy();
}

/// <summary>专用字段的说明。Immutable.</summary>
/// <param name="Name">Property name; also the form name with the prefix <c>Detail.</c>.</param>
/// <param name="Label">Chinese label.</param>
/// <param name="Hint">How to fill it in, with an example.</param>
/// <param name="Kind">Which control.</param>
/// <param name="Required">Marked as required; the gate decides.</param>
/// <param name="Options">Values to choose from.</param>
public sealed record DetailField(
    string Name, string Label, string Hint, DetailFieldKind Kind, bool Required = false, IReadOnlyList<string>? Options = null);

/// <summary>专用字段的控件类型。</summary>
public enum DetailFieldKind
{
    Text = 1,
    Date = 2,
    Choice = 3,
}
