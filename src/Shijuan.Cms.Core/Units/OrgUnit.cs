namespace Shijuan.Cms.Core.Units;

/// <summary>单位：a government body or town that publishes. The tree hangs from the county government. Mutable only by succession: never deleted, so old pages keep their publisher.</summary>
public sealed class OrgUnit
{
    private OrgUnit() { }

    public OrgUnit(string key, string name, string fullName, UnitType type, int? parentId, string? areaCode, int order)
    {
        Key = key;
        Name = name;
        FullName = fullName;
        Type = type;
        ParentId = parentId;
        AreaCode = areaCode;
        Order = order;
    }

    public int Id { get; private set; }

    /// <summary>Stable key, for example <c>gov-office</c>; part of addresses.</summary>
    public string Key { get; private set; } = "";

    /// <summary>简称，如“县政府办”。</summary>
    public string Name { get; private set; } = "";

    /// <summary>全称，如“石泉县人民政府办公室”；发布机构以此为准（条例第十条）。</summary>
    public string FullName { get; private set; } = "";

    public UnitType Type { get; private set; }
    public int? ParentId { get; private set; }

    /// <summary>统计用区划代码 (towns) or null.</summary>
    public string? AreaCode { get; private set; }

    public int Order { get; private set; }
    public DateOnly? ValidFrom { get; private set; }
    public DateOnly? ValidTo { get; private set; }
    public int? SuccessorId { get; private set; }

    /// <summary>集合名称（各镇、各部门）是分派规则，不是单位：it cannot own or publish anything.</summary>
    public bool IsCollective => Type == UnitType.Group;

    /// <summary>撤并：the unit ends on a day and another takes over, with what it published.</summary>
    public void SucceedBy(OrgUnit successor, DateOnly lastDay)
    {
        ValidTo = lastDay;
        SuccessorId = successor.Id;
    }

    /// <summary>撤销：the unit ends without a successor.</summary>
    public void CloseOn(DateOnly lastDay) => ValidTo = lastDay;

    public void MoveTo(int parentId) => ParentId = parentId;

    public void Rename(string name, string fullName)
    {
        Name = name;
        FullName = fullName;
    }
}
