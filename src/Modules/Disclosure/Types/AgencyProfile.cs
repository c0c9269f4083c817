using Shijuan.Cms.Core.Content;

namespace Shijuan.Cms.Disclosure;

/// <summary>机构职能 (PR11)：the six blocks of 条例第二十条第二项, one for each unit.</summary>
internal static class AgencyProfile
{
    public const string Key = "disclosure.agency-profile";

    public static readonly FormType Type = new(
        Key,
        "机构职能",
        "本单位的职能、机构设置、地址、时间、联系方式和负责人，一个单位一份。",
        ["1.1.01", "1.2.01", "1.2.02", "5.13.01"],
        [
            new("Duties", "机关职能", "逐条写明，不能只写“见三定方案”。", DetailFieldKind.LongText, Required: true),
            new("Offices", "内设机构", "每行一个股室：名称、职责、电话。", DetailFieldKind.Table, Required: true) { Columns = ["名称", "职责", "电话"] },
            new("Address", "办公地址", "到门牌号。", DetailFieldKind.Text, Required: true),
            new("Hours", "办公时间", "如“周一至周五 8:00—12:00，14:30—18:00（法定节假日除外）”。", DetailFieldKind.Text, Required: true),
            new("Phone", "联系电话", "带区号，如“0915-6312345”。", DetailFieldKind.Text, Required: true) { Format = FieldFormat.Phone },
            new("Fax", "传真", "没有传真的写“无”。", DetailFieldKind.Text),
            new("Email", "电子邮箱", "公务邮箱。", DetailFieldKind.Text) { Format = FieldFormat.Email },
            new("PostalCode", "邮政编码", "六位数字。", DetailFieldKind.Text) { Format = FieldFormat.PostalCode },
            new("Head", "负责人姓名", "现任主要负责人。", DetailFieldKind.Text, Required: true),
            new("DisclosureOffice", "政务公开工作机构", "负责政府信息公开的股室、地址和电话。", DetailFieldKind.Text, Required: true),
            new("DisclosureHead", "分管政务公开的领导", "姓名和职务。", DetailFieldKind.Text),
            new("ChangedOn", "变更日期", "职能、负责人、地址或者电话变更的日期；没有变更的可不填。", DetailFieldKind.Date),
        ]);
}
