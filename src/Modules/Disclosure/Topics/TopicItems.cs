using Microsoft.EntityFrameworkCore;
using Shijuan.Cms.Core.Channels;
using Shijuan.Cms.Core.Modules;
using Shijuan.Cms.Core.Web;

namespace Shijuan.Cms.Disclosure;

/// <summary>专题各节的信息。</summary>
internal sealed class TopicItems(StatutoryItems items, PublicForms forms, ChannelTree channels) : IUseCase
{
    /// <summary>Everything in the topic's column and below.</summary>
    public async Task<IQueryable<StatutoryRow>> AllAsync(Topic topic, CancellationToken cancel)
    {
        var inside = await ColumnsAsync(topic, cancel);
        return items.Open.Where(r => inside.Contains(r.ChannelId));
    }

    public async Task<IQueryable<StatutoryRow>> OfAsync(Topic topic, TopicSection section, CancellationToken cancel)
    {
        if (section.Field is { } field)
        {
            var ids = new List<int>();
            foreach (var type in section.Types)
            {
                ids.AddRange((await forms.OfAsync(type, unitId: null, cancel)).Where(f => f.Detail[field] == section.Value).Select(f => f.ItemId));
            }

            return items.Open.Where(r => ids.Contains(r.ItemId));
        }

        var (inside, types, words) = (await ColumnsAsync(topic, cancel), section.Types, section.Words);
        return items.Open.Where(r => inside.Contains(r.ChannelId)
            && (types.Contains(r.TypeKey) || words.Any(w => r.Title.Contains(w) || r.Keywords.Contains(w))));
    }

    /// <summary>Columns beside this one that hold something, itself among them.</summary>
    public async Task<IReadOnlyList<Crumb>> BesideAsync(Channel column, CancellationToken cancel)
    {
        var tree = await channels.LoadAsync(cancel);
        var filled = await items.Open.Select(r => r.ChannelId).Distinct().ToHashSetAsync(cancel);
        return
        [
            .. (column.ParentId is { } parent ? tree.ChildrenOf(parent) : []).Where(c => tree.SelfAndBelow(c.Id).Any(filled.Contains))
                .Select(c => new Crumb(c.Name, "/" + c.Path)),
        ];
    }

    private async Task<List<int>> ColumnsAsync(Topic topic, CancellationToken cancel)
    {
        var tree = await channels.LoadAsync(cancel);
        return [.. tree.All.Where(c => c.Key == topic.Column).SelectMany(c => tree.SelfAndBelow(c.Id))];
    }
}
