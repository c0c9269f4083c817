namespace Shijuan.Cms.Core.Review;

/// <summary>拒绝理由的中文说明。</summary>
public static class DutyRefusalNames
{
    public static string Of(DutyRefusal refusal) => refusal switch
    {
        DutyRefusal.OwnText => "您（或您代理的人）写过或改过这份稿件，不能签署。请由其他人审核。",
        DutyRefusal.AlreadySigned => "这一步已经签署，不能重复签署。",
        DutyRefusal.TwoLevels => "您（或您代理的人）已在另一审级签署，同一人不能在两个审级签署。",
        DutyRefusal.OutOfOrder => "还没有轮到这一审级，请等前一级审、校都完成。",
        DutyRefusal.NotInRoute => "这份稿件的审批链没有这一步。",
        _ => throw new ArgumentOutOfRangeException(nameof(refusal)),
    };
}
