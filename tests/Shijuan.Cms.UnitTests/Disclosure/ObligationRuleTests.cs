using System.Text;
using Shijuan.Cms.Core.Clocks;
using Shijuan.Cms.Disclosure;
using Xunit;

namespace Shijuan.Cms.UnitTests.Disclosure;

/// <summary>The register as data: which duties there are, what a check must say, what leaves for the platform.</summary>
public sealed class ObligationRuleTests
{
    private static readonly DateOnly Today = new(2025, 3, 10);
    private static readonly DateTime Now = ChinaTime.StartOfDayUtc(Today).AddHours(10);

    [Fact]
    public void The_duties_of_the_product_are_whole_and_a_field_that_does_not_exist_is_found()
    {
        Assert.Equal(["1.1.02", "1.1.11", "1.1.12", "1.1.13", "1.1.15"], PlatformDuties.All.Select(d => d.IndicatorId).Distinct().Order(StringComparer.Ordinal));
        Assert.Equal((7, 20), (PlatformDuties.Find("credit-penalty")!.WorkingDays, PlatformDuties.Find("enterprise-penalty")!.WorkingDays));
        const string duty = "duties:\n- { key: a, name: 甲, type: disclosure.power-list, platform: 乙, days: 7, trigger: AdoptedOn, item_key: Edition }\n";
        Assert.Single(PlatformDuties.Parse(duty));
        Assert.Throws<FormatException>(() => PlatformDuties.Parse(duty.Replace("AdoptedOn", "Adopted", StringComparison.Ordinal)));
        Assert.Throws<FormatException>(() => PlatformDuties.Parse(duty.Replace("power-list", "power", StringComparison.Ordinal)));
    }

    [Fact]
    public void A_penalty_of_market_regulation_has_two_platforms_and_one_of_a_person_has_one()
    {
        var ofPenalty = PlatformDuties.Of("disclosure.penalty-decision").ToList();
        Assert.Equal(["credit-penalty", "enterprise-penalty"], ofPenalty.Where(d => d.AppliesTo("market", "法人及非法人组织")).Select(d => d.Key));
        Assert.Equal(["credit-penalty"], ofPenalty.Where(d => d.AppliesTo("market", "自然人")).Select(d => d.Key));
        Assert.Equal(["credit-penalty"], ofPenalty.Where(d => d.AppliesTo("health", "法人及非法人组织")).Select(d => d.Key));
    }

    public static TheoryData<string, string, string, bool, int, string> Checks => new()
    {
        { "Seen", "https://credit.example.gov.cn/1", "", false, -1, "" },
        { "Seen", "", "", true, -1, "" },
        { "Seen", "", "", false, -1, "Url" },
        { "Seen", "javascript:alert(1)", "", false, -1, "Url" },
        { "Seen", "https://credit.example.gov.cn/1", "", false, 1, "SeenAt" },
        { "Seen", "https://credit.example.gov.cn/1", "", false, -24 * 30, "SeenAt" },
        { "Seen", "https://credit.example.gov.cn/1", "电话13891590000", false, -1, "Note" },
        { "NotSeen", "", "", false, -1, "" },
        { "Exempt", "", "", false, -1, "Note" },
        { "Exempt", "", "当事人申请听证，决定未生效", false, -1, "" },
    };

    [Theory]
    [MemberData(nameof(Checks))]
    public void A_check_says_what_was_seen_where_and_when(string result, string url, string note, bool proof, int hours, string field)
    {
        var entry = new CheckEntry(Enum.Parse<CheckResult>(result), url, Now.AddHours(hours), note);
        var faults = ObligationDesk.Faults(entry, proof, Today.AddDays(-5), Now).Select(f => f.Field);
        string[] expected = field.Length == 0 ? [] : [field];
        Assert.Equal(expected, faults);
    }

    [Fact]
    public void A_table_of_the_case_system_is_masked_line_by_line_and_each_wrong_line_is_named()
    {
        const string csv = """
            决定书文号,当事人,相对人类型,统一社会信用代码,违法行为类型,处罚种类,处罚内容,决定日期,公示期至,处罚机关,当事人身份证号
            石市监处罚〔2025〕1号,石泉县绿源商贸有限公司,法人及非法人组织,91610922MA70ABCD1A,虚假宣传,罚款,罚款一万元,2025-3-3,2026-3-3,石泉县市场监督管理局,
            石市监处罚〔2025〕2号,张三丰,自然人,610922209901010010,无照经营,罚款,罚款五百元,2025-03-04,2025-06-04,石泉县市场监督管理局,610922209901010010
            ,石泉县绿源商贸有限公司,法人及非法人组织,91610922MA70ABCD1B,虚假宣传,警告,警告,2025-03-30,2026-3-3,石泉县市场监督管理局,
            """;
        var read = DecisionTable.Read(CsvTable.Read(Encoding.UTF8.GetBytes(csv)), PlatformDuties.Find("credit-penalty")!, Today);
        Assert.Equal(1, read.Ignored);
        Assert.Equal([2, 3, 4], read.Lines.Select(l => l.Number));
        Assert.Empty(read.Lines[0].Faults);
        Assert.Equal("2025-03-03", read.Lines[0].Record["DecidedOn"]);
        Assert.Empty(read.Lines[1].Faults);
        Assert.Equal("张＊", read.Lines[1].Record["Party"]);
        Assert.DoesNotContain("CreditCode", read.Lines[1].Record.Keys);
        Assert.Equal(
            ["没有决定书文号。", "统一社会信用代码的校验位不对。", "决定日期 2025-03-30 还没有到。", "处罚摘要缺少决定书文号。", "仅受到警告的处罚不公示。"],
            read.Lines[2].Faults);
    }

    [Fact]
    public void What_leaves_for_the_platform_is_masked_whatever_was_stored()
    {
        var duty = PlatformDuties.Find("credit-penalty")!;
        var record = new Dictionary<string, string>(StringComparer.Ordinal)
        {
            ["PartyKind"] = "自然人", ["Party"] = "张三丰", ["CreditCode"] = "610922209901010010", ["Content"] = "联系13891590000", ["DecisionNumber"] = "=1+1",
        };
        var row = PlatformFile.Row(duty, record);
        Assert.Equal("\"张＊\",\"自然人\",\"\",\"'=1+1\",\"\",\"\",\"\",\"（已遮盖）\",\"\",\"\",\"\"\r\n", row);
        Assert.StartsWith("\"行政相对人名称\",", PlatformFile.Heading(duty), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("2025-03-10", "待公示，将到期", "due-amber")]
    [InlineData("2025-03-12", "待公示，将到期", "due-amber")]
    [InlineData("2025-03-13", "待公示", "due-green")]
    [InlineData("2025-03-07", "已逾期 1 个工作日", "due-red")]
    public void The_badge_follows_the_day(string due, string text, string badge)
    {
        var facts = new ObligationFacts(1, null, "石市监处罚〔2025〕1号", "甲", new Dictionary<string, string>(StringComparer.Ordinal), new DateOnly(2025, 3, 1), "");
        var obligation = new Obligation(PlatformDuties.Find("credit-penalty")!, facts, DateOnly.Parse(due, System.Globalization.CultureInfo.InvariantCulture), false, Now);
        Assert.Equal(new Urgency(text, badge), Urgency.Of(obligation, WorkCalendar.StateCouncil(), Today));
    }
}
