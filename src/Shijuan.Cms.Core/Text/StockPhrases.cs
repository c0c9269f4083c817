namespace Shijuan.Cms.Core.Text;

/// <summary>公文套话：phrases that fill a text and tell a citizen nothing. None contains another, so none is counted twice.</summary>
public static class StockPhrases
{
    public static readonly IReadOnlyList<string> All =
    [
        "高度重视", "切实加强", "切实做好", "切实提高", "狠抓落实", "真抓实干", "常抓不懈", "齐抓共管", "上下联动", "凝心聚力", "统筹推进", "扎实推进", "有序推进", "全面推进",
        "深入推进", "纵深推进", "深入贯彻", "认真贯彻", "全面贯彻", "认真落实", "抓好落实", "压实责任", "层层压实", "强化担当", "提高政治站位", "统一思想", "加强组织领导",
        "进一步加强", "进一步提高", "进一步完善", "进一步深化", "取得显著成效", "取得明显成效", "再上新台阶", "迈上新台阶", "开创新局面", "谱写新篇章", "打下坚实基础", "奠定坚实基础", "营造良好氛围",
        "落到实处", "见行见效", "走深走实", "全力以赴", "主动作为", "靠前服务", "久久为功", "一以贯之", "守正创新", "综合施策", "多措并举", "精准发力", "靶向施策",
    ];
}
