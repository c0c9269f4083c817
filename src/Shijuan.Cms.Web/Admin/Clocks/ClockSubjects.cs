using Microsoft.EntityFrameworkCore;
using Shijuan.Cms.Core.Channels;
using Shijuan.Cms.Core.Clocks;
using Shijuan.Cms.Core.Content;
using Shijuan.Cms.Core.Modules;
using Shijuan.Cms.Core.Persistence;

namespace Shijuan.Cms.Web;

/// <summary>时钟的对象叫什么：the title of a text, the name of a column.</summary>
internal sealed class ClockSubjects(CmsDbContext db, IEnumerable<IClockSubjectNames> modules) : IUseCase
{
    public async Task<IReadOnlyDictionary<ClockSubject, string>> NamesAsync(IEnumerable<Clock> clocks, CancellationToken cancel)
    {
        var subjects = clocks.Select(c => new ClockSubject(c.SubjectType, c.SubjectId)).Distinct().ToList();
        var (items, columns) = (Of(nameof(ContentItem)), Of(nameof(Channel)));
        var titles = items.Count == 0 ? [] : await (
            from i in db.ContentItems.AsNoTracking()
            join v in db.ContentVersions on new { ItemId = i.Id, Number = i.CurrentNumber } equals new { v.ItemId, v.Number }
            where items.Contains(i.Id)
            select new { i.Id, v.Title }).ToDictionaryAsync(x => x.Id, x => x.Title, cancel);
        var names = columns.Count == 0 ? [] : await db.Channels.AsNoTracking().Where(c => columns.Contains(c.Id)).ToDictionaryAsync(c => c.Id, c => c.Name, cancel);
        var others = new Dictionary<ClockSubject, string>();
        foreach (var module in modules)
        {
            foreach (var (id, name) in Of(module.SubjectType) is { Count: > 0 } ids ? await module.NamesAsync(ids, cancel) : new Dictionary<int, string>())
            {
                others[new ClockSubject(module.SubjectType, id)] = name;
            }
        }

        return subjects.ToDictionary(s => s, s => s.Type switch
        {
            nameof(ContentItem) => titles.GetValueOrDefault(s.Id, $"稿件 {s.Id}"),
            nameof(Channel) => names.TryGetValue(s.Id, out var name) ? $"栏目“{name}”" : $"栏目 {s.Id}",
            _ => others.GetValueOrDefault(s, $"事项 {s.Id}"),
        });

        List<int> Of(string type) => subjects.Where(s => s.Type == type).Select(s => s.Id).ToList();
    }
}
