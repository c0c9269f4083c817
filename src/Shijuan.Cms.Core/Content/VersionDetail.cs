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

    /// <summary>Takes over every value of another detail of the same type, those included that nobody types.</summary>
    public virtual void Take(VersionDetail other)
    {
        foreach (var field in Fields)
        {
            Write(field.Name, other.Read(field.Name));
        }
    }

    /// <summary>A copy for a later version of the same item.</summary>
    public abstract VersionDetail Copy();
}
