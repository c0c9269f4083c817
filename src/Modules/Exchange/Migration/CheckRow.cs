using Microsoft.EntityFrameworkCore;
using Shijuan.Cms.Core.Content;
using Shijuan.Cms.Core.Drafting;
using Shijuan.Cms.Core.Modules;
using Shijuan.Cms.Core.Permissions;
using Shijuan.Cms.Core.Persistence;
using Shijuan.Cms.Core.Publishing;

namespace Shijuan.Cms.Exchange;

/// <summary>检查一行，只报告：integrity, duplicates and what the gate would say. Nothing of the item is stored.</summary>
internal sealed class CheckRow(CmsDbContext db, RowReader reader, DraftChecks checks) : IUseCase
{
    public async Task<ImportRow> RunAsync(Actor actor, ImportBatch batch, ManifestRow row, SiteArchive archive, SeenRows seen, CancellationToken cancel)
    {
        var content = await reader.ReadAsync(actor, row, archive, (file, _, _) => Task.FromResult<string?>(file.Sha256), cancel);
        var problems = content.Problems.Concat(seen.Repeats(row)).ToList();
        var oldId = Cut(row["old_id"], 100);
        var oldPath = OldAddress.Normalise(row["old_url"]) ?? "";
        if (oldId.Length > 0 && await db.Set<ImportRow>().AnyAsync(r => r.OldId == oldId && r.ItemId != null && r.BatchId != batch.Id, cancel))
        {
            return Row(ImportRowStatus.Skipped, ["以前的批次已经导入过这个旧站编号。"], []);
        }

        if (oldPath.Length > 0 && await db.Set<OldAddress>().AnyAsync(a => a.Path == oldPath, cancel))
        {
            problems.Add("这个旧网址已经属于另一篇导入的稿件。");
        }

        if (content.Draft is not { } draft || problems.Count > 0)
        {
            return Row(ImportRowStatus.Faulty, problems, []);
        }

        var hints = content.Notices.ToList();
        if (await db.ContentVersions.AnyAsync(v => v.Title == draft.Item.Current.Title && db.ContentItems.Any(i => i.Id == v.ItemId && i.UnitId == draft.Unit.Id), cancel))
        {
            hints.Add("本站这个单位已有同名稿件，请核对是否重复。");
        }

        for (var i = 0; i < row.Files.Count; i++)
        {
            draft.Item.Attach(new Attachment(AttachmentKind.File, new string('0', 64), RowReader.NameOf(row.Files[i]), "application/octet-stream", 0, i + 1), null, draft.Item.CreatedAtUtc);
        }

        var judgement = await checks.CheckAsync(draft.Item, typed: null, GateStage.Text, cancel);
        return Row(ImportRowStatus.Ready, hints, [.. judgement.Findings.Select(f => $"{NameOf(f.Severity)}：{f.Message}")]);

        ImportRow Row(ImportRowStatus status, IReadOnlyList<string> said, IReadOnlyList<string> findings) =>
            new(batch.Id, row.Number, oldId, oldPath, Cut(row["title"], 300), status, said, findings);
    }

    private static string NameOf(Severity severity) => severity switch
    {
        Severity.Blocking => "不得发布",
        Severity.NeedsReason => "须说明理由",
        _ => "提示",
    };

    /// <summary>Without what no database takes: control characters and halves of a character.</summary>
    private static string Cut(string text, int length)
    {
        var clean = string.Concat(text.EnumerateRunes().Where(r => !System.Text.Rune.IsControl(r)));
        return clean.Length <= length ? clean : char.IsHighSurrogate(clean[length - 1]) ? clean[..(length - 1)] : clean[..length];
    }
}

/// <summary>本批已见的行：by number, address, and title with date.</summary>
internal sealed class SeenRows
{
    private readonly Dictionary<string, int> _seen = new(StringComparer.Ordinal);

    public IEnumerable<string> Repeats(ManifestRow row) =>
        new[]
        {
            (Key: "id " + row["old_id"], Has: row["old_id"].Length > 0, Called: "旧站编号"),
            (Key: "url " + OldAddress.Normalise(row["old_url"]), Has: row["old_url"].Length > 0, Called: "旧网址"),
            (Key: $"title {row["title"]}\n{row["date"]}", Has: row["title"].Length > 0, Called: "标题和日期"),
        }
        .Where(k => k.Has && !_seen.TryAdd(k.Key, row.Number)).Select(k => $"{k.Called}和第 {_seen[k.Key]} 篇重复。").ToList();
}
