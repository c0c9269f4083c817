using Shijuan.Cms.Core.Content;

namespace Shijuan.Cms.Disclosure;

/// <summary>意见反馈 (PR14)：how many opinions came and what became of each.</summary>
internal static class ConsultationFeedback
{
    public const string Key = "disclosure.consultation-feedback";

    public static readonly FormType Type = new(
        Key,
        "征集结果反馈",
        "一次征集结束后，公开收到多少意见、采纳了哪些。",
        ["1.1.06a", "1.1.06b", "2.5.08"],
        [
            new("StartsOn", "征集开始日期", "与征集公告一致。", DetailFieldKind.Date, Required: true),
            new("EndsOn", "征集截止日期", "与征集公告一致。", DetailFieldKind.Date, Required: true),
            new("ByEmail", "电子邮件收到", "件数，没有的填0。", DetailFieldKind.Number, Required: true),
            new("ByPhone", "电话收到", "件数，没有的填0。", DetailFieldKind.Number, Required: true),
            new("ByPost", "信函收到", "件数，没有的填0。", DetailFieldKind.Number, Required: true),
            new("Online", "网上收到", "件数，没有的填0。", DetailFieldKind.Number, Required: true),
            new("Total", "意见总条数", "等于下表的行数；一条也没有的填0。", DetailFieldKind.Number, Required: true),
            new("Rows", "意见及采纳情况", "每行一条；不写姓名和联系方式。", DetailFieldKind.Table) { Columns = ["意见内容", "来源", "采纳情况", "理由或修改处"] },
            new("Summary", "总体情况", "意见集中在哪些方面，怎样处理。", DetailFieldKind.LongText, Required: true),
        ]);
}
