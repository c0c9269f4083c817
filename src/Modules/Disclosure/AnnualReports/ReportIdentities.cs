namespace Shijuan.Cms.Disclosure;

/// <summary>
/// 勾稽关系 (B11 I1–I5, I7, I8)：pure functions over the numbers. Each breach names the exact cell and what was expected. An identity with an empty cell is
/// not judged: the empty cell is reported by itself.
/// </summary>
internal static class ReportIdentities
{
    /// <summary>What must hold within one report.</summary>
    public static IEnumerable<IdentityBreach> Within(ReportNumbers n) => [.. Balances(n), .. Outcomes(n), .. RowTotals(n), .. Remedies(n)];

    /// <summary>I1：一＋二＝三（七）＋四, every column. Printed in the table itself.</summary>
    public static IEnumerable<IdentityBreach> Balances(ReportNumbers n) =>
        from column in EveryColumn
        from breach in Differs(
            ReportIdentity.Balance, ReportTable3.Cell(ReportTable3.CarriedOut, column), ReportTable3.Columns[column - 1],
            n.T3(ReportTable3.Received, column) + n.T3(ReportTable3.CarriedIn, column),
            n.T3(ReportTable3.Handled, column) + n.T3(ReportTable3.CarriedOut, column))
        select breach;

    /// <summary>I2：三（七）＝ the sum of the 21 kinds of outcome, every column.</summary>
    public static IEnumerable<IdentityBreach> Outcomes(ReportNumbers n) =>
        from column in EveryColumn
        from breach in Differs(
            ReportIdentity.Outcomes, ReportTable3.Cell(ReportTable3.Handled, column), ReportTable3.Columns[column - 1],
            n.SumOfRows(ReportTable3.FirstOutcome, ReportTable3.LastOutcome, column), n.T3(ReportTable3.Handled, column))
        select breach;

    /// <summary>I3：总计＝自然人＋ five kinds of organisation, every row.</summary>
    public static IEnumerable<IdentityBreach> RowTotals(ReportNumbers n) =>
        from row in Enumerable.Range(1, ReportTable3.Rows.Count)
        from breach in Differs(
            ReportIdentity.RowTotal, ReportTable3.Cell(row, ReportTable3.Total), ReportTable3.Rows[row - 1].Label,
            ReportNumbers.Sum(Enumerable.Range(1, ReportTable3.Total - 1).Select(c => n.T3(row, c))), n.T3(row, ReportTable3.Total))
        select breach;

    /// <summary>I4：二 of this year ＝ 四 of the last, every column.</summary>
    public static IEnumerable<IdentityBreach> AgainstLastYear(ReportNumbers n, ReportNumbers last) =>
        from column in EveryColumn
        from breach in Differs(
            ReportIdentity.CarriedOver, ReportTable3.Cell(ReportTable3.CarriedIn, column), ReportTable3.Columns[column - 1],
            last.T3(ReportTable3.CarriedOut, column), n.T3(ReportTable3.CarriedIn, column))
        select breach;

    /// <summary>I5：总计＝维持＋纠正＋其他＋尚未审结, three times.</summary>
    public static IEnumerable<IdentityBreach> Remedies(ReportNumbers n) =>
        from row in Enumerable.Range(1, ReportTable4.Rows.Count)
        from breach in Differs(
            ReportIdentity.Remedies, ReportTable4.Cell(row, ReportTable4.Total), ReportTable4.Rows[row - 1],
            ReportNumbers.Sum(Enumerable.Range(1, ReportTable4.Total - 1).Select(c => n.T4(row, c))), n.T4(row, ReportTable4.Total))
        select breach;

    /// <summary>I7：现行有效＝ what the library counts on 31 December.</summary>
    public static IEnumerable<IdentityBreach> AgainstLibrary(ReportNumbers n, decimal inForce) =>
        Differs(ReportIdentity.Library, ReportTable2.InForce, "行政规范性文件", inForce, n[ReportTable2.InForce]);

    /// <summary>I7：现行有效＝ last year's ＋制发－废止.</summary>
    public static IEnumerable<IdentityBreach> RollForward(ReportNumbers n, ReportNumbers last) => Differs(
        ReportIdentity.RollForward, ReportTable2.InForce, "行政规范性文件",
        last[ReportTable2.InForce] + n[ReportTable2.Issued] - n[ReportTable2.Repealed], n[ReportTable2.InForce]);

    /// <summary>I8：a county report that is the sum of the units' reports, every cell.</summary>
    public static IEnumerable<IdentityBreach> AgainstUnits(ReportNumbers county, IReadOnlyList<ReportNumbers> units) =>
        from cell in ReportCells.All
        from breach in Differs(ReportIdentity.Units, cell.Name, cell.Place, units.Sum(u => u[cell.Name] ?? 0), county[cell.Name])
        select breach;

    private static IEnumerable<int> EveryColumn => Enumerable.Range(1, ReportTable3.Columns.Count);

    private static IEnumerable<IdentityBreach> Differs(ReportIdentity identity, string cell, string place, decimal? expected, decimal? found) =>
        expected is { } e && found is { } f && e != f ? [new IdentityBreach(identity, cell, place, e, f)] : [];
}

/// <summary>勾稽关系的种类。</summary>
internal enum ReportIdentity
{
    /// <summary>I1.</summary>
    Balance = 1,

    /// <summary>I2.</summary>
    Outcomes = 2,

    /// <summary>I3.</summary>
    RowTotal = 3,

    /// <summary>I4.</summary>
    CarriedOver = 4,

    /// <summary>I5.</summary>
    Remedies = 5,

    /// <summary>I7, the library.</summary>
    Library = 6,

    /// <summary>I7, last year's report.</summary>
    RollForward = 7,

    /// <summary>I8.</summary>
    Units = 8,
}

/// <summary>一处对不上：Immutable.</summary>
/// <param name="Cell">Name of the cell to look at.</param>
/// <param name="Place">Row or column in words.</param>
/// <param name="Expected">What the other side of the identity comes to.</param>
/// <param name="Found">What was written.</param>
internal sealed record IdentityBreach(ReportIdentity Identity, string Cell, string Place, decimal Expected, decimal Found);
