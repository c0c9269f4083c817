namespace Shijuan.Cms.Core.TakeDowns;

/// <summary>请求本站：asks this site for one of its public addresses the way a visitor does, through the whole pipeline and its cache, without the network.</summary>
public interface ISelfRequest
{
    /// <param name="address">Path and query, beginning with a slash.</param>
    Task<SelfAnswer> GetAsync(string address, CancellationToken cancel);
}

/// <summary>本站的回答。Immutable.</summary>
public sealed record SelfAnswer(int Status, string Body);
