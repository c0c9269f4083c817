namespace Shijuan.Cms.Core.Media;

/// <summary>替代文字的状态：three states, so that “nobody has thought of it” is never taken for “decorative” (GB/T 37668—2019 非文本内容).</summary>
public enum MediaAlternative
{
    /// <summary>缺少：nobody has decided yet.</summary>
    Missing = 0,

    /// <summary>有替代文字。</summary>
    Text = 1,

    /// <summary>装饰性图片，无需说明。</summary>
    Decorative = 2,
}
