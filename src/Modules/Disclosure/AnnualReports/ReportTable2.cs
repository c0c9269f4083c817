namespace Shijuan.Cms.Disclosure;

/// <summary>表二：主动公开政府信息情况 (条例第二十条第一、五、六、八项; B11). Four small tables, ten cells.</summary>
internal static class ReportTable2
{
    public const string Documents = "二、主动公开政府信息情况：第二十条第（一）项";
    public const string Permits = "二、主动公开政府信息情况：第二十条第（五）项";
    public const string Penalties = "二、主动公开政府信息情况：第二十条第（六）项";
    public const string Fees = "二、主动公开政府信息情况：第二十条第（八）项";

    public const string Decided = "本年处理决定数量";
    public const string Charged = "本年收费金额（单位：万元）";

    public static readonly IReadOnlyList<string> DocumentColumns = ["本年制发件数", "本年废止件数", "现行有效件数"];

    /// <summary>行政规范性文件 · 本年制发件数、本年废止件数、现行有效件数.</summary>
    public const string Issued = "T2R2C1";
    public const string Repealed = "T2R2C2";
    public const string InForce = "T2R2C3";

    public const string PermitDecisions = "T2R3C1";
    public const string PenaltyDecisions = "T2R4C1";

    /// <summary>行政事业性收费, in 万元: the one cell that need not be a whole number.</summary>
    public const string FeeAmount = "T2R6C1";

    public static readonly IReadOnlyList<ReportCell> Cells =
    [
        .. DocumentColumns.Select((c, i) => new ReportCell($"T2R1C{i + 1}", Documents, "规章", c)),
        .. DocumentColumns.Select((c, i) => new ReportCell($"T2R2C{i + 1}", Documents, "行政规范性文件", c)),
        new(PermitDecisions, Permits, "行政许可", Decided),
        new(PenaltyDecisions, Penalties, "行政处罚", Decided),
        new("T2R5C1", Penalties, "行政强制", Decided),
        new(FeeAmount, Fees, "行政事业性收费", Charged),
    ];
}
