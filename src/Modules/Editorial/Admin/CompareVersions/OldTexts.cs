using Microsoft.EntityFrameworkCore;
using Shijuan.Cms.Core.Content;
using Shijuan.Cms.Core.Drafting;
using Shijuan.Cms.Core.Modules;
using Shijuan.Cms.Core.Persistence;
using Shijuan.Cms.Core.Upkeep;

namespace Shijuan.Cms.Editorial;

/// <summary>旧文本：versions and saves of one item alike, for comparing and restoring. Only after the door was opened.</summary>
internal sealed class OldTexts(CmsDbContext db, DraftSaves saves, VersionMarks marks) : IUseCase
{
    private const int SavesOffered = 100;

    /// <summary>Null when there is no such version or save.</summary>
    public async Task<OldText?> FindAsync(int itemId, TextRef wanted, CancellationToken cancel)
    {
        if (wanted.IsSave)
        {
            return await saves.FindAsync(itemId, wanted.Number, cancel) is { } save
                ? new OldText(wanted, save.Title, $"{wanted.Words}（{ContentTexts.Minute(save.AtUtc)}）", save.Read())
                : null;
        }

        return await VersionAsync(itemId, wanted.Number, cancel) is { } version
            ? new OldText(wanted, version.Title, LabelOf(version), SavedText.Of(version))
            : null;
    }

    public Task<ContentVersion?> VersionAsync(int itemId, int number, CancellationToken cancel) =>
        db.ContentVersions.AsNoTracking()
            .Include(v => v.Detail).Include(v => v.Attachments).AsSplitQuery()
            .SingleOrDefaultAsync(v => v.ItemId == itemId && v.Number == number, cancel);

    /// <summary>What can be chosen on either side: every version, the latest saves, and whatever is chosen now.</summary>
    public async Task<IReadOnlyList<TextChoice>> ChoicesAsync(int itemId, IEnumerable<TextRef> chosen, CancellationToken cancel)
    {
        var versions = await db.ContentVersions.AsNoTracking().Where(v => v.ItemId == itemId).OrderByDescending(v => v.Number)
            .Select(v => new { v.Id, v.Number }).ToListAsync(cancel);
        var marked = await marks.OfAsync(itemId, cancel);
        var wanted = chosen.Where(c => c.IsSave).Select(c => c.Number).ToList();
        var latest = await db.Set<DraftSave>().Where(s => s.ItemId == itemId).MaxAsync(s => (int?)s.Number, cancel) ?? 0;
        var rows = await (
            from s in db.Set<DraftSave>().AsNoTracking()
            where s.ItemId == itemId && (s.Number > latest - SavesOffered || wanted.Contains(s.Number))
            from m in db.Set<DraftSaveMark>().Where(m => m.SaveId == s.Id).DefaultIfEmpty()
            orderby s.Number descending
            select new { s.Number, s.AtUtc, Name = m == null ? "" : m.Name }).ToListAsync(cancel);
        return
        [
            .. versions.Select(v => new TextChoice(TextRef.Version(v.Number), Named($"第 {v.Number} 版", marked.GetValueOrDefault(v.Id)?.Name))),
            .. rows.Select(s => new TextChoice(TextRef.Save(s.Number), Named($"第 {s.Number} 次（{ContentTexts.Minute(s.AtUtc)[5..]}）", s.Name))),
        ];
    }

    private static string Named(string label, string? name) => string.IsNullOrEmpty(name) ? label : $"{label}：{name}";

    private static string LabelOf(ContentVersion version) =>
        $"第 {version.Number} 版{(version.FrozenAtUtc is { } at ? $"（{ContentTexts.Minute(at)} 送审）" : "（草稿）")}";
}

/// <summary>一份旧文本。Immutable.</summary>
internal sealed record OldText(TextRef Ref, string Title, string Label, SavedText Text);

/// <summary>对比时可选的一份。Immutable.</summary>
internal sealed record TextChoice(TextRef Ref, string Label);
