using Shijuan.Cms.Core.Access;

namespace Shijuan.Cms.Disclosure;

/// <summary>文件库的一行：the present validity of a public document, and what the library sorts and filters by. A projection; can be computed anew at any time.</summary>
[BeyondTheCircle("只有公开的文件才在文件库。")]
internal sealed class DocumentStatus
{
    private DocumentStatus() { }

    public DocumentStatus(LibraryFacts facts)
    {
        ItemId = facts.ItemId;
        Follow(facts);
    }

    public int ItemId { get; private set; }

    public int PublicationId { get; private set; }

    /// <summary>One of <see cref="Disclosure.Validity"/>.</summary>
    public string Validity { get; private set; } = "";

    /// <summary>From which day on.</summary>
    public DateOnly? Since { get; private set; }

    /// <summary>The document that made it so; null when it follows from the document's own dates.</summary>
    public int? CauseItemId { get; private set; }

    /// <summary>The day on which it changes by itself; null when no such day is known.</summary>
    public DateOnly? ChangesOn { get; private set; }

    /// <summary>Year of 成文日期, or of the publication when none is stated.</summary>
    public int Year { get; private set; }

    public string Topic { get; private set; } = "";
    public DateTime PublishedAtUtc { get; private set; }

    /// <summary>Counts every change; who writes upon a stale one is refused.</summary>
    public int Revision { get; private set; }

    public bool Differs(LibraryFacts facts) =>
        Present != facts.Validity || (PublicationId, Year, Topic, PublishedAtUtc) != (facts.PublicationId, facts.Year, facts.Topic, facts.PublishedAtUtc);

    public ValidityFact Present => new(Validity, Since, CauseItemId, ChangesOn);

    public void Follow(LibraryFacts facts)
    {
        (Validity, Since, CauseItemId, ChangesOn) = (facts.Validity.Validity, facts.Validity.Since, facts.Validity.CauseItemId, facts.Validity.ChangesOn);
        (PublicationId, Year, Topic, PublishedAtUtc) = (facts.PublicationId, facts.Year, facts.Topic, facts.PublishedAtUtc);
        Revision++;
    }
}

/// <summary>一份公开文件的事实。Immutable.</summary>
internal sealed record LibraryFacts(int ItemId, int PublicationId, ValidityFact Validity, int Year, string Topic, DateTime PublishedAtUtc);
