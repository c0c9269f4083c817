using Shijuan.Cms.Core.Content;

namespace Shijuan.Cms.Core.Web;

/// <summary>内容页的部件：what a module adds to the public page of its content types. The page knows places and views, never the module.</summary>
public interface IArticlePart
{
    /// <summary>Parts of one place stand in this order.</summary>
    int Order { get; }

    /// <summary>Cheap: by the key of the content type.</summary>
    bool AppliesTo(string typeKey);

    /// <param name="live">The open publication with its version, its detail and its attachments; nothing else is loaded.</param>
    /// <returns>Null when this text has nothing of the kind.</returns>
    Task<ArticlePart?> ForAsync(Publication live, CancellationToken cancel);
}

/// <summary>一个部件在一页上的样子。Immutable; kept as long as the page is.</summary>
/// <param name="Slot">Where it stands.</param>
/// <param name="Partial">Full view path, for example <c>/Disclosure/Public/Papers/_Downloads.cshtml</c>.</param>
/// <param name="Model">Of that view; immutable.</param>
public sealed record ArticlePart(ArticleSlot Slot, string Partial, object Model)
{
    /// <summary>Whether it shows the fields of the type itself, in an order of its own.</summary>
    public bool ReplacesFields { get; init; }

    /// <summary>Cache tags of what else it shows; a change there evicts the page.</summary>
    public IReadOnlyList<string> Tags { get; init; } = [];
}

/// <summary>部件的位置。</summary>
public enum ArticleSlot
{
    /// <summary>要素表之后，正文之前。</summary>
    BeforeBody = 1,

    /// <summary>正文之后，附件之前。</summary>
    AfterBody = 2,
}
