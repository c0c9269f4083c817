using Shijuan.Cms.Core.Audit;

namespace Shijuan.Cms.Disclosure;

/// <summary>标准目录的一个版本 (1.1.30)：all rows of the county as they were published. A new one replaces the former, which is kept.</summary>
internal sealed class CatalogueEdition : IAuditedState
{
    public const int LongestName = 60;
    private readonly List<CatalogueRow> _rows = [];

    private CatalogueEdition() { }

    public CatalogueEdition(string name, IEnumerable<CatalogueRow> rows, int? importedById, DateTime atUtc)
    {
        Name = name;
        ImportedById = importedById;
        ImportedAtUtc = atUtc;
        _rows.AddRange(rows);
    }

    public int Id { get; private set; }

    /// <summary>如“2026年版”。</summary>
    public string Name { get; private set; } = "";

    public int? ImportedById { get; private set; }
    public DateTime ImportedAtUtc { get; private set; }

    /// <summary>When a newer edition took its place; null for the one in force.</summary>
    public DateTime? ReplacedAtUtc { get; private set; }

    public IReadOnlyList<CatalogueRow> Rows => _rows;

    public void ReplaceAt(DateTime atUtc) => ReplacedAtUtc = atUtc;
}
