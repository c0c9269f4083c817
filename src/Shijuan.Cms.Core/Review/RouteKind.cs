namespace Shijuan.Cms.Core.Review;

/// <summary>办理方式。</summary>
public enum RouteKind
{
    /// <summary>正常：三审三校逐级。</summary>
    Normal = 1,

    /// <summary>特急：突发事件权威发布 (K20)，压缩为并行会签，发布后补审。</summary>
    Emergency = 2,
}

/// <summary>风险等级：chosen when a text is submitted; a chain may be meant for one of them.</summary>
public enum RiskClass
{
    /// <summary>一般。</summary>
    General = 1,

    /// <summary>重要：涉及权利义务、资金、人事任免。</summary>
    Important = 2,

    /// <summary>敏感：突发事件、舆情、信访、个人信息较多。</summary>
    Sensitive = 3,
}
