namespace Shijuan.Cms.Core.Content;

/// <summary>现时效力：what holds today of a public document, whatever it said when it was published. Immutable.</summary>
/// <param name="Validity">尚未施行、有效、已修改、失效 or 废止.</param>
/// <param name="Since">From which day on; null when unknown.</param>
public sealed record PresentValidity(string Validity, DateOnly? Since);

/// <summary>现时效力的来源：a module that knows how documents of its types end.</summary>
public interface IValiditySource
{
    /// <summary>The validity of those of the items that have one.</summary>
    Task<IReadOnlyDictionary<int, PresentValidity>> OfAsync(IReadOnlyCollection<int> itemIds, CancellationToken cancel);
}

/// <summary>现时效力的查询：asks every source; lists, pages, feeds and the index all read the same answer.</summary>
public sealed class ValidityReader(IEnumerable<IValiditySource> sources)
{
    private static readonly IReadOnlyDictionary<int, PresentValidity> None = new Dictionary<int, PresentValidity>();

    public async Task<IReadOnlyDictionary<int, PresentValidity>> OfAsync(IReadOnlyCollection<int> itemIds, CancellationToken cancel)
    {
        if (itemIds.Count == 0)
        {
            return None;
        }

        var all = new Dictionary<int, PresentValidity>();
        foreach (var source in sources)
        {
            foreach (var (id, validity) in await source.OfAsync(itemIds, cancel))
            {
                all[id] = validity;
            }
        }

        return all;
    }
}
