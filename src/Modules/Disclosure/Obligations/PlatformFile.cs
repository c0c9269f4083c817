using Shijuan.Cms.Core.Web;

namespace Shijuan.Cms.Disclosure;

/// <summary>报送文件的一行：in the platform's layout, and masked once more on the way out, whatever was stored.</summary>
internal static class PlatformFile
{
    private const string Masked = "（已遮盖）";

    public static string Heading(PlatformDuty duty) => CsvText.Row([.. duty.Export.Select(c => c.Heading)]);

    public static string Row(PlatformDuty duty, IReadOnlyDictionary<string, string> record)
    {
        var person = record.GetValueOrDefault("PartyKind", "") == DecisionRow.NaturalPerson;
        return CsvText.Row([.. duty.Export.Select(c => Safe(c.Field, record.GetValueOrDefault(c.Field, ""), person))]);
    }

    private static string Safe(string field, string value, bool person) => field switch
    {
        "CreditCode" when person => "",
        "Party" when person => PersonName.Mask(value) ?? "",
        _ => PersonalData.Find(value) is null ? value : Masked,
    };
}
