namespace Shijuan.Cms.Core.Review;

/// <summary>退回原因：coded, so that returns can be counted.</summary>
public sealed record ReturnReason(string Code, string Name)
{
    public static readonly IReadOnlyList<ReturnReason> All =
    [
        new("facts", "事实、数据或依据有误"),
        new("wording", "文字、标点、表述有误"),
        new("format", "格式、要素不全"),
        new("attachment", "附件缺失或与正文不符"),
        new("secrecy", "涉密或公开属性不当"),
        new("privacy", "含个人隐私"),
        new("timing", "时机不宜或已失效"),
        new("other", "其他（请写明）"),
    ];

    public static ReturnReason? Find(string? code) => All.FirstOrDefault(r => r.Code == code);
}
