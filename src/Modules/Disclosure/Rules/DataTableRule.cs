using System.Runtime.CompilerServices;
using Shijuan.Cms.Core.Publishing;

namespace Shijuan.Cms.Disclosure;

/// <summary>数据表隐私 (PR04)：the table has its mask profile, no column outside it, no personal data in any cell or beside it, no raw sheet as an attachment, and a day on which a notice list comes down.</summary>
internal sealed class DataTableRule : IPublishRule
{
    private const int MostCells = 20;

    /// <summary>The masked table is the publication; a sheet beside it is not masked by anybody.</summary>
    private static readonly string[] Sheets = [".csv", ".xls", ".xlsx", ".et"];

    public string Key => "disclosure.data-table";

    public bool AppliesTo(Candidate candidate) => candidate.Detail is FormDetail { FormKey: DataTable.Key };

    public async IAsyncEnumerable<Finding> CheckAsync(Candidate candidate, [EnumeratorCancellation] CancellationToken cancel)
    {
        await Task.CompletedTask;
        foreach (var finding in Check(TableFacts.Of((FormDetail)candidate.Detail!), candidate.Today))
        {
            yield return finding;
        }

        foreach (var (field, kind) in PublicWords.Personal(PublicWords.Of(candidate)))
        {
            yield return new Finding("disclosure.data-table.personal-words", Target.Of(field), kind);
        }

        foreach (var file in candidate.Files.Where(f => IsSheet(f.FileName)))
        {
            yield return new Finding("disclosure.data-table.sheet", new Target(Target.Attachments, file.FileName, AttachmentId: file.Id), file.FileName);
        }
    }

    /// <summary>docs/rules/personal-words.md is its table.</summary>
    internal static bool IsSheet(string fileName) => Sheets.Contains(Path.GetExtension(fileName), StringComparer.OrdinalIgnoreCase);

    /// <summary>What is wrong with the table on this day. docs/rules/data-table.md is its table.</summary>
    internal static IReadOnlyList<Finding> Check(TableFacts table, DateOnly today)
    {
        if (MaskProfiles.Find(table.Profile) is not { } profile)
        {
            return [new Finding("disclosure.data-table.profile", Target.Of("Detail.Profile"))];
        }

        return
        [
            .. table.Headings.Where(h => profile.MaskOf(h) is null or ColumnMask.Drop)
                .Select(h => new Finding("disclosure.data-table.column", Target.Of("Detail.Headings"), h, profile.Name)),
            .. profile.Missing(table.Headings).Select(h => new Finding("disclosure.data-table.missing-column", Target.Of("Detail.Headings"), h, profile.Name)),
            .. table.Rows.Any(r => r.Count != table.Headings.Count) ? [new Finding("disclosure.data-table.shape", Target.Of("Detail.Rows"))] : Array.Empty<Finding>(),
            .. Personal(table).Take(MostCells),
            .. Unmasked(table, profile).Take(MostCells),
            .. Dates(table, profile, today),
        ];
    }

    private static IEnumerable<Finding> Personal(TableFacts table) =>
        from row in table.Rows.Index()
        from cell in row.Item.Index()
        let kind = PersonalData.Find(cell.Item)
        where kind is not null
        select new Finding("disclosure.data-table.personal", Target.Of("Detail.Rows"), row.Index + 1, HeadingAt(table, cell.Index), kind);

    /// <summary>A column whose names must be masked still has a whole one: the profile became stricter since the import.</summary>
    private static IEnumerable<Finding> Unmasked(TableFacts table, MaskProfile profile) =>
        from column in table.Headings.Index()
        where profile.MaskOf(column.Item) is ColumnMask.SurnameOnly
        from row in table.Rows.Index()
        where column.Index < row.Item.Count && row.Item[column.Index] is { Length: > 0 } cell && PersonName.Mask(cell) != cell
        select new Finding("disclosure.data-table.unmasked", Target.Of("Detail.Rows"), row.Index + 1, column.Item);

    private static IEnumerable<Finding> Dates(TableFacts table, MaskProfile profile, DateOnly today)
    {
        var target = Target.Of("Detail.Withdraw");
        if (table.Withdraw is not { } withdraw)
        {
            if (profile.HasNoticePeriod)
            {
                yield return new Finding("disclosure.data-table.withdraw-missing", target, profile.Name);
            }
        }
        else if (withdraw < today)
        {
            yield return new Finding("disclosure.data-table.withdraw-past", target, DayText.Of(withdraw));
        }
        else if (profile.NoticeDays > 0 && withdraw < today.AddDays(profile.NoticeDays))
        {
            yield return new Finding("disclosure.data-table.withdraw-short", target, profile.Name, profile.NoticeDays, DayText.Of(today.AddDays(profile.NoticeDays)));
        }
    }

    private static string HeadingAt(TableFacts table, int index) => index < table.Headings.Count ? table.Headings[index] : $"第{index + 1}栏";
}
