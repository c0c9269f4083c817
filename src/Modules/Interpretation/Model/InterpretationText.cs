using System.Collections.Frozen;
using Shijuan.Cms.Core.Content;

namespace Shijuan.Cms.Interpretation;

/// <summary>政策解读 (2.3.01–2.3.08)：what a document means for a citizen, in blocks. Mutable only with its draft version.</summary>
internal sealed class InterpretationText : VersionDetail
{
    public const string TypeKey = "interpretation.interpretation";
    private const int LongestLine = 500;
    private const int LongestText = 20_000;

    public static readonly ContentTypeDescriptor Type = new(
        TypeKey, "政策解读", "解释一份政策文件：文字、图解、视频、问答等。", () => new InterpretationText(), FrozenSet.Create(ContentTrait.Interpretation))
    {
        IndicatorIds = ["2.3.01", "2.3.02", "2.3.03", "2.3.04", "2.3.05", "2.3.06", "2.3.07", "2.3.08"],
    };

    private static readonly IReadOnlyList<Column> Columns =
    [
        new(new(nameof(Form), "解读形式", "这一篇是哪一种。", DetailFieldKind.Choice, Required: true, Options: InterpretationForms.All), t => t.Form, (t, v) => t.Form = v),
        new(new(nameof(Role), "解读人身份", "谁来解读。", DetailFieldKind.Choice, Required: true, Options: Roles.All), t => t.Role, (t, v) => t.Role = v),
        new(new(nameof(Interpreter), "解读人", "负责同志、专家学者写姓名，要在解读人名册里；起草部门、媒体写单位。", DetailFieldKind.Text, Required: true), t => t.Interpreter, (t, v) => t.Interpreter = v),
        new(new(nameof(InterpreterTitle), "解读人职务、职称", "如“县民政局局长”“西北农林科技大学教授”。", DetailFieldKind.Text), t => t.InterpreterTitle, (t, v) => t.InterpreterTitle = v),
        new(new(nameof(Background), "背景依据", "为什么出台、依据是什么。不少于60个字。", DetailFieldKind.LongText, Required: true), t => t.Background, (t, v) => t.Background = v),
        new(new(nameof(Aims), "目标任务", "要达到什么目标。不少于60个字。", DetailFieldKind.LongText, Required: true), t => t.Aims, (t, v) => t.Aims = v),
        new(new(nameof(Measures), "重要举措", "主要做什么、怎么做，用自己的话写。不少于60个字。", DetailFieldKind.LongText, Required: true), t => t.Measures, (t, v) => t.Measures = v),
        new(new(nameof(Cards), "举措卡片", "每行一条和群众有关的举措；“条款”写“第三条”这样的，会链接到原文。", DetailFieldKind.Table) { Columns = MeasureCard.Columns }, t => t.Cards, (t, v) => t.Cards = v),
        new(new(nameof(Changes), "和我有什么关系", "每行一类人和一句话，如“老年人 ｜ 60岁以上失能老人每月能领服务券”。可用的人群：" + string.Join("、", Audiences.All.Select(a => a.Name)) + "。", DetailFieldKind.Table) { Columns = ["人群", "有什么变化"] }, t => t.Changes, (t, v) => t.Changes = v),
        new(new(nameof(Differences), "新旧政策差异", "每行一项；没有旧政策的不填。", DetailFieldKind.Table) { Columns = ["事项", "原来", "现在"], FilledAt = "/admin/interpretation/differences/{0}", FilledBy = "比对新旧文件" }, t => t.Differences, (t, v) => t.Differences = v),
        new(new(nameof(Questions), "问答", "群众关心的问题，每行一问一答。", DetailFieldKind.Table) { Columns = ["问", "答"] }, t => t.Questions, (t, v) => t.Questions = v),
        new(new(nameof(Terms), "关键词解释", "文件里难懂的词，每行一个。", DetailFieldKind.Table) { Columns = ["关键词", "解释"] }, t => t.Terms, (t, v) => t.Terms = v),
        new(new(nameof(Preference), "优惠政策种类", "惠企、惠民的优惠政策选一种；选了就要有写全的举措卡片。", DetailFieldKind.Choice, Options: Preferences.All), t => t.Preference, (t, v) => t.Preference = v),
        new(new(nameof(Phone), "咨询电话", "看不懂时打哪个电话，如“0915-0000201”。", DetailFieldKind.Text) { Format = FieldFormat.Phone }, t => t.Phone, (t, v) => t.Phone = v),
        new(new(nameof(Picture), "图解内容", "一行一块：类型写“数字”“步骤”“卡片”或“对比”。系统据此画成图，也给读屏软件读。", DetailFieldKind.Table) { Columns = PictureBlock.Columns, FilledAt = "/admin/interpretation/pictures/{0}", FilledBy = "编辑图解" }, t => t.Picture, (t, v) => t.Picture = v),
        new(new(nameof(Transcript), "文字稿", "视频、动漫、音频的全部文字，或者上传的图片里的全部文字。", DetailFieldKind.LongText), t => t.Transcript, (t, v) => t.Transcript = v),
    ];

    private static readonly string[] BlockFields =
    [
        nameof(Background), nameof(Aims), nameof(Measures), nameof(Cards), nameof(Changes), nameof(Differences), nameof(Questions), nameof(Terms), nameof(Picture), nameof(Transcript),
    ];

    private static readonly FrozenDictionary<string, Column> ByName = Columns.ToFrozenDictionary(c => c.Field.Name);
    private static readonly IReadOnlyList<DetailField> AllFields = [.. Columns.Select(c => c.Field)];

    /// <summary>解读形式, one of <see cref="InterpretationForms"/>.</summary>
    public string Form { get; private set; } = "";

    /// <summary>身份, one of <see cref="Roles"/>.</summary>
    public string Role { get; private set; } = "";

    public string Interpreter { get; private set; } = "";
    public string InterpreterTitle { get; private set; } = "";
    public string Background { get; private set; } = "";
    public string Aims { get; private set; } = "";
    public string Measures { get; private set; } = "";

    /// <summary>举措卡片, as a <see cref="DetailTable"/> like all tables here.</summary>
    public string Cards { get; private set; } = "";

    public string Changes { get; private set; } = "";
    public string Differences { get; private set; } = "";
    public string Questions { get; private set; } = "";
    public string Terms { get; private set; } = "";

    /// <summary>优惠种类, one of <see cref="Preferences"/>, or empty.</summary>
    public string Preference { get; private set; } = "";

    public string Phone { get; private set; } = "";
    public string Picture { get; private set; } = "";
    public string Transcript { get; private set; } = "";

    public override IReadOnlyList<DetailField> Fields => AllFields;

    /// <summary>各块的文字：every field that says something in words of its own, as its form name.</summary>
    public IReadOnlyList<(string Field, string Words)> Blocks() =>
    [
        .. BlockFields.Select(name => (Field: "Detail." + name, Words: Read(name) ?? "")).Where(b => b.Words.Length > 0),
    ];

    /// <summary>Every word of the blocks, for comparison with the document.</summary>
    public string Words => string.Join('\n', Blocks().Select(b => b.Words));

    public IReadOnlyList<IReadOnlyList<string>> Rows(string table) => DetailTable.Rows(table);

    public override string? Read(string field) => ByName.TryGetValue(field, out var column) ? column.Get(this) : null;

    public override string? Write(string field, string? typed)
    {
        var column = ByName.GetValueOrDefault(field) ?? throw new ArgumentOutOfRangeException(nameof(field), field, "Unknown field.");
        var isTable = column.Field.Kind == DetailFieldKind.Table;
        var (value, error) = FieldValue.Read(column.Field, (isTable ? typed : typed?.Trim()) ?? "", column.Field.Kind == DetailFieldKind.LongText ? LongestText : LongestLine);
        if (error is null)
        {
            column.Set(this, value);
        }

        return error;
    }

    public override VersionDetail Copy()
    {
        var copy = new InterpretationText();
        foreach (var column in Columns)
        {
            column.Set(copy, column.Get(this));
        }

        return copy;
    }

    /// <summary>一个字段和它的列。Immutable.</summary>
    private sealed record Column(DetailField Field, Func<InterpretationText, string> Get, Action<InterpretationText, string> Set);
}
