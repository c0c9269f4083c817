using Shijuan.Cms.Core.Content;

namespace Shijuan.Cms.Disclosure;

/// <summary>一份稿件与期限有关的事实：everything a policy may ask for, read beforehand. Immutable.</summary>
internal sealed record ItemFacts
{
    public required int ItemId { get; init; }
    public required string TypeKey { get; init; }
    public required int UnitId { get; init; }
    public required DateTime CreatedAtUtc { get; init; }
    public required DateOnly Today { get; init; }

    /// <summary>已废弃：a draft that will not be published.</summary>
    public bool IsDiscarded { get; init; }

    public bool IsStatutory { get; init; }
    public bool NeedsInterpretation { get; init; }

    /// <summary>Of the version being worked on, or the live one.</summary>
    public DateOnly? FormedOn { get; init; }

    public DisclosureAttribute Disclosure { get; init; }

    /// <summary>Fields of the version being worked on; what an editor has just learnt stands there first.</summary>
    public VersionDetail? Detail { get; init; }

    /// <summary>Fields of the version before the public; null when there is none.</summary>
    public VersionDetail? LiveDetail { get; init; }

    public DateTime? FirstPublishedAtUtc { get; init; }

    /// <summary>When the live version went before the public; null when none is.</summary>
    public DateTime? LivePublishedAtUtc { get; init; }

    /// <summary>When the page was taken down; null while one is live or when there never was one.</summary>
    public DateTime? WithdrawnAtUtc { get; init; }

    /// <summary>Public items that name this one, each with the time since which the public sees the link.</summary>
    public IReadOnlyList<ReceivedLink> Received { get; init; } = [];

    /// <summary>When the item was before the public.</summary>
    public IReadOnlyList<PublicSpan> Public { get; init; } = [];

    /// <summary>When the public had an interpretation of it.</summary>
    public IReadOnlyList<PublicSpan> Interpreted { get; init; } = [];

    /// <summary>What holds today by the documents' own dates and links.</summary>
    public ValidityFact? Validity { get; init; }

    /// <summary>What the site says of it, and since when it does.</summary>
    public ShownValidity? Shown { get; init; }

    public FormDetail? Form => Detail as FormDetail;

    public FormDetail? LiveForm => LiveDetail as FormDetail;

    public bool Is(FormType type) => TypeKey == type.Key;

    /// <summary>The first public item of this kind that names this one.</summary>
    public DateTime? FirstLink(ContentLinkKind kind, string? typeKey = null) => Received
        .Where(l => l.Kind == kind && (typeKey is null || l.TypeKey == typeKey))
        .Select(l => (DateTime?)l.SinceUtc).Min();
}

/// <summary>收到的关联。Immutable.</summary>
internal sealed record ReceivedLink(ContentLinkKind Kind, int FromItemId, string TypeKey, DateTime SinceUtc);

/// <summary>网站标注的效力。Immutable.</summary>
internal sealed record ShownValidity(string Validity, DateOnly? Since, DateTime AtUtc);
