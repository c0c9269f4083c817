using Shijuan.Cms.Core.Audit;

namespace Shijuan.Cms.Core.Media;

/// <summary>素材文件夹：a shelf in the library of one unit. It opens no door: who may see a file is decided by the unit.</summary>
public sealed class MediaFolder : IAuditedState
{
    public const int MaxDepth = 6;

    private MediaFolder() { }

    public MediaFolder(int unitId, int? parentId, string name)
    {
        UnitId = unitId;
        ParentId = parentId;
        Name = name;
    }

    public int Id { get; private set; }
    public int UnitId { get; private set; }
    public int? ParentId { get; private set; }
    public string Name { get; private set; } = "";

    internal void Change(string name, int? parentId)
    {
        Name = name;
        ParentId = parentId;
    }
}
