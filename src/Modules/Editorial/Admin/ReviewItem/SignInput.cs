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

    /// <summary>Zero, which is no step at all, for a name that does not exist.</summary>
    public ReviewStep ReadStep() => Enum.TryParse<ReviewStep>(Step, out var step) && step.ToString() == Step ? step : default;

    public Verdict? ReadVerdict() => Verdict switch
    {
        "pass" => Core.Review.Verdict.Pass,
        "return" => Core.Review.Verdict.Return,
        _ => null,
    };
}
