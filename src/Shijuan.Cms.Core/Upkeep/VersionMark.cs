using Shijuan.Cms.Core.Audit;

namespace Shijuan.Cms.Core.Upkeep;

/// <summary>版本标记：a name and a star that help to find a version again. Beside the version, because a frozen version cannot change.</summary>
public sealed class VersionMark : IAuditedState
{
    private VersionMark() { }

    public VersionMark(int versionId, int itemId)
    {
        VersionId = versionId;
        ItemId = itemId;
    }

    public int VersionId { get; private set; }
    public int ItemId { get; private set; }
    public string Name { get; private set; } = "";
    public bool Starred { get; private set; }

    public void Change(string name, bool starred)
    {
        Name = name;
        Starred = starred;
    }
}
