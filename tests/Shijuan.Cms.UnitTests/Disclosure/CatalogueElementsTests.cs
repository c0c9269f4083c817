using Shijuan.Cms.Disclosure;
using Shijuan.Cms.UnitTests.Rules;
using Xunit;

namespace Shijuan.Cms.UnitTests.Disclosure;

public sealed class CatalogueElementsTests
{
    public static TheoryData<string[]> Elements => RuleTable.Read("catalogue-elements.md", 4);

    [Theory]
    [MemberData(nameof(Elements))]
    public void The_elements_of_a_row_are_looked_for_as_the_page_says(string[] row)
    {
        var missing = CatalogueElements.Missing(row[0], row[1]);
        Assert.Equal(row[2], missing.Count == 0 ? "通过" : "不得发布：" + string.Join('；', missing));
    }
}
