using Shijuan.Cms.Core.Content;

namespace Shijuan.Cms.Disclosure;

/// <summary>重大决策预公开 (PR12, PR13)：草案、依据、说明 and where opinions go.</summary>
internal static class DecisionConsultation
{
    public const string Key = "disclosure.decision-consultation";

    public static readonly FormType Type = new(
        Key,
        "决策征集公告",
        "重大行政决策草案公开征求意见。",
        ["1.1.04", "1.1.05", "2.5.07"],
        [
            new("Draft", "决策草案", "草案全文；很长的放附件，这里写要点。", DetailFieldKind.LongText, Required: true),
            new("Grounds", "决策依据", "法律、法规、规章和上级文件。", DetailFieldKind.LongText, Required: true),
            new("Explanation", "草案说明", "起草背景、主要内容、与群众的关系。", DetailFieldKind.LongText, Required: true),
            new("StartsOn", "征集开始日期", "公告发布的那一天。", DetailFieldKind.Date, Required: true),
            new("EndsOn", "征集截止日期", "一般不少于30日。", DetailFieldKind.Date, Required: true),
            new("ShorterReason", "不足30日的理由", "少于30日的必须写明，并向社会公开。", DetailFieldKind.LongText),
            new("Email", "电子邮箱", "收意见的公务邮箱。", DetailFieldKind.Text, Required: true) { Format = FieldFormat.Email },
            new("Phone", "联系电话", "带区号。", DetailFieldKind.Text, Required: true) { Format = FieldFormat.Phone },
            new("Address", "邮寄地址", "收信的地址和科室。", DetailFieldKind.Text, Required: true),
            new("PostalCode", "邮政编码", "六位数字。", DetailFieldKind.Text, Required: true) { Format = FieldFormat.PostalCode },
            new("Contact", "联系科室", "科室名称。", DetailFieldKind.Text, Required: true),
        ]);
}
