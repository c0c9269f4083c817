using Microsoft.EntityFrameworkCore;
using Shijuan.Cms.Core.Modules;
using Shijuan.Cms.Core.Permissions;
using Shijuan.Cms.Core.Persistence;

namespace Shijuan.Cms.Disclosure;

/// <summary>演示：a catalogue of two fields for a bureau and a town, with what the bureau has filed and two signed statements; the rest are gaps to work on.</summary>
internal sealed class CatalogueStory(CmsDbContext db, ImportCatalogue import, StandardsBook book, FilingDesk desk) : IDemoStory
{
    private static readonly string[] NothingThisYear = ["养老机构行政处罚", "终止供养名单"];

    public async Task TellAsync(Func<string, Task<Actor>> person, CancellationToken cancel)
    {
        Require(await import.RunAsync(await person("steward"), "2026年版", await FileAsync(cancel), cancel));
        db.ForgetChanges();
        var civil = await db.Units.Where(u => u.Key == "civil").Select(u => u.Id).SingleAsync(cancel);
        var rows = (await book.RowsAsync(cancel)).Where(r => r.Units.Contains(civil)).ToList();
        var texts = await db.Publications.AsNoTracking()
            .Where(p => p.ClosedAtUtc == null && db.ContentItems.Any(i => i.Id == p.ItemId && i.UnitId == civil))
            .Select(p => new { p.ItemId, Text = p.Version.Title + "\n" + p.Version.Summary + "\n" + p.Version.BodyText })
            .ToListAsync(cancel);
        var editor = await person("editor.civil");
        var final = await person("final.center");
        foreach (var row in rows)
        {
            foreach (var item in texts.Where(t => CatalogueElements.Missing(row.Elements, t.Text).Count == 0))
            {
                Require(await desk.FileAsync(editor, row.Id, item.ItemId, cancel));
            }

            if (NothingThisYear.Contains(row.Level2))
            {
                Require(await desk.DeclareNoneAsync(final, row.Id, civil, cancel));
            }

            db.ForgetChanges();
        }
    }

    private static async Task<byte[]> FileAsync(CancellationToken cancel)
    {
        await using var stream = typeof(CatalogueStory).Assembly.GetManifestResourceStream("standards-demo.csv")!;
        using var content = new MemoryStream();
        await stream.CopyToAsync(content, cancel);
        return content.ToArray();
    }

    private static void Require(CatalogueOutcome outcome)
    {
        if (outcome is not CatalogueOutcome.Done)
        {
            throw new InvalidOperationException($"The catalogue of the demo was refused: {(outcome is CatalogueOutcome.Invalid invalid ? string.Join(' ', invalid.Errors.Select(e => e.Message)) : outcome.ToString())}");
        }
    }
}
