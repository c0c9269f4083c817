namespace Shijuan.Cms.Core.Content;

/// <summary>发布记录的附注：what a module has to say about each time an item was public, for example which interpretations stood beside it. Shown wherever publications are listed.</summary>
public interface IHistoryNotes
{
    /// <summary>Cheap: by the key of the content type.</summary>
    bool AppliesTo(string typeKey);

    /// <param name="publications">All of one item.</param>
    /// <returns>Sentences by <see cref="Publication.Id"/>, in the order in which they are read.</returns>
    Task<ILookup<int, string>> OfAsync(IReadOnlyList<Publication> publications, CancellationToken cancel);
}
