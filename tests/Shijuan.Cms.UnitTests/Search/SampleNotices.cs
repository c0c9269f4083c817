using Shijuan.Cms.Core.Search;

namespace Shijuan.Cms.UnitTests.Search;

/// <summary>Sixty small notices of an invented county.</summary>
internal static class SampleNotices
{
    public const string Normative = "normative";
    public const string News = "news";
    public const string Service = "service";
    public const string Interpretation = "interpretation";

    public const int CountyOffice = 1;
    public const int HousingBureau = 2;
    public const int EducationBureau = 3;
    public const int HealthBureau = 4;

    private static readonly string[] Towns =
        ["东塘", "西岭", "南溪", "北坪", "柳河", "石桥", "白沙", "青山", "云台", "金滩", "竹园", "松林", "梅岗", "荷塘", "枫树", "高坪", "龙潭"];

    private static readonly string[] Topics =
        ["春季森林防火", "河道清淤整治", "农村道路养护", "秋季秸秆禁烧", "集镇环境整治", "防汛抢险演练"];

    public static IReadOnlyList<SearchDocument> All { get; } = [.. Written(), .. Generated()];

    public static SearchDocument Of(
        int id,
        string title,
        string body,
        string type = News,
        int unit = CountyOffice,
        string? number = null,
        string? validity = null,
        int day = 1,
        string? summary = null) => new(
            id, type, type is Normative ? "规范性文件" : type, title, number, body, summary, unit, "单位" + unit, 10, "通知公告",
            new DateTime(2024, 1, 1, 0, 0, 0, DateTimeKind.Utc).AddDays(day), validity, "/zwgk/" + id);

    private static IEnumerable<SearchDocument> Written()
    {
        yield return Of(1, "青禾县公共租赁住房管理办法", "本县公共租赁住房的申请、轮候、配租和退出适用本办法。申请人应当在本县无自有住房，家庭人均可支配收入低于上年度平均水平。", Normative, HousingBureau, "青政发〔2023〕52号", "有效", 10);
        yield return Of(2, "《青禾县公共租赁住房管理办法》政策解读", "为什么要制定这个办法？进城务工人员和新就业职工的住房困难需要缓解。青政发〔2023〕52号文件扩大了保障范围。", Interpretation, HousingBureau, day: 11);
        yield return Of(3, "青禾县人民政府办公室关于做好义务教育招生工作的通知", "适龄儿童按学区就近入学，严禁以考试方式选拔学生。随迁子女凭居住证报名。", Normative, EducationBureau, "青政办发〔2024〕7号", "有效", 20);
        yield return Of(4, "青禾县城乡居民基本医疗保险实施细则", "参保居民在定点医疗机构住院发生的费用按比例报销。门诊慢特病另行规定，异地就医应当先备案。", Normative, HealthBureau, "青医保发〔2022〕3号", "有效", 30);
        yield return Of(5, "青禾县城乡居民医疗保险暂行办法", "参保居民住院费用按比例报销，报销比例由县医疗保障部门确定。", Normative, HealthBureau, "青政发〔2015〕18号", "废止", 31);
        yield return Of(6, "最低生活保障金申请", "共同生活的家庭成员人均收入低于当地最低生活保障标准的，可以向乡镇人民政府提出申请。材料：身份证、户口簿、收入证明。", Service, day: 40);
        yield return Of(7, "养犬管理规定", "城区内饲养犬只应当办理登记，外出时使用牵引绳。", Normative, number: "青禾县人民政府令第7号", validity: "有效", day: 41);
        yield return Of(8, "养犬管理规定", "城区内饲养犬只应当办理登记，外出时使用牵引绳。", Normative, number: "青禾县人民政府令第2号", validity: "失效", day: 42);
        yield return Of(9, "县税务局公布个体工商户减税政策", "月销售额十万元以下的小规模纳税人免征增值税，个体工商户所得税减半征收。", day: 43);
        yield return Of(10, "COVID-19 疫苗接种点一览", "接种点设在县人民医院和各乡镇卫生院，请携带身份证。咨询电话 0739-12345。", unit: HealthBureau, day: 44);
        yield return Of(11, "关于GB/T 22239标准培训的通知", "请各单位信息化负责人参加网络安全等级保护培训。", day: 45);
        yield return Of(12, "青禾县教育局关于校车安全的通知", "校车驾驶人必须取得校车驾驶资格，车辆按规定路线行驶。", Normative, EducationBureau, "青教发〔2023〕52号", "有效", 46);
    }

    private static IEnumerable<SearchDocument> Generated() =>
        Enumerable.Range(0, 48).Select(i => Of(
            100 + i,
            $"{Towns[i % Towns.Length]}镇开展{Topics[i % Topics.Length]}工作",
            $"{Towns[i % Towns.Length]}镇召开会议，部署{Topics[i % Topics.Length]}工作，要求各村落实责任。第{i + 1}次巡查已经完成。",
            News,
            1 + (i % 4),
            day: 60 + i));
}
