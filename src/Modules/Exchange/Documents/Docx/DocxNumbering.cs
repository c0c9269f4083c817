using System.Text.RegularExpressions;
using DocumentFormat.OpenXml.Packaging;
using DocumentFormat.OpenXml.Wordprocessing;

namespace Shijuan.Cms.Exchange;

/// <summary>自动编号：counts as office software does, because the number stands nowhere in the file.</summary>
internal sealed partial class DocxNumbering
{
    private const int Levels = 9;
    private readonly Dictionary<int, AbstractNum> _abstracts;
    private readonly Dictionary<int, NumberingInstance> _instances;
    private readonly Dictionary<int, int[]> _counters = [];
    private readonly HashSet<int> _begun = [];

    public DocxNumbering(MainDocumentPart main)
    {
        var numbering = main.NumberingDefinitionsPart?.Numbering;
        _abstracts = (numbering?.Elements<AbstractNum>() ?? []).Where(a => a.AbstractNumberId?.Value is not null)
            .GroupBy(a => a.AbstractNumberId!.Value).ToDictionary(g => g.Key, g => g.First());
        _instances = (numbering?.Elements<NumberingInstance>() ?? []).Where(n => n.NumberID?.Value is not null)
            .GroupBy(n => n.NumberID!.Value).ToDictionary(g => g.Key, g => g.First());
    }

    /// <summary>The next number of a numbered paragraph, or null when it has none after all.</summary>
    public NumberLabel? Next(NumberingProperties properties)
    {
        var id = properties.NumberingId?.Val?.Value ?? 0;
        var level = Math.Clamp(properties.NumberingLevelReference?.Val?.Value ?? 0, 0, Levels - 1);
        if (id == 0 || !_instances.TryGetValue(id, out var instance) || AbstractOf(instance) is not { } scheme || LevelOf(instance, scheme, level) is not { } definition)
        {
            return null;
        }

        var counters = CountersOf(scheme, instance, id);
        counters[level]++;
        Array.Clear(counters, level + 1, Levels - level - 1);
        var format = FormatOf(definition);
        if (format == NumberFormatValues.Bullet || format == NumberFormatValues.None)
        {
            return format == NumberFormatValues.Bullet ? new NumberLabel(id, level, 0, "", NumberKind.Bullet) : null;
        }

        var number = ValueAt(instance, scheme, counters, level);
        var pattern = definition.LevelText?.Val?.Value ?? "";
        var plain = format == NumberFormatValues.Decimal && PlainPattern().IsMatch(pattern);
        return new NumberLabel(id, level, number, plain ? "" : Fill(pattern, instance, scheme, counters, definition), plain ? NumberKind.Decimal : NumberKind.Written);
    }

    private int[] CountersOf(AbstractNum scheme, NumberingInstance instance, int id)
    {
        if (!_counters.TryGetValue(scheme.AbstractNumberId!.Value, out var counters))
        {
            _counters[scheme.AbstractNumberId!.Value] = counters = new int[Levels];
        }

        // A second list of the same scheme that says so begins anew.
        if (_begun.Add(id))
        {
            foreach (var restart in instance.Elements<LevelOverride>().Where(o => o.StartOverrideNumberingValue is not null))
            {
                Array.Clear(counters, Math.Clamp(restart.LevelIndex?.Value ?? 0, 0, Levels - 1), Levels - Math.Clamp(restart.LevelIndex?.Value ?? 0, 0, Levels - 1));
            }
        }

        return counters;
    }

    private AbstractNum? AbstractOf(NumberingInstance instance)
    {
        if (instance.AbstractNumId?.Val?.Value is not { } id || _abstracts.GetValueOrDefault(id) is not { } scheme)
        {
            return null;
        }

        return scheme.NumberingStyleLink?.Val?.Value is { } link
            ? _abstracts.Values.FirstOrDefault(a => a.StyleLink?.Val?.Value == link) ?? scheme
            : scheme;
    }

    private static Level? LevelOf(NumberingInstance instance, AbstractNum scheme, int level) =>
        instance.Elements<LevelOverride>().FirstOrDefault(o => o.LevelIndex?.Value == level)?.Level
        ?? scheme.Elements<Level>().FirstOrDefault(l => l.LevelIndex?.Value == level);

    private static NumberFormatValues FormatOf(Level level) => level.NumberingFormat?.Val?.Value ?? NumberFormatValues.Decimal;

    private static int ValueAt(NumberingInstance instance, AbstractNum scheme, int[] counters, int level)
    {
        var start = instance.Elements<LevelOverride>().FirstOrDefault(o => o.LevelIndex?.Value == level)?.StartOverrideNumberingValue?.Val?.Value
            ?? LevelOf(instance, scheme, level)?.StartNumberingValue?.Val?.Value ?? 1;
        return start + Math.Max(0, counters[level] - 1);
    }

    private static string Fill(string pattern, NumberingInstance instance, AbstractNum scheme, int[] counters, Level definition) =>
        Place().Replace(pattern, match =>
        {
            var level = match.Groups["level"].Value[0] - '1';
            var format = definition.IsLegalNumberingStyle is not null || LevelOf(instance, scheme, level) is not { } at ? NumberFormatValues.Decimal : FormatOf(at);
            return ChineseNumber.Write(ValueAt(instance, scheme, counters, level), format);
        });

    [GeneratedRegex(@"\A%[1-9][.．、]?\z", RegexOptions.None, 1000)]
    private static partial Regex PlainPattern();

    [GeneratedRegex(@"%(?<level>[1-9])", RegexOptions.ExplicitCapture, 1000)]
    private static partial Regex Place();
}

/// <summary>一个编号。Immutable.</summary>
/// <param name="Written">As it would be printed, for kinds that a web list cannot write.</param>
internal sealed record NumberLabel(int ListId, int Level, int Number, string Written, NumberKind Kind)
{
    /// <summary>The printed number, also for a heading, which has no list around it.</summary>
    public string AsText => Kind switch
    {
        NumberKind.Bullet => "",
        NumberKind.Decimal => Number.ToString(System.Globalization.CultureInfo.InvariantCulture) + ".",
        _ => Written.Length > 0 && (char.IsAsciiLetterOrDigit(Written[^1]) || Written[^1] is '条' or '章' or '节') ? Written + "\u3000" : Written,
    };
}

/// <summary>编号种类。</summary>
internal enum NumberKind
{
    /// <summary>项目符号。</summary>
    Bullet = 1,

    /// <summary>1. 2. 3.</summary>
    Decimal = 2,

    /// <summary>一、（一）第一条 and the like: written out, because a web list would lose them.</summary>
    Written = 3,
}
