namespace Shijuan.Cms.Editorial;

/// <summary>复查的每日合计：how many public texts of a unit had a kind of finding on a day. Kept for the trend after the findings are gone.</summary>
internal sealed class RecheckDay
{
    private RecheckDay() { }

    public RecheckDay(DateOnly day, int unitId, string key, int items)
    {
        Day = day;
        UnitId = unitId;
        Key = key;
        Items = items;
    }

    public DateOnly Day { get; private set; }
    public int UnitId { get; private set; }
    public string Key { get; private set; } = "";
    public int Items { get; private set; }
}
