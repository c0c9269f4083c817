using Shijuan.Cms.Core.Channels;
using Shijuan.Cms.Core.Web;

namespace Shijuan.Cms.Disclosure;

/// <summary>索引页的元信息：those of the column at this address, or the page's own where no column stands.</summary>
internal static class IndexMeta
{
    public static async Task<PageMeta> OfAsync(
        ChannelTree channels, string address, string here, string name, string description, string keywords, CancellationToken cancel)
    {
        var tree = await channels.LoadAsync(cancel);
        if (tree.FindByPath(address.TrimStart('/')) is not { } channel)
        {
            return new PageMeta.Column(name, here, [], description, keywords, "政务公开");
        }

        List<Crumb> above = [.. tree.PathTo(channel.Id).SkipLast(1).Select(c => new Crumb(c.Name, "/" + c.Path))];
        return PageMeta.Column.Of(channel, here, above);
    }
}
