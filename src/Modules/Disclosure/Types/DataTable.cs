using Shijuan.Cms.Core.Content;

namespace Shijuan.Cms.Disclosure;

/// <summary>数据表 (PR04)：a list with a mask for every column; the unmasked list never reaches the store.</summary>
internal static class DataTable
{
    public const string Key = "disclosure.data-table";

    public static readonly FormType Type = new(
        Key,
        "数据表",
        "名单、发放结果、机构名录；从电子表格导入，按规定遮盖个人信息。",
        ["1.1.18", "1.1.22", "1.1.24", "1.1.25", "1.1.28"],
        [
            new("Profile", "遮盖规定", "由导入时选择的规定决定。", DetailFieldKind.Text) { IsReadOnly = true },
            new("Edition", "数据日期", "数据截止到哪一天。", DetailFieldKind.Date, Required: true),
            new("Withdraw", "撤下日期", "公示期满自动撤下；名录类不填。", DetailFieldKind.Date),
            new("Headings", "表头", "由导入的表格决定。", DetailFieldKind.Text) { IsReadOnly = true },
            new("Rows", "数据", "由导入的表格决定，个人信息已经遮盖。", DetailFieldKind.Table, Required: true) { ColumnsField = "Headings", IsReadOnly = true, FilledAt = "/admin/disclosure/tables/{0}" },
        ]);
}
