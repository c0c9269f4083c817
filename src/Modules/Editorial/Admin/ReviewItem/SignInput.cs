using Shijuan.Cms.Core.Publishing;
using Shijuan.Cms.Core.Review;

namespace Shijuan.Cms.Editorial;

/// <summary>签署表单：what was posted, as typed. The step only says what the person means; the desk computes whose turn it is.</summary>
internal sealed class SignInput
{
    public string? Step { get; set; }
    public int Revision { get; set; }
    public string? Verdict { get; set; }
    public string? ReasonCode { get; set; }
    public string? Opinion { get; set; }

    /// <summary>保密审查：the person confirms the very sentence beside the box.</summary>
    public bool Confirmed { get; set; }

    /// <summary>In whose place; empty in the own right.</summary>
    public int? ActingFor { get; set; }

    /// <summary>逐段通读：numbers of the paragraphs that were ticked.</summary>
    public int[] Ticked { get; set; } = [];

    /// <summary>For each finding that needs a judgement, in the order of the page: <c>correct</c>, <c>false</c> or <c>keep</c>.</summary>
    public string?[] Marks { get; set; } = [];

    public string?[] Notes { get; set; } = [];

    /// <summary>A name that the text's chain does not know is refused by the desk.</summary>
    public ReviewStep ReadStep() => new(Step ?? "");

    /// <param name="paragraphs">How many the text has.</param>
    /// <param name="findings">As they were shown.</param>
    public SigningEvidence ReadEvidence(int paragraphs, IReadOnlyList<JudgedFinding> findings) => new(
        paragraphs,
        [.. Ticked.Where(n => n >= 1 && n <= paragraphs).Distinct().Order()],
        [.. findings.Select((f, i) => MarkOf(f, At(Marks, i), At(Notes, i))).OfType<FindingMark>()]);

    private static FindingMark? MarkOf(JudgedFinding finding, string? mark, string? note) => mark switch
    {
        "correct" => new FindingMark(finding.Key, finding.Message, FindingVerdict.MustCorrect, note),
        "false" => new FindingMark(finding.Key, finding.Message, FindingVerdict.False, note),
        "keep" => new FindingMark(finding.Key, finding.Message, FindingVerdict.Accepted, note?.Trim()),
        _ => null,
    };

    public static string? At(string?[] values, int index) => index < values.Length ? values[index] : null;

    public Verdict? ReadVerdict() => Verdict switch
    {
        "pass" => Core.Review.Verdict.Pass,
        "return" => Core.Review.Verdict.Return,
        _ => null,
    };
}
