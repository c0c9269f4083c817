namespace Shijuan.Cms.Core.Comments;

/// <summary>批注提醒谁：people and units, chosen from the list or written as <c>@姓名</c>, <c>@单位名称</c>. A unit stands for those of its people who may see the item; the comment keeps who that was.</summary>
internal sealed class Mentions(IReadOnlyList<ItemReader> people)
{
    /// <summary>Whether everybody and everything chosen is in the list of this item.</summary>
    public bool Knows(IEnumerable<int> userIds, IEnumerable<int> unitIds) =>
        userIds.All(id => people.Any(p => p.UserId == id)) && unitIds.All(id => people.Any(p => p.UnitId == id));

    /// <returns>Accounts, the author left out.</returns>
    public IReadOnlyList<int> Of(int authorId, string text, IEnumerable<int> userIds, IEnumerable<int> unitIds)
    {
        var units = unitIds.ToHashSet();
        return [.. userIds.Concat(people.Where(p => units.Contains(p.UnitId)).Select(p => p.UserId)).Concat(Written(text)).Where(id => id != authorId).Distinct().Order()];
    }

    /// <summary>The longest name counts: “@县政府办公室” is not the unit 县政府 as well.</summary>
    private IEnumerable<int> Written(string text)
    {
        for (var at = text.IndexOf('@', StringComparison.Ordinal); at >= 0; at = text.IndexOf('@', at + 1))
        {
            var rest = text[(at + 1)..];
            var name = people.SelectMany(p => new[] { p.Name, p.UnitName })
                .Where(n => n.Length > 0 && rest.StartsWith(n, StringComparison.Ordinal))
                .MaxBy(n => n.Length);
            foreach (var person in people.Where(p => name is not null && (p.Name == name || p.UnitName == name)))
            {
                yield return person.UserId;
            }
        }
    }
}
