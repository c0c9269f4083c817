using Shijuan.Cms.Core.Access;

namespace Shijuan.Cms.Core.Content;

/// <summary>发布记录：one version before the public from a moment on. An item is live exactly when it has an open row; the database admits one. Closed once, otherwise immutable.</summary>
[BeyondTheCircle("公开的内容谁都能看；有知悉限定的稿件没有公开。")]
public sealed class Publication
{
    private Publication() { }

    internal Publication(ContentVersion version, Guid gateReportId, string path, string publisherName, DateTime atUtc, int? publishedById)
    {
        VersionId = version.Id;
        VersionNumber = version.Number;
        GateReportId = gateReportId;
        Path = path;
        PublisherName = publisherName;
        PublishedAtUtc = atUtc;
        PublishedById = publishedById;
    }

    public int Id { get; private set; }
    public int ItemId { get; private set; }
    public int VersionId { get; private set; }
    public int VersionNumber { get; private set; }
    public ContentVersion Version { get; private set; } = null!;

    /// <summary>The stored judgement that let it pass.</summary>
    public Guid GateReportId { get; private set; }

    /// <summary>Public address without leading slash.</summary>
    public string Path { get; private set; } = "";

    /// <summary>发布机构的全称，如发布时：renaming or merging the unit does not rewrite what was published before.</summary>
    public string PublisherName { get; private set; } = "";

    /// <summary>发布时间：server time; never typed (单项否决：伪造发稿日期).</summary>
    public DateTime PublishedAtUtc { get; private set; }

    public int? PublishedById { get; private set; }
    public DateTime? ClosedAtUtc { get; private set; }
    public int? ClosedById { get; private set; }
    public PublicationEnd? End { get; private set; }
    public string? WithdrawalReason { get; private set; }

    /// <summary>已由该稿件取代：the item whose page answers at this address; only for <see cref="PublicationEnd.Merged"/>.</summary>
    public int? SuccessorItemId { get; private set; }

    public bool IsOpen => ClosedAtUtc is null;

    internal void Supersede(DateTime atUtc, int? actorId) => Close(PublicationEnd.Superseded, atUtc, actorId, reason: null);

    internal void Withdraw(PublicationEnd kind, string reason, DateTime atUtc, int? actorId, int? successorId)
    {
        Close(kind, atUtc, actorId, reason);
        SuccessorItemId = successorId;
    }

    private void Close(PublicationEnd end, DateTime atUtc, int? actorId, string? reason)
    {
        if (!IsOpen)
        {
            throw new InvalidOperationException("该发布记录已经结束。");
        }

        End = end;
        ClosedAtUtc = atUtc;
        ClosedById = actorId;
        WithdrawalReason = reason;
    }
}

/// <summary>发布结束的原因。</summary>
public enum PublicationEnd
{
    /// <summary>被新版本更替。</summary>
    Superseded = 1,

    /// <summary>误发。</summary>
    PublishedInError = 2,

    /// <summary>涉密。</summary>
    Confidential = 3,

    /// <summary>泄露隐私。</summary>
    PersonalData = 4,

    /// <summary>过期下架。</summary>
    Expired = 5,

    /// <summary>合并：已由另一稿件取代，原网址转到那里。</summary>
    Merged = 6,

    /// <summary>公示期满。</summary>
    NoticeOver = 7,
}
