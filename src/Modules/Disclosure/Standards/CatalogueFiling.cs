using Shijuan.Cms.Core.Audit;

namespace Shijuan.Cms.Disclosure;

/// <summary>归入事项：an item answers a row of the catalogue. Made and taken back by people, each time with an audit row.</summary>
internal sealed class CatalogueFiling : IAuditedState
{
    private CatalogueFiling() { }

    public CatalogueFiling(string rowKey, int itemId, int? filedById, DateTime atUtc)
    {
        RowKey = rowKey;
        ItemId = itemId;
        FiledById = filedById;
        FiledAtUtc = atUtc;
    }

    public int Id { get; private set; }
    public string RowKey { get; private set; } = "";
    public int ItemId { get; private set; }
    public int? FiledById { get; private set; }
    public DateTime FiledAtUtc { get; private set; }
}
