using System.Text;

namespace Shijuan.Cms.Disclosure;

/// <summary>遮盖规定 (B07)：which columns a kind of list may have and how each is masked. Data, in <c>Tables/Data/masks.yaml</c>. Immutable.</summary>
/// <param name="Name">Stored with the table; never renamed.</param>
/// <param name="Use">When to choose it.</param>
/// <param name="Basis">Legal basis with the mark of its certainty.</param>
/// <param name="HasNoticePeriod">有公示期：a day on which the list comes down is required.</param>
/// <param name="NoticeDays">The shortest 公示期 in calendar days; 0 when none is laid down.</param>
internal sealed record MaskProfile(
    string Name, string Use, string Basis, bool HasNoticePeriod, int NoticeDays, IReadOnlyList<MaskColumn> Columns, IReadOnlyList<string> Dropped)
{
    /// <summary>How a column of this heading is masked; null when nobody has laid it down, and such a column is refused.</summary>
    public ColumnMask? MaskOf(string heading)
    {
        var key = KeyOf(heading);
        return Columns.FirstOrDefault(c => c.Keys.Contains(key))?.Mask ?? (Dropped.Contains(key) ? ColumnMask.Drop : null);
    }

    /// <summary>The required columns that these headings lack, by their first name.</summary>
    public IReadOnlyList<string> Missing(IReadOnlyList<string> headings)
    {
        var keys = headings.Select(KeyOf).ToList();
        return [.. Columns.Where(c => c.Required && !c.Keys.Any(keys.Contains)).Select(c => c.Headings[0])];
    }

    /// <summary>表头的比较形式：without spaces, full-width letters and a unit in brackets, so that “补贴金额（元）” is 补贴金额.</summary>
    public static string KeyOf(string heading)
    {
        var plain = string.Concat(heading.Normalize(NormalizationForm.FormKC).Where(c => !char.IsWhiteSpace(c)));
        var bracket = plain.IndexOf('(', StringComparison.Ordinal);
        return bracket > 0 && plain.EndsWith(')') && plain[bracket..] is not "(社区)" ? plain[..bracket] : plain;
    }
}

/// <summary>一栏的规定。Immutable.</summary>
/// <param name="Headings">同义的表头；the first is its name.</param>
/// <param name="Required">A list of this kind has it.</param>
internal sealed record MaskColumn(ColumnMask Mask, IReadOnlyList<string> Headings, bool Required)
{
    public IReadOnlyList<string> Keys { get; } = [.. Headings.Select(MaskProfile.KeyOf)];
}
