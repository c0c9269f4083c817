using Shijuan.Cms.Core.Access;

namespace Shijuan.Cms.Disclosure;

/// <summary>文件的现时效力：follows from the document's own dates and from the public documents that amend, repeal or replace it. A projection; can be computed anew at any time.</summary>
[BeyondTheCircle("只有公开的文件才有现时效力。")]
internal sealed class DocumentStatus
{
    private DocumentStatus() { }

    public DocumentStatus(int itemId, ValidityFact fact)
    {
        ItemId = itemId;
        Follow(fact);
    }

    public int ItemId { get; private set; }

    /// <summary>One of <see cref="Disclosure.Validity"/>.</summary>
    public string Validity { get; private set; } = "";

    /// <summary>From which day on.</summary>
    public DateOnly? Since { get; private set; }

    /// <summary>The document that made it so; null when it follows from the document's own dates.</summary>
    public int? CauseItemId { get; private set; }

    /// <summary>The day on which it changes by itself; null when no such day is known.</summary>
    public DateOnly? ChangesOn { get; private set; }

    public bool Differs(ValidityFact fact) =>
        Validity != fact.Validity || Since != fact.Since || CauseItemId != fact.CauseItemId || ChangesOn != fact.ChangesOn;

    public void Follow(ValidityFact fact) => (Validity, Since, CauseItemId, ChangesOn) = (fact.Validity, fact.Since, fact.CauseItemId, fact.ChangesOn);
}

/// <summary>效力变化的一次记录。Append-only.</summary>
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
