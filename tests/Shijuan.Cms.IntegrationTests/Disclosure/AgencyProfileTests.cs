using Shijuan.Cms.IntegrationTests.Harness;
using Xunit;

namespace Shijuan.Cms.IntegrationTests.Disclosure;

/// <summary>机构职能 (1.1.01) from the empty form to the page, under the rules of the product.</summary>
public abstract class AgencyProfileTests(DatabaseKind database) : CmsTest(database)
{
    internal static readonly (string Field, string Value)[] Profile =
    [
        ("Title", "石泉县人民政府办公室机构职能"),
        ("Detail.Duties", "负责县政府文电、会务和机要工作。\n负责督促检查县政府决定事项的落实。"),
        ("Detail.Offices", "综合股\t文电和会务\t0915-6310001\n督查股\t督促检查\t0915-6310002"),
        ("Detail.Address", "石泉县城关镇向阳路1号"),
        ("Detail.Hours", "周一至周五 8:00—12:00，14:30—18:00（法定节假日除外）"),
        ("Detail.Phone", "0915-6310000"),
        ("Detail.Fax", "无"),
        ("Detail.Email", "office@example.gov.cn"),
        ("Detail.PostalCode", "725200"),
        ("Detail.Head", "张某某"),
        ("Detail.DisclosureOffice", "政务公开股，向阳路1号203室，0915-6310003"),
        ("Detail.DisclosureHead", "李某某，副主任"),
        ("Detail.ChangedOn", "2025-03-01"),
    ];

    private DocumentDesk Desk => new(App, Office);

    [Fact]
    public async Task A_profile_shows_its_six_blocks_and_its_table()
    {
        var id = await DraftAsync(Profile);
        await Desk.PublishAsync(id);
        var page = await Desk.ArticleAsync(id);
        foreach (var words in new[]
        {
            "负责县政府文电、会务和机要工作。", "负责督促检查县政府决定事项的落实。", "石泉县城关镇向阳路1号", "周一至周五 8:00—12:00，14:30—18:00",
            "0915-6310000", "office@example.gov.cn", "725200", "张某某", "政务公开股，向阳路1号203室", "李某某，副主任", "2025年3月1日",
            """<th scope="col">名称</th><th scope="col">职责</th><th scope="col">电话</th>""", "<td>综合股</td><td>文电和会务</td><td>0915-6310001</td>", "<td>督查股</td>",
        })
        {
            Assert.Contains(words, page, StringComparison.Ordinal);
        }
    }

    [Theory]
    [InlineData("Detail.Duties", "", "disclosure.form-fields.missing")]
    [InlineData("Detail.Duties", "见三定方案", "disclosure.agency-profile.vague")]
    [InlineData("Detail.Phone", "找办公室问", "disclosure.form-fields.format")]
    [InlineData("Detail.Email", "没有邮箱", "disclosure.form-fields.format")]
    [InlineData("Detail.Offices", "综合股", "disclosure.agency-profile.office")]
    public async Task A_profile_with_a_gap_is_not_submitted(string field, string value, string key)
    {
        var id = await DraftAsync([.. Profile.Where(p => p.Field != field), (field, value)]);
        Assert.Contains(key, (await Office.SubmitAsync(id)).MustBeBlocked());
    }

    /// <summary>抄送 and the like are for the desk: they are kept and never shown.</summary>
    [Fact]
    public async Task Internal_fields_of_a_document_are_kept_and_not_shown()
    {
        var id = await Desk.OldAsync(("Detail.CopiedTo", "县委办公室，县人大常委会办公室"), ("Detail.Preamble", "2025年3月7日县政府常务会议通过"));
        Assert.Equal("县委办公室，县人大常委会办公室", (await Office.ItemAsync(id)).Current.Detail!.Read("CopiedTo"));
        var page = await Desk.ArticleAsync(id);
        Assert.Contains("2025年3月7日县政府常务会议通过", page, StringComparison.Ordinal);
        Assert.DoesNotContain("县人大常委会办公室", page, StringComparison.Ordinal);
    }

    private async Task<int> DraftAsync((string Field, string Value)[] values)
    {
        var item = await Office.CreateAsync(Person.Editor, "disclosure.agency-profile", TestCounty.Notices);
        Assert.NotNull(item);
        (await Office.SaveAsync(item.Id, null, values)).MustBeDone();
        return item.Id;
    }

    public sealed class OnSqlite() : AgencyProfileTests(DatabaseKind.Sqlite);

    public sealed class OnPostgres() : AgencyProfileTests(DatabaseKind.Postgres);
}
