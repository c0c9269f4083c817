using Shijuan.Cms.Core.Content;
using Shijuan.Cms.Interpretation;
using Xunit;

namespace Shijuan.Cms.UnitTests.Interpretation;

/// <summary>政策解读的字段：every one is written, read and copied; what cannot be understood leaves the old value.</summary>
public sealed class InterpretationTextTests
{
    private static readonly IReadOnlyList<DetailField> Fields = new InterpretationText().Fields;

    [Fact]
    public void Every_field_is_written_read_and_copied()
    {
        var text = Whole();
        var copy = text.Copy();

        Assert.All(Fields, f => Assert.Equal(ValueOf(f), text.Read(f.Name)));
        Assert.All(Fields, f => Assert.Equal(ValueOf(f), copy.Read(f.Name)));
    }

    [Fact]
    public void A_copy_goes_its_own_way()
    {
        var text = Whole();
        var copy = text.Copy();
        Assert.All(Fields, f => Assert.Null(copy.Write(f.Name, "")));

        Assert.All(Fields, f => Assert.Equal("", copy.Read(f.Name)));
        Assert.All(Fields, f => Assert.Equal(ValueOf(f), text.Read(f.Name)));
    }

    [Fact]
    public void Every_column_is_a_field_and_has_its_own_label()
    {
        var columns = typeof(InterpretationText).GetProperties().Where(p => p.DeclaringType == typeof(InterpretationText) && p.SetMethod is not null).Select(p => p.Name);
        Assert.Equal(columns.Order(StringComparer.Ordinal), Fields.Select(f => f.Name).Order(StringComparer.Ordinal));
        Assert.Equal(Fields.Count, Fields.Select(f => f.Label).Distinct(StringComparer.Ordinal).Count());
        Assert.All(Fields, f => Assert.False(f.Hint.Length == 0 || f.IsReadOnly, f.Name));
    }

    [Fact]
    public void What_is_typed_is_kept_in_one_form()
    {
        var text = new InterpretationText();
        Assert.Null(text.Write(nameof(text.Interpreter), "  李样例 "));
        Assert.Null(text.Write(nameof(text.Background), " 第一段\r\n第二段 "));
        Assert.Null(text.Write(nameof(text.Questions), "\r\n谁能领？ \t 老年人\t\t\r\n\r\n怎么领？\r\n"));
        Assert.Null(text.Write(nameof(text.Phone), null));

        Assert.Equal(("李样例", "第一段\n第二段", "谁能领？\t老年人\n怎么领？\t", ""), (text.Interpreter, text.Background, text.Questions, text.Phone));
        Assert.Equal(["怎么领？", ""], text.Rows(text.Questions)[1]);
    }

    [Fact]
    public void An_unknown_field_cannot_be_written_and_has_no_value()
    {
        Assert.Throws<ArgumentOutOfRangeException>(() => new InterpretationText().Write("Title", "标题"));
        Assert.Null(new InterpretationText().Read("Title"));
    }

    [Fact]
    public void A_table_that_cannot_be_understood_names_its_line_and_stays_as_it_was()
    {
        var text = new InterpretationText();
        Assert.Null(text.Write(nameof(text.Questions), "问\t答"));

        Assert.Equal("第3行有3列，应当是2列（问、答）。", text.Write(nameof(text.Questions), "问\t答\n\n问\t答\t还有\n"));
        Assert.Equal("第2行有一格超过2000个字。", text.Write(nameof(text.Questions), "问\t答\n问\t" + new string('字', 2001)));
        Assert.Equal("问\t答", text.Questions);
    }

    [Fact]
    public void A_choice_is_one_of_its_list()
    {
        var text = new InterpretationText();
        Assert.Null(text.Write(nameof(text.Form), InterpretationForms.Picture));

        Assert.Equal("请从列表中选择解读形式。", text.Write(nameof(text.Form), "舞蹈"));
        Assert.Equal("请从列表中选择解读形式。", text.Write(nameof(text.Form), InterpretationForms.ByLeader));
        Assert.Equal(InterpretationForms.Picture, text.Form);
    }

    [Theory]
    [InlineData(nameof(InterpretationText.Interpreter), 500)]
    [InlineData(nameof(InterpretationText.Phone), 500)]
    [InlineData(nameof(InterpretationText.Transcript), 20_000)]
    public void A_text_has_an_end(string field, int longest)
    {
        var text = new InterpretationText();
        Assert.Null(text.Write(field, new string('字', longest)));
        Assert.NotNull(text.Write(field, new string('文', longest + 1)));
        Assert.Equal(new string('字', longest), text.Read(field));
    }

    [Fact]
    public void What_is_compared_with_the_document_are_the_words_of_the_blocks()
    {
        var text = Whole();
        Assert.All(
            new[] { text.Background, text.Aims, text.Measures, text.Cards, text.Changes, text.Questions, text.Transcript },
            words => Assert.Contains(words, text.Words, StringComparison.Ordinal));
        Assert.Equal("", new InterpretationText().Words);
    }

    [Fact]
    public void A_card_is_whole_when_a_citizen_can_act_on_it()
    {
        var text = new InterpretationText();
        Assert.Null(text.Write(nameof(text.Cards), "发服务券\t失能老人\t每月三百元\t到镇上申请\t县民政局\n送餐上门\t独居老人\t午餐\t打电话"));

        Assert.Equal([true, false], MeasureCard.Read(text.Cards).Select(c => c.IsWhole));
    }

    [Fact]
    public void Blocks_of_a_picture_are_read_as_they_were_written()
    {
        PictureBlock[] blocks =
        [
            new(PictureBlock.Number, "补助多少", "300元", "每人每月", ""), new(PictureBlock.Comparison, "", "几天办完", "15天", "10天"),
        ];
        var table = PictureBlock.Write(blocks);
        var text = new InterpretationText();
        Assert.Null(text.Write(nameof(text.Picture), table));

        Assert.Equal(table, text.Picture);
        Assert.Equal(blocks, PictureBlock.Read(text.Picture));
    }

    private static InterpretationText Whole()
    {
        var text = new InterpretationText();
        Assert.All(Fields, f => Assert.Null(text.Write(f.Name, ValueOf(f))));
        return text;
    }

    /// <summary>A value in canonical form, another one for every field.</summary>
    private static string ValueOf(DetailField field) => field.Kind switch
    {
        DetailFieldKind.Choice => field.Options![^1],
        DetailFieldKind.Table => string.Join('\n', Enumerable.Range(1, 2).Select(row => string.Join('\t', field.Columns.Select(c => $"{field.Label}{c}{row}")))),
        DetailFieldKind.LongText => field.Label + "第一段\n第二段",
        _ => field.Label + "的样例",
    };
}
