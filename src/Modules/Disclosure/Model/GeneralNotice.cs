using System.Collections.Frozen;
using Shijuan.Cms.Core.Content;

namespace Shijuan.Cms.Disclosure;

/// <summary>一般信息：news, notices and public announcements without fields of their own.</summary>
internal static class GeneralNotice
{
    public static readonly ContentTypeDescriptor Type = new(
        "disclosure.general-notice",
        "一般信息",
        "动态、通知、公告、公示等没有发文字号的信息。",
        NewDetail: null,
        FrozenSet.Create(ContentTrait.StatutoryDisclosure));
}
