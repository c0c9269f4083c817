using Shijuan.Cms.Core.Channels;
using Shijuan.Cms.Core.Units;

namespace Shijuan.Cms.Core.Web;

/// <summary>专页：lets a module draw the page at the address of a column or of a unit, where a plain list says too little. The host keeps addresses, frame and cache.</summary>
public interface IOwnPages
{
    Task<OwnPage> OfColumnAsync(Channel column, OwnPageRequest request, CancellationToken cancel);

    Task<OwnPage> OfUnitAsync(OrgUnit unit, OwnPageRequest request, CancellationToken cancel);
}

/// <summary>要看专页的哪一部分。Immutable.</summary>
/// <param name="Node">The part chosen with <c>?node=</c>; empty for the whole.</param>
public sealed record OwnPageRequest(int Page, string Node)
{
    /// <summary>Name of the query parameter; the page cache tells pages apart by it.</summary>
    public const string NodeQuery = "node";
}

/// <summary>专页的结果。Closed.</summary>
public abstract record OwnPage
{
    private OwnPage() { }

    /// <param name="View">Path of the partial view.</param>
    /// <param name="Tags">What evicts it from the cache.</param>
    public sealed record Shown(string View, object Model, PageMeta Meta, IReadOnlyList<string> Tags) : OwnPage;

    /// <summary>It would be drawn here, but there is nothing public to show: 404.</summary>
    public sealed record Missing : OwnPage;

    /// <summary>The plain page of the host is right.</summary>
    public sealed record NotMine : OwnPage;
}
