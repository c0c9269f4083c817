namespace Shijuan.Cms.Core.Content;

/// <summary>公开属性 (《全面推进政务公开工作的意见实施细则》一(一))：chosen when a document is drafted.</summary>
public enum DisclosureAttribute
{
    /// <summary>未选择。</summary>
    Undecided = 0,

    /// <summary>主动公开。</summary>
    Proactive = 1,

    /// <summary>依申请公开。</summary>
    OnRequest = 2,

    /// <summary>不予公开。</summary>
    Withheld = 3,
}
