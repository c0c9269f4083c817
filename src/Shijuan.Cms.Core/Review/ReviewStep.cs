namespace Shijuan.Cms.Core.Review;

/// <summary>签署步骤：identity of one signature in a chain. The steps of the usual chain are named here; a chain may have others of its own. Immutable.</summary>
/// <param name="Key">Stable key as stored with each signature.</param>
public readonly record struct ReviewStep(string Key)
{
    /// <summary>初审。</summary>
    public static readonly ReviewStep FirstReview = new(nameof(FirstReview));

    /// <summary>一校。</summary>
    public static readonly ReviewStep FirstProof = new(nameof(FirstProof));

    /// <summary>复审。</summary>
    public static readonly ReviewStep SecondReview = new(nameof(SecondReview));

    /// <summary>二校。</summary>
    public static readonly ReviewStep SecondProof = new(nameof(SecondProof));

    /// <summary>终审。</summary>
    public static readonly ReviewStep FinalReview = new(nameof(FinalReview));

    /// <summary>三校。</summary>
    public static readonly ReviewStep FinalProof = new(nameof(FinalProof));

    /// <summary>保密审查。</summary>
    public static readonly ReviewStep Confidentiality = new(nameof(Confidentiality));

    /// <summary>法制审核。</summary>
    public static readonly ReviewStep Legal = new(nameof(Legal));

    public override string ToString() => Key ?? "";
}

/// <summary>审与校两条线，和不分级的专项审查。</summary>
public enum ReviewTrack
{
    /// <summary>审稿：is the content right.</summary>
    Review = 1,

    /// <summary>校对：are the words right.</summary>
    Proof = 2,

    /// <summary>专项审查（保密、法制）：beside the levels, at any time of the review.</summary>
    Special = 3,
}
