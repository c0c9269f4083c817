using Shijuan.Cms.Core.Channels;
using Shijuan.Cms.Core.Content;
using Shijuan.Cms.Core.Units;

namespace Shijuan.Cms.Disclosure;

/// <summary>找起草的位置：the column of the duty if it admits the type, otherwise the first that does.</summary>
internal sealed class DraftStarts(ContentTypes types, ChannelTreeSnapshot tree)
{
    public DraftStart? For(OrgUnit unit, IEnumerable<string> typeKeys, IEnumerable<string> columnKeys)
    {
        if (typeKeys.Append(GeneralNotice.Type.Key).Select(types.Find).OfType<ContentTypeDescriptor>().FirstOrDefault() is not { } type)
        {
            return null;
        }

        var wanted = columnKeys.ToList();
        var column = tree.All.Where(c => c.AllowedTypes != Channel.OnlyChildren && c.Admits(type.Key)).OrderByDescending(c => wanted.Contains(c.Key)).FirstOrDefault();
        return new DraftStart(type.Key, type.Name, unit.Id, column?.Id);
    }
}
