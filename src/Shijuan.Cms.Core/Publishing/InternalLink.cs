using System.Globalization;

namespace Shijuan.Cms.Core.Publishing;

/// <summary>站内链接：stored by content number as <c>cms-item:42</c>, so that a moved item keeps its links.</summary>
public static class InternalLink
{
    public const string Scheme = "cms-item:";

    public static string To(int itemId) => Scheme + itemId.ToString(CultureInfo.InvariantCulture);

    public static int? ItemIdOf(string href) =>
        href.StartsWith(Scheme, StringComparison.Ordinal)
        && int.TryParse(href.AsSpan(Scheme.Length), NumberStyles.None, CultureInfo.InvariantCulture, out var id)
            ? id
            : null;
}
