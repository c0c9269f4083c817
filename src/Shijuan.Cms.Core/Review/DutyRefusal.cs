namespace Shijuan.Cms.Core.Review;

/// <summary>拒绝签署的理由。</summary>
public enum DutyRefusal
{
    /// <summary>写过或改过当前文本。</summary>
    OwnText = 1,

    /// <summary>这一步已经签过。</summary>
    AlreadySigned = 2,

    /// <summary>同一人不得在两个审级签署。</summary>
    TwoLevels = 3,

    /// <summary>还没轮到这一级。</summary>
    OutOfOrder = 4,

    /// <summary>这份稿件的审批链没有这一步。</summary>
    NotInRoute = 5,
}
