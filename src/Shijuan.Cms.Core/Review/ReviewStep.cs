namespace Shijuan.Cms.Core.Review;

/// <summary>签署步骤：three reviews and three proofreadings in two tracks, and the confidentiality review; each a signed act of its own.</summary>
public enum ReviewStep
{
    /// <summary>初审。</summary>
    FirstReview = 1,

    /// <summary>一校。</summary>
    FirstProof = 2,

    /// <summary>复审。</summary>
    SecondReview = 3,

    /// <summary>二校。</summary>
    SecondProof = 4,

    /// <summary>终审。</summary>
    FinalReview = 5,

    /// <summary>三校。</summary>
    FinalProof = 6,

    /// <summary>保密审查。</summary>
    Confidentiality = 7,
}

/// <summary>审级。</summary>
public enum ReviewLevel
{
    First = 1,
    Second = 2,
    Final = 3,
}

/// <summary>审与校两条线。</summary>
public enum ReviewTrack
{
    Review = 1,
    Proof = 2,
}
