using Shijuan.Cms.Core.Content;

namespace Shijuan.Cms.Disclosure;

/// <summary>政府信息公开制度 (5.16.01)：每项制度一个位置.</summary>
internal static class Institution
{
    public const string Key = "disclosure.institution";

    public static readonly FormType Type = new(
        Key,
        "政府信息公开制度",
        "工作考核、社会评议、责任追究、保密审查等制度。",
        ["5.16.01", "5.16.02"],
        [
            new("Slot", "制度种类", "选择一种。", DetailFieldKind.Choice, Required: true, Options: InstitutionSlot.All),
            new("AdoptedOn", "制定或修订日期", "2019年5月15日以前制定的须修订。", DetailFieldKind.Date, Required: true),
            new("DocumentNumber", "文号", "没有文号的可不填。", DetailFieldKind.Text),
            new("Validity", "有效性", "现在的效力。", DetailFieldKind.Choice, Required: true, Options: ["有效", "废止"]),
        ]);
}
