namespace Shijuan.Cms.Core.Content;

/// <summary>版本：one text of an item with everything that belongs to its public page. Mutable only while it is a draft; submitting freezes it for ever (database triggers refuse later changes).</summary>
public sealed class ContentVersion
{
    private readonly List<Attachment> _attachments = [];
    private readonly List<Contributor> _contributors = [];

    private ContentVersion() { }

    internal ContentVersion(int number, int channelId, VersionDetail? detail, int? authorId, DateTime atUtc)
    {
        Number = number;
        ChannelId = channelId;
        Detail = detail;
        CreatedAtUtc = atUtc;
        RecordContributor(authorId, atUtc);
    }

    public int Id { get; private set; }
    public int ItemId { get; private set; }

    /// <summary>1, 2, 3 … within the item.</summary>
    public int Number { get; private set; }

    public DateTime CreatedAtUtc { get; private set; }
    public DateTime? FrozenAtUtc { get; private set; }

    /// <summary>指纹：SHA-256 over the canonical text, fields, attachments and placement; empty until frozen.</summary>
    public string Fingerprint { get; private set; } = "";

    public string Title { get; private set; } = "";
    public string Summary { get; private set; } = "";
    public string BodyHtml { get; private set; } = "";
    public string BodyText { get; private set; } = "";
    public int ChannelId { get; private set; }
    public DisclosureAttribute Disclosure { get; private set; }
    public string DisclosureReason { get; private set; } = "";
    public string Topic { get; private set; } = "";
    public string Genre { get; private set; } = "";
    public string Keywords { get; private set; } = "";
    public string Source { get; private set; } = "";
    public string SourceUrl { get; private set; } = "";
    public DateOnly? FormedOn { get; private set; }
    public string ResponsibleEditor { get; private set; } = "";

    /// <summary>写明的关联, as <see cref="StatedRelation.Write"/> stores them.</summary>
    public string Relations { get; private set; } = "";

    /// <summary>解读方案, as <see cref="Content.InterpretationPlan.Write"/> stores it; empty without one.</summary>
    public string InterpretationPlan { get; private set; } = "";

    public VersionDetail? Detail { get; private set; }
    public IReadOnlyList<Attachment> Attachments => _attachments;
    public IReadOnlyList<Contributor> Contributors => _contributors;
    public bool IsFrozen => FrozenAtUtc is not null;

    /// <summary>The text as a record, for forms, comparison and the gate.</summary>
    public VersionText Text => new()
    {
        Title = Title,
        Summary = Summary,
        BodyHtml = BodyHtml,
        BodyText = BodyText,
        ChannelId = ChannelId,
        Disclosure = Disclosure,
        DisclosureReason = DisclosureReason,
        Topic = Topic,
        Genre = Genre,
        Keywords = Keywords,
        Source = Source,
        SourceUrl = SourceUrl,
        FormedOn = FormedOn,
        ResponsibleEditor = ResponsibleEditor,
        Relations = Relations,
        InterpretationPlan = InterpretationPlan,
    };

    internal void Edit(VersionText text, int? authorId, DateTime atUtc)
    {
        RefuseWhenFrozen();
        Apply(text);
        RecordContributor(authorId, atUtc);
    }

    internal void Attach(Attachment attachment, int? authorId, DateTime atUtc)
    {
        RefuseWhenFrozen();
        _attachments.Add(attachment);
        RecordContributor(authorId, atUtc);
    }

    internal void Detach(Attachment attachment, int? authorId, DateTime atUtc)
    {
        RefuseWhenFrozen();
        _attachments.Remove(attachment);
        RecordContributor(authorId, atUtc);
    }

    internal void Freeze(DateTime atUtc)
    {
        RefuseWhenFrozen();
        Fingerprint = ContentFingerprint.Of(this);
        FrozenAtUtc = atUtc;
    }

    /// <summary>The next draft: same text, same contributors, no sign-offs.</summary>
    internal ContentVersion CopyAsDraft(int number, DateTime atUtc)
    {
        var copy = new ContentVersion(number, ChannelId, Detail?.Copy(), authorId: null, atUtc);
        copy.Apply(Text);
        copy._attachments.AddRange(_attachments.Select(a => a.CopyAs(a.Order)));
        copy._contributors.AddRange(_contributors.Select(c => new Contributor(c.UserId, c.FirstAtUtc)));
        return copy;
    }

    /// <summary>A copy that is never stored: what the live check panel judges while somebody is still typing.</summary>
    internal ContentVersion CopyForCheck(VersionText text, DateTime atUtc)
    {
        var copy = CopyAsDraft(Number, atUtc);
        copy.Id = Id;
        copy.ItemId = ItemId;
        copy.Apply(text);
        return copy;
    }

    private void Apply(VersionText text)
    {
        Title = text.Title;
        Summary = text.Summary;
        BodyHtml = text.BodyHtml;
        BodyText = text.BodyText;
        ChannelId = text.ChannelId;
        Disclosure = text.Disclosure;
        DisclosureReason = text.DisclosureReason;
        Topic = text.Topic;
        Genre = text.Genre;
        Keywords = text.Keywords;
        Source = text.Source;
        SourceUrl = text.SourceUrl;
        FormedOn = text.FormedOn;
        ResponsibleEditor = text.ResponsibleEditor;
        Relations = text.Relations;
        InterpretationPlan = text.InterpretationPlan;
    }

    private void RecordContributor(int? userId, DateTime atUtc)
    {
        if (userId is { } id && _contributors.TrueForAll(c => c.UserId != id))
        {
            _contributors.Add(new Contributor(id, atUtc));
        }
    }

    private void RefuseWhenFrozen()
    {
        if (IsFrozen)
        {
            throw new InvalidOperationException("送审后的版本不可修改，只能另起草稿。");
        }
    }
}
