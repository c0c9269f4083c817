namespace Shijuan.Cms.Core.Content;

/// <summary>内容类型：what modules and pages may know of a type without knowing its class. Immutable.</summary>
/// <param name="Key">Stable key, for example <c>disclosure.normative-document</c>.</param>
/// <param name="Name">Chinese name shown to editors.</param>
/// <param name="Help">One sentence that tells an editor when to choose it.</param>
/// <param name="NewDetail">Makes an empty typed detail, or null when the type has none.</param>
/// <param name="Traits">What other modules may rely on, instead of on the type's name.</param>
public sealed record ContentTypeDescriptor(
    string Key, string Name, string Help, Func<VersionDetail>? NewDetail, IReadOnlySet<ContentTrait> Traits)
{
    /// <summary>评估点 that texts of this type prove; data for docs/indicators.md.</summary>
    public IReadOnlyList<string> IndicatorIds { get; init; } = [];

    public bool Has(ContentTrait trait) => Traits.Contains(trait);
}

/// <summary>内容特征：how modules meet without referring to each other's types.</summary>
public enum ContentTrait
{
    /// <summary>政策文件，需要解读（2.3.08）。</summary>
    NeedsInterpretation = 1,

    /// <summary>有效力状态的文件（尚未施行、有效、已修改、失效、废止）。</summary>
    HasValidity = 2,

    /// <summary>进入法定主动公开内容（条例第二十条）。</summary>
    StatutoryDisclosure = 3,

    /// <summary>解读材料（2.3.04）：explains a document and never stands without it.</summary>
    Interpretation = 4,
}
