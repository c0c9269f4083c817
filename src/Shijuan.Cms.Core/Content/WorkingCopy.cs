namespace Shijuan.Cms.Core.Content;

/// <summary>暂存稿：what one person has typed and not saved yet. Fifty autosaves are one row; never a version, never public.</summary>
public sealed class WorkingCopy
{
    private WorkingCopy() { }

    public WorkingCopy(int itemId, int userId)
    {
        ItemId = itemId;
        UserId = userId;
    }

    public int ItemId { get; private set; }
    public int UserId { get; private set; }

    /// <summary>The revision of the item on which the typing began.</summary>
    public int BaseRevision { get; private set; }

    /// <summary>Counts the autosaves, so that two tabs of one person notice each other.</summary>
    public int Revision { get; private set; }

    /// <summary>The form fields as JSON, as typed.</summary>
    public string Fields { get; private set; } = "{}";

    public DateTime SavedAtUtc { get; private set; }

    public void Keep(string fields, int baseRevision, DateTime atUtc)
    {
        Fields = fields;
        BaseRevision = baseRevision;
        SavedAtUtc = atUtc;
        Revision++;
    }
}
