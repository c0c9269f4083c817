namespace Shijuan.Cms.Core.Publishing;

/// <summary>发布规则：says what must hold before a content may become public. A rule that throws or takes too long blocks.</summary>
public interface IPublishRule
{
    /// <summary>Stable key, for example <c>disclosure.document-number</c>.</summary>
    string Key { get; }

    /// <summary>Cheap: by type, trait or stage.</summary>
    bool AppliesTo(Candidate candidate);

    IAsyncEnumerable<Finding> CheckAsync(Candidate candidate, CancellationToken cancel);
}
