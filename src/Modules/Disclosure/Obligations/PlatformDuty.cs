namespace Shijuan.Cms.Disclosure;

/// <summary>对外公示义务的规定 (B13)：what kind of item must also be seen on which platform, and how soon. Data, in <c>Obligations/Data/duties.yaml</c>. Immutable.</summary>
/// <param name="TypeKey">Content type whose publication gives rise to it.</param>
/// <param name="IndicatorId">评估点 that it proves.</param>
/// <param name="Platform">外部平台。</param>
/// <param name="PlatformColumn">平台上的栏目。</param>
/// <param name="WorkingDays">From the day of <paramref name="TriggerField"/>, which does not count.</param>
/// <param name="TriggerField">Field with the day from which the period runs.</param>
/// <param name="KeyField">Field with the number by which the item is looked up.</param>
/// <param name="UrlField">Field in which the editor may have put the address; empty when there is none.</param>
/// <param name="Parties">Only for these 相对人类型; empty means all.</param>
/// <param name="UnitKeys">Only for these units; empty means all.</param>
/// <param name="HasEditions">Each edition of a list is a duty of its own.</param>
/// <param name="Source">Legal source with the mark of its certainty.</param>
/// <param name="Export">Columns of the file for the platform.</param>
internal sealed record PlatformDuty(
    string Key, string Name, string TypeKey, string IndicatorId, string Platform, string PlatformColumn, int WorkingDays, string TriggerField, string KeyField,
    string UrlField, IReadOnlyList<string> Parties, IReadOnlyList<string> UnitKeys, bool HasEditions, string Source, IReadOnlyList<ExportColumn> Export)
{
    public bool AppliesTo(string unitKey, string partyKind) =>
        (UnitKeys.Count == 0 || UnitKeys.Contains(unitKey)) && (Parties.Count == 0 || Parties.Contains(partyKind));
}

/// <summary>报送文件的一栏。Immutable.</summary>
internal sealed record ExportColumn(string Heading, string Field);
