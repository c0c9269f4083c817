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
        FrozenSet.Create(ContentTrait.NeedsInterpretation, ContentTrait.HasValidity, ContentTrait.StatutoryDisclosure));

    private static readonly IReadOnlyList<DetailField> AllFields =
    [
        new(nameof(DocumentNumber), "发文字号", "如“石政办函〔2023〕52号”，年份用六角括号〔〕。", DetailFieldKind.Text, Required: true),
        new(nameof(Issuer), "发文机关", "写全称，如“石泉县人民政府办公室”。", DetailFieldKind.Text, Required: true),
        new(nameof(Validity), "有效性", "现在的效力状态。", DetailFieldKind.Choice, Required: true, Options: Disclosure.Validity.All),
        new(nameof(EffectiveFrom), "施行日期", "自哪一天起施行；与成文日期相同的可不填。", DetailFieldKind.Date),
        new(nameof(ValidUntil), "有效期至", "规范性文件有效期一般不超过5年；没有期限的可不填。", DetailFieldKind.Date),
    ];

    public string DocumentNumber { get; private set; } = "";
    public string Issuer { get; private set; } = "";
    public string Validity { get; private set; } = "";
    public DateOnly? EffectiveFrom { get; private set; }
    public DateOnly? ValidUntil { get; private set; }

    public override IReadOnlyList<DetailField> Fields => AllFields;

    public override string? Read(string field) => field switch
    {
        nameof(DocumentNumber) => DocumentNumber,
        nameof(Issuer) => Issuer,
        nameof(Validity) => Validity,
        nameof(EffectiveFrom) => Iso(EffectiveFrom),
        nameof(ValidUntil) => Iso(ValidUntil),
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
    };

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

        if (!DateOnly.TryParseExact(value, "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out var date))
        {
            return "日期看不懂，请写成“2023-10-08”的样子。";
        }

        set(date);
        return null;
    }

    private static string? Iso(DateOnly? date) => date?.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);
}
