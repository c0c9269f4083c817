namespace Shijuan.Cms.Editorial;

/// <summary>常用筛选：a filter of the content list under a name; a person's own, or shared with the people of a unit. What it finds is always limited by the rights of whoever opens it.</summary>
internal sealed class SavedFilter
{
    public const int LongestName = 40;

    private SavedFilter() { }

    public SavedFilter(int ownerId, string name, string query, int? sharedWithUnitId, DateTime atUtc)
    {
        OwnerId = ownerId;
        Name = name;
        Query = query;
        SharedWithUnitId = sharedWithUnitId;
        CreatedAtUtc = atUtc;
    }

    public int Id { get; private set; }
    public int OwnerId { get; private set; }
    public string Name { get; private set; } = "";

    /// <summary>The query string of the list, without page.</summary>
    public string Query { get; private set; } = "";

    /// <summary>People who work in this unit see it too; null when it is the owner's alone.</summary>
    public int? SharedWithUnitId { get; private set; }

    public DateTime CreatedAtUtc { get; private set; }
}
