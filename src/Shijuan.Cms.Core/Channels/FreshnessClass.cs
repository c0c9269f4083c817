namespace Shijuan.Cms.Core.Channels;

/// <summary>更新时限类别 (B05)：how long a column may stay without a new item.</summary>
public enum FreshnessClass
{
    /// <summary>不要求更新。</summary>
    Static = 0,

    /// <summary>动态、要闻：2 周。</summary>
    News = 1,

    /// <summary>通知公告、政策文件：6 个月。</summary>
    Notices = 2,

    /// <summary>人事、规划计划：1 年。</summary>
    Yearly = 3,
}
