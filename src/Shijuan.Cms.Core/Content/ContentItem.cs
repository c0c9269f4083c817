using Shijuan.Cms.Core.Audit;
using Shijuan.Cms.Core.Publishing;

namespace Shijuan.Cms.Core.Content;

/// <summary>稿件：identity of a content across all its versions, with one current version and at most one open publication.</summary>
public sealed class ContentItem : IAuditedState
{
    private readonly List<ContentVersion> _versions = [];
    private readonly List<Publication> _publications = [];
    private readonly List<StatusChange> _statusChanges = [];

    private ContentItem() { }

    public ContentItem(ContentTypeDescriptor type, int unitId, int channelId, int? authorId, DateTime atUtc)
    {
        TypeKey = type.Key;
        UnitId = unitId;
        CreatedById = authorId;
        CreatedAtUtc = atUtc;
        State = ContentState.Draft;
        Revision = 1;
        _versions.Add(new ContentVersion(1, channelId, type.NewDetail?.Invoke(), authorId, atUtc));
        CurrentNumber = LastNumber = 1;
    }

    public int Id { get; private set; }
    public string TypeKey { get; private set; } = "";

    /// <summary>发布机构（条例第十条：谁制作谁公开）。</summary>
    public int UnitId { get; private set; }

    public int? CreatedById { get; private set; }
    public DateTime CreatedAtUtc { get; private set; }

    /// <summary>索引号：given once at the first submission and never changed, whatever happens to the unit.</summary>
    public string? IndexNumber { get; private set; }

    public ContentState State { get; private set; }

    /// <summary>Counts every change of the item; a stale one is refused with 409.</summary>
    public int Revision { get; private set; }

    /// <summary>Number of the version being worked on, or of the live one when nobody works on it.</summary>
    public int CurrentNumber { get; private set; }

    public int LastNumber { get; private set; }

    /// <summary>The version with <see cref="CurrentNumber"/>. Requires it to be loaded: <see cref="ContentStore"/> does.</summary>
    public ContentVersion Current => _versions.Single(v => v.Number == CurrentNumber);

    public DateTime? ScheduledForUtc { get; private set; }
    public int? ScheduledById { get; private set; }

    /// <summary>Which worker is publishing it at this moment, and until when nobody else may try.</summary>
    public string? ScheduleClaimedBy { get; private set; }
    public DateTime? ScheduleClaimedUntilUtc { get; private set; }

    /// <summary>Why the last timed publication failed; cleared by the next action.</summary>
    public string? ScheduleFailure { get; private set; }

    /// <summary>Reason of the last return, until the text is submitted again.</summary>
    public string? ReturnReason { get; private set; }

    public IReadOnlyList<ContentVersion> Versions => _versions;
    public IReadOnlyList<Publication> Publications => _publications;
    public IReadOnlyList<StatusChange> StatusChanges => _statusChanges;

    /// <summary>The open publication. Requires the publications to be loaded.</summary>
    public Publication? Live => _publications.SingleOrDefault(p => p.IsOpen);

    public void EditDraft(VersionText text, int? authorId, DateTime atUtc)
    {
        RequireDraft();
        Current.Edit(text, authorId, atUtc);
        Revision++;
    }

    public void Attach(Attachment attachment, int? authorId, DateTime atUtc)
    {
        RequireDraft();
        Current.Attach(attachment, authorId, atUtc);
        Revision++;
    }

    public void Detach(Attachment attachment, int? authorId, DateTime atUtc)
    {
        RequireDraft();
        Current.Detach(attachment, authorId, atUtc);
        Revision++;
    }

    /// <summary>Several files at once are one change.</summary>
    public void ExchangeFiles(IReadOnlyList<Attachment> gone, IReadOnlyList<Attachment> added, int? authorId, DateTime atUtc)
    {
        RequireDraft();
        foreach (var attachment in gone)
        {
            Current.Detach(attachment, authorId, atUtc);
        }

        foreach (var attachment in added)
        {
            Current.Attach(attachment, authorId, atUtc);
        }

        Revision++;
    }

    /// <summary>送审：freezes the text.</summary>
    public void Submit(string indexNumber, int? actorId, DateTime atUtc)
    {
        Move(ContentIntent.Submit, actorId, null, atUtc);
        IndexNumber ??= indexNumber;
        ReturnReason = null;
        Current.Freeze(atUtc);
    }

    /// <summary>退回或撤回送审：the frozen text stays as evidence; a new draft with the same text begins.</summary>
    public void ReturnToDraft(ContentIntent intent, string reason, int? actorId, DateTime atUtc)
    {
        Move(intent, actorId, reason, atUtc);
        ForgetSchedule(failure: null);
        ReturnReason = intent == ContentIntent.Return ? reason : null;
        BeginDraft(atUtc);
    }

    public void CompleteReview(int? actorId, DateTime atUtc) => Move(ContentIntent.CompleteReview, actorId, null, atUtc);

    /// <summary>换单位：address, 索引号, versions and history stay.</summary>
    public void ChangeUnit(int unitId)
    {
        UnitId = unitId;
        Revision++;
    }

    /// <summary>A signature was added: makes a concurrent change of the item visible to the signer and vice versa.</summary>
    public void NoteSignature() => Revision++;

    public void Schedule(DateTime forUtc, int? actorId, DateTime atUtc)
    {
        Move(ContentIntent.Schedule, actorId, null, atUtc);
        ForgetSchedule(failure: null);
        ScheduledForUtc = forUtc;
        ScheduledById = actorId;
    }

    public void Unschedule(string? reason, int? actorId, DateTime atUtc, string? failure = null)
    {
        Move(ContentIntent.Unschedule, actorId, reason, atUtc);
        ForgetSchedule(failure);
    }

    /// <summary>修改已发布或已撤回的稿件：a new draft; the public page stays as it is until that draft is published.</summary>
    public void StartEdit(int? actorId, DateTime atUtc)
    {
        Move(ContentIntent.StartEdit, actorId, null, atUtc);
        BeginDraft(atUtc);
    }

    /// <summary>The only way to become public. The pass is bound to the fingerprint of the text that was judged.</summary>
    /// <param name="publisherName">发布机构的全称 at this moment.</param>
    /// <param name="intent">Publish, or Reinstate for a text that was taken down by mistake and stands unchanged.</param>
    public Publication GoLive(GatePass pass, string path, string publisherName, int? actorId, DateTime atUtc, ContentIntent intent = ContentIntent.Publish)
    {
        if (pass.VersionId != Current.Id || pass.Fingerprint != Current.Fingerprint || !Current.IsFrozen
            || ContentFingerprint.Of(Current) != pass.Fingerprint)
        {
            throw new InvalidOperationException("通行凭证与当前文本不一致，不得发布。");
        }

        if (intent is not (ContentIntent.Publish or ContentIntent.Reinstate))
        {
            throw new ArgumentOutOfRangeException(nameof(intent), intent, "只有发布和恢复公开可以使内容公开。");
        }

        Move(intent, actorId, null, atUtc);
        Live?.Supersede(atUtc, actorId);
        ForgetSchedule(failure: null);
        var publication = new Publication(Current, pass.ReportId, path, publisherName, atUtc, actorId);
        _publications.Add(publication);
        return publication;
    }

    /// <param name="successorId">For a text that was merged into another one: the item that answers in its place.</param>
    public void Withdraw(PublicationEnd kind, string reason, int? actorId, DateTime atUtc, int? successorId = null)
    {
        var live = Live ?? throw new IllegalTransitionException(State, ContentIntent.Withdraw);
        Move(ContentIntent.Withdraw, actorId, reason, atUtc);
        live.Withdraw(kind, reason, atUtc, actorId, successorId);
    }

    /// <summary>放弃草稿：the live page, if any, stays untouched. What was discarded is frozen, so that a later draft is the only one.</summary>
    public void DiscardDraft(string reason, int? actorId, DateTime atUtc)
    {
        Move(ContentIntent.DiscardDraft, actorId, reason, atUtc);
        Current.Freeze(atUtc);
        if (Live is { } live)
        {
            CurrentNumber = live.VersionNumber;
        }
    }

    private void ForgetSchedule(string? failure)
    {
        ScheduledForUtc = null;
        ScheduledById = null;
        ScheduleClaimedBy = null;
        ScheduleClaimedUntilUtc = null;
        ScheduleFailure = failure;
    }

    private void BeginDraft(DateTime atUtc)
    {
        LastNumber++;
        _versions.Add(Current.CopyAsDraft(LastNumber, atUtc));
        CurrentNumber = LastNumber;
    }

    private void Move(ContentIntent intent, int? actorId, string? reason, DateTime atUtc)
    {
        var from = State;
        var moved = intent == ContentIntent.Withdraw && Live is { } open ? open.VersionNumber : CurrentNumber;
        State = ContentLifecycle.Next(from, intent, Live is not null);
        Revision++;
        _statusChanges.Add(new StatusChange(from, State, intent, moved, actorId, reason, atUtc));
    }

    private void RequireDraft()
    {
        if (State != ContentState.Draft)
        {
            throw new IllegalTransitionException(State, ContentIntent.StartEdit);
        }
    }
}
