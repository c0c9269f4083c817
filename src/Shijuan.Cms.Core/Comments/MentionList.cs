using System.Globalization;

namespace Shijuan.Cms.Core.Comments;

/// <summary>被提醒的人 as one column.</summary>
public static class MentionList
{
    public static string Write(IEnumerable<int> userIds) =>
        string.Join(',', userIds.Distinct().Order().Select(id => id.ToString(CultureInfo.InvariantCulture)));

    public static IReadOnlyList<int> Read(string stored) =>
        [.. stored.Split(',', StringSplitOptions.RemoveEmptyEntries).Select(id => int.Parse(id, CultureInfo.InvariantCulture))];
}
