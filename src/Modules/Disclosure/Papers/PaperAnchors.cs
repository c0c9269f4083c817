using System.Collections.Frozen;
using Shijuan.Cms.Core.Content;
using Shijuan.Cms.Core.Web;

namespace Shijuan.Cms.Disclosure;

/// <summary>章、条、项的锚点（B08）：<c>zhang-2</c>、<c>tiao-3</c>、<c>tiao-3-1</c>。</summary>
internal sealed class PaperAnchors : IBodyAnchors
{
    private static readonly IReadOnlyDictionary<int, string> None = FrozenDictionary<int, string>.Empty;

    public IReadOnlyDictionary<int, string> For(ContentVersion version) => version.Detail is NormativeDocument ? Of(version.BodyHtml) : None;

    public static IReadOnlyDictionary<int, string> Of(string bodyHtml)
    {
        var anchors = new Dictionary<int, string>();
        foreach (var part in PaperStructure.Read(bodyHtml).Where(p => p.Anchor is not null))
        {
            anchors.TryAdd(part.Block.Index, part.Anchor!);
        }

        return anchors;
    }
}
