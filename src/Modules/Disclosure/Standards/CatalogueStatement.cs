using Shijuan.Cms.Core.Audit;

namespace Shijuan.Cms.Disclosure;

/// <summary>“本年无此事项” (1.1.31)：dated, signed, shown to the public in place of an empty page. Append-only.</summary>
internal sealed class CatalogueStatement : IAuditedState
{
    private CatalogueStatement() { }

    public CatalogueStatement(string rowKey, int unitId, int year, int? signedById, string signedBy, DateTime atUtc)
    {
        RowKey = rowKey;
        UnitId = unitId;
        Year = year;
        SignedById = signedById;
        SignedBy = signedBy;
        SignedAtUtc = atUtc;
    }

    public int Id { get; private set; }
    public string RowKey { get; private set; } = "";
    public int UnitId { get; private set; }
    public int Year { get; private set; }
    public int? SignedById { get; private set; }

    /// <summary>Name at the time of signing; inside only.</summary>
    public string SignedBy { get; private set; } = "";

    public DateTime SignedAtUtc { get; private set; }
}
