using Shijuan.Cms.Core.Units;

namespace Shijuan.Cms.Disclosure;

/// <summary>单位类别：which articles of the Regulation speak to a unit (条例第二十条、第二十一条).</summary>
internal enum UnitKind
{
    /// <summary>县政府。</summary>
    County = 1,

    /// <summary>政府部门、办事机构、派出机构。</summary>
    Department = 2,

    /// <summary>镇。</summary>
    Town = 3,

    /// <summary>党群机关、驻石单位、事业单位：有则公开，没有必备项。</summary>
    Other = 4,
}

internal static class UnitKinds
{
    public static UnitKind Of(OrgUnit unit) => unit.Type switch
    {
        UnitType.CountyGovernment => UnitKind.County,
        UnitType.GovernmentOffice or UnitType.Department or UnitType.Dispatched => UnitKind.Department,
        UnitType.Town => UnitKind.Town,
        _ => UnitKind.Other,
    };
}
