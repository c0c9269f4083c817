namespace Shijuan.Cms.Disclosure;

/// <summary>规则看到的一张数据表。Immutable.</summary>
internal sealed record TableFacts(string Profile, IReadOnlyList<string> Headings, IReadOnlyList<IReadOnlyList<string>> Rows, DateOnly? Withdraw)
{
    public static TableFacts Of(FormDetail detail) => new(
        detail["Profile"], detail["Headings"].Length == 0 ? [] : detail["Headings"].Split('\t'), detail.Rows("Rows"), detail.Day("Withdraw"));
}
