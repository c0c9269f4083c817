using Shijuan.Cms.Core.Access;

namespace Shijuan.Cms.Disclosure;

/// <summary>效力变化的一次记录 (1.1.08)。Append-only.</summary>
[BeyondTheCircle("只有公开的文件才有效力变化。")]
internal sealed class DocumentStatusChange
{
    private DocumentStatusChange() { }

    public DocumentStatusChange(int itemId, ValidityFact fact, DateTime atUtc)
    {
        ItemId = itemId;
        Validity = fact.Validity;
        Since = fact.Since;
        CauseItemId = fact.CauseItemId;
        AtUtc = atUtc;
    }

    public int Id { get; private set; }
    public int ItemId { get; private set; }
    public string Validity { get; private set; } = "";
    public DateOnly? Since { get; private set; }
    public int? CauseItemId { get; private set; }

    /// <summary>When the system noticed; <see cref="Since"/> is when it holds.</summary>
    public DateTime AtUtc { get; private set; }
}
