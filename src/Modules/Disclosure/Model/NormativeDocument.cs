using System.Collections.Frozen;
using System.Globalization;
using Shijuan.Cms.Core.Content;

namespace Shijuan.Cms.Disclosure;

/// <summary>政策文件、行政规范性文件 (B08)：a document with number, issuing body and validity. Mutable only with its draft version.</summary>
internal sealed class NormativeDocument : VersionDetail
{
    public static readonly ContentTypeDescriptor Type = new(
        "disclosure.normative-document",
        "政策文件（含行政规范性文件）",
        "有发文字号的文件：通知、意见、办法、规定等。",
        () => new NormativeDocument(),
        FrozenSet.Create(ContentTrait.NeedsInterpretation, ContentTrait.HasValidity, ContentTrait.StatutoryDisclosure))
    {
        IndicatorIds = ["1.1.08", "1.1.20", "1.1.33", "2.3.04", "2.3.08"],
    };

    private static readonly string[] AmendmentColumns = ["条款", "方式", "新的文字"];

    private static readonly IReadOnlyList<DetailField> AllFields =
    [
        new(nameof(DocumentNumber), "发文字号", "如“石政办函〔2023〕52号”，年份用六角括号〔〕。", DetailFieldKind.Text, Required: true),
        new(nameof(Issuer), "发文机关", "写全称，如“石泉县人民政府办公室”。", DetailFieldKind.Text, Required: true),
        new(nameof(Validity), "有效性", "现在的效力状态。", DetailFieldKind.Choice, Required: true, Options: Disclosure.Validity.All),
        new(nameof(EffectiveFrom), "施行日期", "自哪一天起施行；与成文日期相同的可不填。", DetailFieldKind.Date),
        new(nameof(ValidUntil), "有效期至", "规范性文件有效期一般不超过5年；没有期限的可不填。", DetailFieldKind.Date),
        new(nameof(Kind), "文件种类", "行政规范性文件要登记、有期限；通知、批复等一般公文选“其他政策文件”。", DetailFieldKind.Choice, Options: DocumentKind.All),
        new(nameof(RegistrationNumber), "登记号", "统一登记的号码，如“石规〔2026〕003-县政府001”；行政规范性文件必填。", DetailFieldKind.Text),
        new(nameof(Preamble), "题注", "通过、公布、施行和修订的日期和文号，如“2026年3月1日石泉县人民政府第5次常务会议通过”。", DetailFieldKind.LongText),
        new(nameof(LongerTermReason), "有效期超过5年的依据", "有效期超过5年或者不设期限的，写明依据。", DetailFieldKind.LongText) { IsInternal = true },
        new(nameof(PrintedOn), "印发日期", "文件印发的日期，见版记。", DetailFieldKind.Date),
        new(nameof(CopiedTo), "抄送", "版记中的抄送机关；可不填。", DetailFieldKind.Text) { IsInternal = true },
        new(nameof(WideInterest), "涉及公共利益和公众权益", "选“是”的，须先公开征求意见（重大行政决策预公开）。", DetailFieldKind.Choice, Options: ["是", "否"]) { IsInternal = true },
        new(nameof(Amendments), "逐条修改", "修改另一份文件的，每行一处：条款（如“第三条”）、方式（修改、增加、删去）、新的文字。可不填；填写后系统生成修改后的全文。", DetailFieldKind.Table)
        {
            Columns = AmendmentColumns,
        },
    ];

    public string DocumentNumber { get; private set; } = "";
    public string Issuer { get; private set; } = "";
    public string Validity { get; private set; } = "";
    public DateOnly? EffectiveFrom { get; private set; }
    public DateOnly? ValidUntil { get; private set; }

    /// <summary>文件种类, one of <see cref="DocumentKind"/>.</summary>
    public string Kind { get; private set; } = "";

    /// <summary>登记号 (三统一).</summary>
    public string RegistrationNumber { get; private set; } = "";

    /// <summary>题注：通过、公布、施行、修订.</summary>
    public string Preamble { get; private set; } = "";

    public string LongerTermReason { get; private set; } = "";
    public DateOnly? PrintedOn { get; private set; }
    public string CopiedTo { get; private set; } = "";

    /// <summary>是 or 否；empty while nobody decided (1.1.04).</summary>
    public string WideInterest { get; private set; } = "";

    /// <summary>逐条修改, as a <see cref="DetailTable"/>; empty for a document that amends nothing, or only in words.</summary>
    public string Amendments { get; private set; } = "";

    public StatedValidity Stated => new(Validity, EffectiveFrom, ValidUntil);

    public override IReadOnlyList<DetailField> Fields => AllFields;

    public override string? Read(string field) => field switch
    {
        nameof(DocumentNumber) => DocumentNumber,
        nameof(Issuer) => Issuer,
        nameof(Validity) => Validity,
        nameof(EffectiveFrom) => Iso(EffectiveFrom),
        nameof(ValidUntil) => Iso(ValidUntil),
        nameof(Kind) => Kind,
        nameof(RegistrationNumber) => RegistrationNumber,
        nameof(Preamble) => Preamble,
        nameof(LongerTermReason) => LongerTermReason,
        nameof(PrintedOn) => Iso(PrintedOn),
        nameof(CopiedTo) => CopiedTo,
        nameof(WideInterest) => WideInterest,
        nameof(Amendments) => Amendments,
        _ => null,
    };

    public override string? Write(string field, string? typed)
    {
        var value = typed?.Trim() ?? "";
        switch (field)
        {
            case nameof(DocumentNumber):
                return Keep(value, 60, v => DocumentNumber = v);
            case nameof(Issuer):
                return Keep(value, 200, v => Issuer = v);
            case nameof(Validity) when value.Length == 0 || Disclosure.Validity.All.Contains(value):
                Validity = value;
                return null;
            case nameof(Validity):
                return "请从列表中选择有效性。";
            case nameof(EffectiveFrom):
                return WriteDate(value, d => EffectiveFrom = d);
            case nameof(ValidUntil):
                return WriteDate(value, d => ValidUntil = d);
            case nameof(Kind):
                return Choose(value, DocumentKind.All, v => Kind = v);
            case nameof(RegistrationNumber):
                return Keep(value, 80, v => RegistrationNumber = v);
            case nameof(Preamble):
                return Keep(value, 500, v => Preamble = v);
            case nameof(LongerTermReason):
                return Keep(value, 500, v => LongerTermReason = v);
            case nameof(PrintedOn):
                return WriteDate(value, d => PrintedOn = d);
            case nameof(CopiedTo):
                return Keep(value, 500, v => CopiedTo = v);
            case nameof(WideInterest):
                return Choose(value, ["是", "否"], v => WideInterest = v);
            case nameof(Amendments):
                var (table, error) = DetailTable.Read(typed ?? "", AmendmentColumns);
                Amendments = error is null ? table : Amendments;
                return error;
            default:
                throw new ArgumentOutOfRangeException(nameof(field), field, "Unknown field.");
        }
    }

    public override VersionDetail Copy() => new NormativeDocument
    {
        DocumentNumber = DocumentNumber,
        Issuer = Issuer,
        Validity = Validity,
        EffectiveFrom = EffectiveFrom,
        ValidUntil = ValidUntil,
        Kind = Kind,
        RegistrationNumber = RegistrationNumber,
        Preamble = Preamble,
        LongerTermReason = LongerTermReason,
        PrintedOn = PrintedOn,
        CopiedTo = CopiedTo,
        WideInterest = WideInterest,
        Amendments = Amendments,
    };

    private static string? Choose(string value, IReadOnlyList<string> options, Action<string> set)
    {
        if (value.Length > 0 && !options.Contains(value))
        {
            return "请从列表中选择。";
        }

        set(value);
        return null;
    }

    private static string? Keep(string value, int limit, Action<string> set)
    {
        if (value.Length > limit)
        {
            return $"不能超过{limit}个字，现在有{value.Length}个字。";
        }

        set(value);
        return null;
    }

    private static string? WriteDate(string value, Action<DateOnly?> set)
    {
        if (value.Length == 0)
        {
            set(null);
            return null;
        }

        var (day, error) = FieldValue.ReadDay(value);
        if (error is null)
        {
            set(day);
        }

        return error;
    }

    private static string? Iso(DateOnly? date) => date?.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);
}
