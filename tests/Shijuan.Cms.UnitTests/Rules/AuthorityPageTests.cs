using Shijuan.Cms.Core.Units;
using Shijuan.Cms.Disclosure;
using Xunit;

namespace Shijuan.Cms.UnitTests.Rules;

/// <summary>The page of docs/rules about who may end or change a document.</summary>
public sealed class AuthorityPageTests
{
    private static readonly UnitTreeSnapshot Tree = new(
    [
        Unit(1, "县政府", UnitType.CountyGovernment, null),
        Unit(2, "县政府办", UnitType.GovernmentOffice, 1),
        Unit(3, "县民政局", UnitType.Department, 1),
        Unit(4, "县医保局", UnitType.Department, 1),
        Unit(5, "县民政局救助中心", UnitType.PublicInstitution, 3),
        Unit(6, "城关镇", UnitType.Town, 1),
    ]);

    public static TheoryData<string[]> Rows => RuleTable.Read("authority.md", 4);

    [Theory]
    [MemberData(nameof(Rows))]
    public void A_relation_is_judged_as_the_page_says(string[] row) =>
        Assert.Equal(row[2] == "通过", AuthorityRule.MayChange(Tree, IdOf(row[0]), IdOf(row[1])));

    private static int IdOf(string name) => Tree.All.Single(u => u.Name == name).Id;

    private static OrgUnit Unit(int id, string name, UnitType type, int? parent)
    {
        var unit = new OrgUnit($"u{id}", name, name, type, parent, null, id);
        typeof(OrgUnit).GetProperty(nameof(OrgUnit.Id))!.SetValue(unit, id);
        return unit;
    }
}
