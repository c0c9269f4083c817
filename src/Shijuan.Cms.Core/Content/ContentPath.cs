using System.Globalization;

namespace Shijuan.Cms.Core.Content;

/// <summary>公开地址：<c>{channel}/{year}/{item}</c>. The last number alone decides, so an address of an earlier place answers 301.</summary>
public static class ContentPath
{
    public static string Of(string channelPath, int year, int itemId) =>
        string.Create(CultureInfo.InvariantCulture, $"{channelPath}/{year}/{itemId}.html");

    /// <summary>Reads the item number from an address of that form.</summary>
    public static bool TryRead(string path, out int itemId)
    {
        itemId = 0;
        var segments = path.Split('/');
        return segments is [.., var year, var last]
            && year.Length == 4 && year.All(char.IsAsciiDigit)
            && last.EndsWith(".html", StringComparison.Ordinal)
            && int.TryParse(last.AsSpan(0, last.Length - 5), NumberStyles.None, CultureInfo.InvariantCulture, out itemId);
    }
}
