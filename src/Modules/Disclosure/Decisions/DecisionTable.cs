using System.Globalization;
using Shijuan.Cms.Core.Content;

namespace Shijuan.Cms.Disclosure;

/// <summary>办案系统的表：lines of decisions, read by their headings, masked and judged by PR19 and PR20. Columns that nobody asked for are left out.</summary>
internal static class DecisionTable
{
    private const int HeadingLines = 6;
    private const int LongestText = 20_000;

    /// <param name="duty">Whose layout the file may also have.</param>
    /// <exception cref="TableRefusedException">No line with the headings that are needed.</exception>
    public static DecisionLines Read(SourceTable table, PlatformDuty duty, DateOnly today)
    {
        var form = FormTypes.Get(duty.TypeKey);
        var heading = table.Rows.Take(HeadingLines).FirstOrDefault(r => r.Cells.Count(c => FieldOf(form, duty, c) is not null) >= 3)
            ?? throw new TableRefusedException($"前{HeadingLines}行里没有找到表头。至少要有：{form.Find("DecisionNumber")!.Label}、{form.Find("Party")!.Label}、{form.Find("DecidedOn")!.Label}。");
        var columns = heading.Cells.Index().Select(c => (c.Index, Field: FieldOf(form, duty, c.Item))).Where(c => c.Field is not null)
            .DistinctBy(c => c.Field).Select(c => (c.Index, Field: c.Field!)).ToList();
        var ignored = heading.Cells.Count(c => !string.IsNullOrWhiteSpace(c)) - columns.Count;
        var lines = table.Rows.Where(r => r.Number > heading.Number && !r.IsEmpty).Select(r => LineOf(r, columns, form, today)).ToList();
        return new DecisionLines(lines, ignored);
    }

    private static string? FieldOf(FormType form, PlatformDuty duty, string heading)
    {
        var key = MaskProfile.KeyOf(heading);
        return key.Length == 0 ? null
            : form.Fields.FirstOrDefault(f => MaskProfile.KeyOf(f.Label) == key)?.Name
                ?? duty.Export.FirstOrDefault(c => MaskProfile.KeyOf(c.Heading) == key)?.Field;
    }

    private static DecisionLine LineOf(SourceRow row, List<(int Index, string Field)> columns, FormType form, DateOnly today)
    {
        var record = new Dictionary<string, string>(StringComparer.Ordinal);
        var faults = new List<string>();
        foreach (var (index, field) in columns)
        {
            var definition = form.Find(field)!;
            var (value, error) = FieldValue.Read(definition, row[index].Trim(), LongestText);
            if (error is not null)
            {
                faults.Add($"{definition.Label}：{error}");
            }
            else if (value.Length > 0)
            {
                record[field] = value;
            }
        }

        MaskParty(record);
        faults.AddRange(FaultsOf(record, form, today));
        return new DecisionLine(row.Number, record, faults);
    }

    /// <summary>自然人只留姓＋＊，不留代码：before anything is looked at or stored.</summary>
    private static void MaskParty(Dictionary<string, string> record)
    {
        var party = record.GetValueOrDefault("Party", "");
        record.TryAdd("PartyKind", record.ContainsKey("CreditCode") || party.Length > 4 ? DecisionRow.Organisation : DecisionRow.NaturalPerson);
        if (record["PartyKind"] == DecisionRow.NaturalPerson)
        {
            record.Remove("CreditCode");
            record["Party"] = PersonName.IsMasked(party) ? party : PersonName.Mask(party) ?? "";
        }
    }

    private static IEnumerable<string> FaultsOf(Dictionary<string, string> record, FormType form, DateOnly today)
    {
        string Read(string field) => record.GetValueOrDefault(field, "");
        DateOnly? Day(string field) =>
            DateOnly.TryParseExact(Read(field), "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out var day) ? day : null;

        var isPenalty = form.Key == PenaltyDecision.Type.Key;
        var row = new DecisionRow(
            Read("DecisionNumber"), Read("Party"), Read("PartyKind"), Read("CreditCode"), Read("Content"), Day("DecidedOn"), Day(isPenalty ? "ShownUntil" : "ValidUntil"));
        var faults = DecisionRowRule.Check(row, today).Select(f => Words(f.Key, f.Arguments));
        var penalty = isPenalty ? PenaltyRule.Check(Read).Select(f => Words(f.MessageKey, f.Arguments)) : [];
        var personal = record.Where(f => !DecisionRowRule.Checks(f.Key) && PersonalData.Find(f.Value) is not null)
            .Select(f => $"{form.Find(f.Key)!.Label}里像是有{PersonalData.Find(f.Value)}，不能收。");
        return [.. faults, .. penalty, .. personal];
    }

    private static string Words(string key, object[] arguments) =>
        string.Format(CultureInfo.InvariantCulture, DecisionRuleTable.Table.Texts.First(t => t.Key == key).Message, arguments);
}

/// <summary>读到的决定。Immutable.</summary>
/// <param name="Ignored">Columns that were left out because nothing asks for them.</param>
internal sealed record DecisionLines(IReadOnlyList<DecisionLine> Lines, int Ignored);

/// <summary>一条决定，或者为什么不收。Immutable.</summary>
/// <param name="Record">Fields of the form, masked.</param>
internal sealed record DecisionLine(int Number, IReadOnlyDictionary<string, string> Record, IReadOnlyList<string> Faults);
