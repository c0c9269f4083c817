namespace Shijuan.Cms.Core.Publishing;

/// <summary>规则的处理方式：a new rule is watched first, then warns, then blocks; each step is an act of the site steward and leaves its trace.</summary>
public enum RuleMode
{
    /// <summary>观察：recorded and counted; nobody is stopped and nobody sees it.</summary>
    Observe = 1,

    /// <summary>警告：shown, stops nobody.</summary>
    Warn = 2,

    /// <summary>阻止：不得发布。</summary>
    Block = 3,
}
