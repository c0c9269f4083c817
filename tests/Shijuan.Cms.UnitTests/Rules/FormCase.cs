using System.Globalization;
using Shijuan.Cms.Core.Content;
using Shijuan.Cms.Core.Publishing;
using Shijuan.Cms.Disclosure;
using Xunit;

namespace Shijuan.Cms.UnitTests.Rules;

/// <summary>一行：the complete example with the changes of the first cell, and the day on which it is judged.</summary>
internal sealed class FormCase
{
    private readonly Dictionary<string, string> _beside = new(StringComparer.Ordinal);

    /// <param name="changes">标签=值；标签=值. Rows of a table are separated by ／, its cells by ｜; （空） empties the field, （无） changes nothing.</param>
    public FormCase(FormDetail example, string changes, string today)
    {
        Detail = example;
        Today = DateOnly.ParseExact(today, "yyyy-MM-dd", CultureInfo.InvariantCulture);
        foreach (var change in changes == "（无）" ? [] : changes.Split('；'))
        {
            var parts = change.Split('=', 2);
            Assert.Equal(2, parts.Length);
            Apply(parts[0], parts[1] == "（空）" ? "" : parts[1]);
        }
    }

    public FormDetail Detail { get; }

    public DateOnly Today { get; }

    /// <summary>What a page says beside the fields of the form, for example which other items are public; null when it says nothing.</summary>
    public string? Beside(string label) => _beside.GetValueOrDefault(label);

    /// <summary>通过, 说明理由：fields or 不得发布：fields, as the pages write it.</summary>
    public string Judgement(IReadOnlyList<Finding> findings)
    {
        if (findings.Count == 0)
        {
            return "通过";
        }

        var blocks = findings.Any(f => DisclosureRuleTable.Table.Texts.Single(t => t.Key == f.MessageKey).Severity == Severity.Blocking);
        var fields = findings.Select(f => f.Target.Field).ToHashSet(StringComparer.Ordinal);
        var labels = Detail.Fields.Where(f => fields.Remove("Detail." + f.Name)).Select(f => f.Label)
            .Concat(StatedRelation.Fields.Where(r => fields.Remove(r.Name)).Select(r => r.Label)).ToList();
        Assert.Empty(fields);
        return $"{(blocks ? "不得发布" : "说明理由")}：{string.Join('、', labels)}";
    }

    private void Apply(string label, string value)
    {
        if (Detail.Fields.FirstOrDefault(f => f.Label == label) is not { } field)
        {
            _beside.Add(label, value);
            return;
        }

        var typed = field.Kind == DetailFieldKind.Table ? value.Replace('／', '\n').Replace('｜', '\t') : value;
        Assert.Null(Detail.Write(field.Name, typed));
    }
}
