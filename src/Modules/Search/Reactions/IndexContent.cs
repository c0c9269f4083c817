using Shijuan.Cms.Core.Events;
using Shijuan.Cms.Core.Modules;
using Shijuan.Cms.Core.Search;

namespace Shijuan.Cms.Search;

/// <summary>Brings one item of the index in line with the database. It asks what is public now, so order and repetition of events do not matter.</summary>
internal sealed class IndexContent(SearchDocuments documents, ISearchEngine engine)
    : IEventHandler<ContentPublished>, IEventHandler<ContentWithdrawn>, IEventHandler<ContentUnitChanged>, IEventHandler<ValidityChanged>, IUseCase
{
    public Task HandleAsync(ContentPublished e, CancellationToken cancel) => UpdateAsync(e.ItemId, cancel);

    public Task HandleAsync(ContentWithdrawn e, CancellationToken cancel) => UpdateAsync(e.ItemId, cancel);

    public Task HandleAsync(ContentUnitChanged e, CancellationToken cancel) => UpdateAsync(e.ItemId, cancel);

    public Task HandleAsync(ValidityChanged e, CancellationToken cancel) => UpdateAsync(e.ItemId, cancel);

    private async Task UpdateAsync(int itemId, CancellationToken cancel)
    {
        if (await documents.FindAsync(itemId, cancel) is { } document)
        {
            await engine.IndexAsync([document], cancel);
        }
        else
        {
            await engine.RemoveAsync([itemId], cancel);
        }
    }
}
