using Shijuan.Cms.Core.Content;

namespace Shijuan.Cms.Core.Web;

/// <summary>正文的锚点：names places of a text so that a link can lead to them. Given when a page is drawn, never stored: the fingerprint is that of the words.</summary>
public interface IBodyAnchors
{
    /// <summary>The id of each outermost block that gets one, by its place from 0; empty for texts that are not of the module. Ids are unique within the text and begin with a letter.</summary>
    IReadOnlyDictionary<int, string> For(ContentVersion version);
}
