namespace Shijuan.Cms.Disclosure;

/// <summary>公示义务的状态。已逾期 is not stored: it is 待公示 after the due date.</summary>
internal enum ObligationState
{
    /// <summary>待公示。</summary>
    Pending = 1,

    /// <summary>已公示。</summary>
    Published = 2,

    /// <summary>不适用，理由在案。</summary>
    Exempt = 3,
}

/// <summary>一次查验的结果。</summary>
internal enum CheckResult
{
    /// <summary>看到了。</summary>
    Seen = 1,

    /// <summary>没有看到。</summary>
    NotSeen = 2,

    /// <summary>不适用。</summary>
    Exempt = 3,
}
