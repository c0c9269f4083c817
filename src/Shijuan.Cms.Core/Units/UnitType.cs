namespace Shijuan.Cms.Core.Units;

/// <summary>单位类型。</summary>
public enum UnitType
{
    CountyGovernment = 1,
    GovernmentOffice = 2,
    Department = 3,
    Town = 4,
    Dispatched = 5,
    Resident = 6,
    PartyOrgan = 7,
    MassOrganisation = 8,
    PublicInstitution = 9,
    Group = 10,
}
