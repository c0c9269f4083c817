namespace Shijuan.Cms.Core.Clocks;

/// <summary>到期日：期限届满的时刻，并能说明是怎样算出来的。不可变。</summary>
public sealed record DueDate
{
    /// <summary>The instant at which the period has run out: 24时 of <see cref="DueOn"/>, or the last hour's end.</summary>
    public required DateTime DueAtUtc { get; init; }

    /// <summary>The last day of the period (Beijing date); null for a period in hours.</summary>
    public required DateOnly? DueOn { get; init; }

    /// <summary>暂定: depends on days whose arrangement is not known, or on a pause that has not ended.</summary>
    public required bool Provisional { get; init; }

    /// <summary>The computation step by step, in Chinese, one line each.</summary>
    public required IReadOnlyList<string> Explanation { get; init; }
}
