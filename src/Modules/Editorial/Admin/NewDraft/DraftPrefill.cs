using Shijuan.Cms.Core.Content;
using Shijuan.Cms.Core.Drafting;
using Shijuan.Cms.Core.Modules;
using Shijuan.Cms.Core.Permissions;
using Shijuan.Cms.Core.Units;

namespace Shijuan.Cms.Editorial;

/// <summary>预填：what is the same in nearly every text of a unit, so that nobody types it; each value can be changed.</summary>
internal sealed class DraftPrefill(DraftEditor editor, ContentStore store, UnitTree units) : IUseCase
{
    public async Task FillAsync(Actor actor, int itemId, CancellationToken cancel)
    {
        if (await store.LoadAsync(itemId, cancel) is not { } item)
        {
            return;
        }

        var unit = (await units.LoadAsync(cancel)).FullNameOf(item.UnitId);
        var values = new Dictionary<string, string>(DraftFields.From(item.Current).Values, StringComparer.Ordinal)
        {
            ["Source"] = unit,
            ["ResponsibleEditor"] = actor.Name,
        };
        foreach (var name in (item.Current.Detail?.Fields ?? []).Select(f => f.Name).Where(n => n is "Issuer" or "Authority"))
        {
            values[DraftFields.DetailPrefix + name] = unit;
        }

        await editor.SaveAsync(actor, itemId, item.Revision, new DraftFields(values), cancel);
    }
}
