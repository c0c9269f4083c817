using System.Globalization;

namespace Shijuan.Cms.Editorial;

/// <summary>一份旧文本的编号：a version (“3”) or a save of the draft (“s12”), as it stands in addresses and forms.</summary>
internal readonly record struct TextRef(bool IsSave, int Number)
{
    public static TextRef Version(int number) => new(IsSave: false, number);

    public static TextRef Save(int number) => new(IsSave: true, number);

    /// <summary>Null when it is neither.</summary>
    public static TextRef? Read(string? typed)
    {
        var isSave = typed is ['s', ..];
        return int.TryParse(isSave ? typed.AsSpan(1) : typed, NumberStyles.None, CultureInfo.InvariantCulture, out var number) ? new TextRef(isSave, number) : null;
    }

    /// <summary>Words for a sentence, such as “第 3 版”.</summary>
    public string Words => IsSave ? $"第 {Number} 次保存" : $"第 {Number} 版";

    public override string ToString() => IsSave ? string.Create(CultureInfo.InvariantCulture, $"s{Number}") : Number.ToString(CultureInfo.InvariantCulture);
}
