using System.Text;
using Shijuan.Cms.Disclosure;
using Xunit;

namespace Shijuan.Cms.UnitTests.Disclosure;

/// <summary>What an imported table becomes, and what is refused without being repeated.</summary>
public sealed class TableImportTests
{
    private const string Id = "610922209901010010";
    private static readonly MaskProfile Subsidy = MaskProfiles.Find("涉农补贴发放")!;

    [Fact]
    public void Names_are_masked_and_numbers_of_persons_are_dropped()
    {
        var masked = Masked($"""
            2025年耕地补贴公示表,,,,
            序号,姓 名,身份证号,村组,补贴金额（元）
            1,张三丰,{Id},城关镇堡子村三组12号,"1,320.50元"
            2,欧阳小明,{Id},池河镇五爱村,80
            3,石泉县绿源合作社,,后柳镇,40
            合计,,,,1440.5
            """);
        Assert.Equal(["序号", "姓名", "村组", "补贴金额（元）"], masked.Headings);
        Assert.Equal(["1", "张＊", "城关镇堡子村", "1320.5"], masked.Rows[0]);
        Assert.Equal(["2", "欧阳＊", "池河镇五爱村", "80"], masked.Rows[1]);
        Assert.Equal(["3", "石泉县绿源合作社", "后柳镇", "40"], masked.Rows[2]);
        Assert.Equal((3, 2, 1), (masked.Rows.Count, masked.HeadingLine, masked.Skipped));
        Assert.Equal(["身份证号"], masked.Dropped);
    }

    [Fact]
    public void A_column_without_a_rule_is_refused_with_what_to_do()
    {
        var fault = Assert.Single(Refused("姓名,村,补贴金额,家庭情况\n张三,堡子村,1,独居\n").Faults);
        Assert.Contains("栏“家庭情况”没有遮盖规定", fault.ToString(), StringComparison.Ordinal);
        Assert.Contains("删掉", fault.ToString(), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("610922209901010010", "身份证号")]
    [InlineData("耕地61092220990101007X号", "身份证号")]
    [InlineData("610922990101001", "身份证号")]
    [InlineData("6222020000000000000", "银行卡号")]
    [InlineData("电话13891590000", "手机号")]
    [InlineData("１３８９１５９００００", "手机号")]
    public void A_number_of_a_person_in_any_column_is_refused_by_line_and_column_and_never_repeated(string value, string kind)
    {
        var refused = Refused($"姓名,村,补贴金额,补贴项目\n张三,堡子村,1,地力\n李四,堡子村,2,{value}\n");
        var text = Assert.Single(refused.Faults).ToString();
        Assert.Equal($"第3行“补贴项目”栏：像是{kind}，不能公开。请删掉后重新导入。", text);
        Assert.DoesNotContain(value, text, StringComparison.Ordinal);
    }

    [Fact]
    public void A_table_without_headings_is_refused_and_nobody_in_it_is_named()
    {
        var fault = Assert.Single(Refused($"张三丰,堡子村,{Id},1\n李四,堡子村,{Id},2\n").Faults).ToString();
        Assert.DoesNotContain("张三丰", fault, StringComparison.Ordinal);
        Assert.DoesNotContain(Id, fault, StringComparison.Ordinal);
        Assert.Contains("表头", fault, StringComparison.Ordinal);
    }

    [Fact]
    public void Cells_that_cannot_be_understood_are_refused_at_their_place()
    {
        var faults = Refused("姓名,村,补贴金额\n张3,堡子村,1\n李四,12号,2\n王五,堡子村,若干\n,,\n赵六,堡子村,1,多出来\n").Faults.Select(f => f.ToString()).ToList();
        Assert.Equal(4, faults.Count);
        Assert.StartsWith("第2行“姓名”栏：不像姓名", faults[0], StringComparison.Ordinal);
        Assert.StartsWith("第3行“村”栏：看不出是哪个村", faults[1], StringComparison.Ordinal);
        Assert.StartsWith("第4行“补贴金额”栏：不是数字", faults[2], StringComparison.Ordinal);
        Assert.Equal("第6行：第4栏有内容，却没有表头。请补上表头或者清空。", faults[3]);
    }

    [Fact]
    public void A_missing_column_an_empty_table_and_a_heading_twice_are_refused()
    {
        Assert.Contains("缺少“村”", Refused("姓名,补贴金额\n张三,1\n").Faults[0].ToString(), StringComparison.Ordinal);
        Assert.Contains("没有数据", Refused("姓名,村,补贴金额\n").Faults[0].ToString(), StringComparison.Ordinal);
        Assert.Contains("不止一次", Refused("姓名,村,补贴金额,村\n张三,堡子村,1,堡子村\n").Faults[0].ToString(), StringComparison.Ordinal);
    }

    [Fact]
    public void Utf8_with_and_without_mark_and_GB18030_read_the_same()
    {
        const string text = "姓名,村,补贴金额\r\n\"张\"\"三\",\"堡子村\",1\r\n㙓四,堡子村,2\r\n";
        var encoding = CodePagesEncodingProvider.Instance.GetEncoding("GB18030")!;
        byte[][] files = [Encoding.UTF8.GetBytes(text), [.. Encoding.UTF8.Preamble, .. Encoding.UTF8.GetBytes(text)], encoding.GetBytes(text)];
        Assert.All(files, file => Assert.Equal(["张\"三", "堡子村", "1"], CsvTable.Read(file).Rows[1].Cells));
        Assert.All(files, file => Assert.Equal("㙓四", CsvTable.Read(file).Rows[2][0]));
    }

    [Fact]
    public void A_quoted_cell_keeps_commas_and_line_breaks_and_lines_are_counted_as_in_the_file()
    {
        var rows = CsvTable.Read("甲,\"乙\n丙,丁\"\n戊,己"u8.ToArray()).Rows;
        Assert.Equal((1, "乙\n丙,丁"), (rows[0].Number, rows[0][1]));
        Assert.Equal((3, "己"), (rows[1].Number, rows[1][1]));
        Assert.Throws<TableRefusedException>(() => CsvTable.Read("甲,\"乙\n"u8.ToArray()));
        Assert.Throws<TableRefusedException>(() => CsvTable.Read([0xFF, 0xFE, 1, 0]));
        Assert.Throws<TableRefusedException>(() => CsvTable.Read([0xE5, 0xFF, 0xFF, 0x80, 0xFF]));
    }

    [Theory]
    [InlineData(nameof(ColumnMask.PhoneMiddle), "138 9159 0000", "138＊＊＊＊0000")]
    [InlineData(nameof(ColumnMask.PhoneMiddle), "0915-6321000", "091＊＊＊＊00")]
    [InlineData(nameof(ColumnMask.IdLast4), Id, "＊＊＊＊0010")]
    [InlineData(nameof(ColumnMask.SurnameOnly), "张 三", "张＊")]
    [InlineData(nameof(ColumnMask.SurnameOnly), "张三、司马光", "张＊、司马＊")]
    [InlineData(nameof(ColumnMask.SurnameOnly), "张**", "张＊")]
    [InlineData(nameof(ColumnMask.SurnameOnly), "欧阳", "欧＊")]
    [InlineData(nameof(ColumnMask.FullName), "王 小 明", "王小明")]
    [InlineData(nameof(ColumnMask.Village), "陕西省安康市石泉县城关镇新村社区2栋3单元", "陕西省安康市石泉县城关镇新村社区")]
    [InlineData(nameof(ColumnMask.Village), "堡子村村委会", "堡子村村委会")]
    [InlineData(nameof(ColumnMask.ExamNumber), "１６１０９0123", "161090123")]
    [InlineData(nameof(ColumnMask.Date), "2025年3月8日", "2025-03-08")]
    [InlineData(nameof(ColumnMask.Date), "2025年3月", "2025-03")]
    [InlineData(nameof(ColumnMask.Amount), "￥12", null)]
    [InlineData(nameof(ColumnMask.ExamNumber), Id, null)]
    [InlineData(nameof(ColumnMask.Drop), Id, "")]
    public void Each_mask_does_what_its_name_says(string mask, string raw, string? stored)
    {
        var (value, fault) = CellMask.Apply(Enum.Parse<ColumnMask>(mask), raw);
        Assert.Equal((stored ?? "", stored is null), (value, fault is not null));
    }

    [Fact]
    public void The_profiles_of_the_product_are_whole_and_a_contradiction_is_found()
    {
        Assert.Equal(8, MaskProfiles.All.Count);
        Assert.All(MaskProfiles.All, p => Assert.True(p.Basis.Length > 4 && p.Use.Length > 4 && p.Dropped.Contains("身份证号")));
        Assert.All(MaskProfiles.All, p => Assert.Null(p.MaskOf("家庭情况")));
        const string twice = "profiles:\n- name: 甲\n  columns:\n  - { mask: Plain, headings: [姓名, 姓 名] }\n";
        Assert.Throws<FormatException>(() => MaskProfiles.Parse(twice));
        Assert.Throws<FormatException>(() => MaskProfiles.Parse(twice.Replace("Plain", "Hide", StringComparison.Ordinal)));
    }

    [Fact]
    public void The_form_of_an_import_stays_in_memory()
    {
        foreach (var page in new[] { typeof(ImportTableModel), typeof(ImportDecisionsModel) })
        {
            var limits = Assert.Single(page.GetCustomAttributes(typeof(Microsoft.AspNetCore.Mvc.RequestFormLimitsAttribute), false).Cast<Microsoft.AspNetCore.Mvc.RequestFormLimitsAttribute>());
            Assert.True(limits.MemoryBufferThreshold >= limits.MultipartBodyLengthLimit);
        }
    }

    private static MaskOutcome.Masked Masked(string csv) => Assert.IsType<MaskOutcome.Masked>(Run(csv));

    private static MaskOutcome.Refused Refused(string csv) => Assert.IsType<MaskOutcome.Refused>(Run(csv));

    private static MaskOutcome Run(string csv) => TableMasker.Run(CsvTable.Read(Encoding.UTF8.GetBytes(csv)), Subsidy);
}
