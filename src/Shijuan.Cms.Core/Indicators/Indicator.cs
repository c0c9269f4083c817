namespace Shijuan.Cms.Core.Indicators;

/// <summary>评估点：one entry of the evaluation (石政办函〔2023〕52号). Immutable.</summary>
/// <param name="Id">Number of the entry, for example <c>1.1.06a</c>.</param>
/// <param name="Chapter">一级指标, for example 一、政府信息公开.</param>
/// <param name="Section">二级指标, for example (一) 主动公开.</param>
/// <param name="Subject">The narrowest heading that the notice gives it: 四级指标, else 三级指标, else 二级指标.</param>
/// <param name="Point">评估点, verbatim.</param>
/// <param name="Sampling">采样方式.</param>
/// <param name="Units">责任单位.</param>
/// <param name="Class">类别, a judgement of this product.</param>
/// <param name="Confidence">Mark of its weakest legal basis: C·r, C, B, T or P.</param>
public sealed record Indicator(
    string Id,
    string Chapter,
    string Section,
    string Subject,
    string Point,
    IReadOnlyList<string> Sampling,
    IReadOnlyList<string> Units,
    IndicatorClass Class,
    string Confidence)
{
    /// <summary>Number of its 二级指标, for example <c>1.1</c>.</summary>
    public string Group => Id[..Id.LastIndexOf('.')];
}

/// <summary>评估点的类别。</summary>
public enum IndicatorClass
{
    /// <summary>网站上就能做到。</summary>
    Site = 1,

    /// <summary>在外部平台公开。</summary>
    External = 2,

    /// <summary>材料、培训、经费，或者不出事故。</summary>
    Material = 3,
}

/// <summary>一个评估点靠什么落实：the four things that hold it.</summary>
public enum IndicatorPart
{
    /// <summary>内容类型。</summary>
    Type = 1,

    /// <summary>发布规则。</summary>
    Rule = 2,

    /// <summary>时钟。</summary>
    Clock = 3,

    /// <summary>页面。</summary>
    Page = 4,
}

/// <summary>评估指标的中文名称。</summary>
public static class IndicatorNames
{
    public static string ToText(this IndicatorClass indicatorClass) => indicatorClass switch
    {
        IndicatorClass.Site => "网站",
        IndicatorClass.External => "外部平台",
        _ => "材料",
    };

    public static string ToText(this IndicatorPart part) => part switch
    {
        IndicatorPart.Type => "内容类型",
        IndicatorPart.Rule => "发布规则",
        IndicatorPart.Clock => "时钟",
        _ => "页面",
    };
}
