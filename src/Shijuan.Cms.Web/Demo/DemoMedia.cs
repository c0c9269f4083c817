using Shijuan.Cms.Core.Accounts;
using Shijuan.Cms.Core.Media;
using Shijuan.Cms.Core.Permissions;
using Shijuan.Cms.Core.Persistence;

namespace Shijuan.Cms.Web.Demo;

/// <summary>演示媒体库：fills the libraries through the same verbs as a person would, and brings pictures and videos into the demo's texts.</summary>
internal sealed class DemoMedia(CmsDbContext db, MediaLibrary library, MediaFolders folders, MediaShelf shelf, MediaPlacement placement, DemoTime time)
{
    private readonly Dictionary<string, int> _assets = new(StringComparer.Ordinal);

    public async Task SeedAsync(IReadOnlyDictionary<string, int> units, CmsUser keeper, CancellationToken cancel)
    {
        var actor = new Actor(keeper.Id, keeper.DisplayName, [(CorePermissions.Draft, UnitScope.WholeCounty)]);
        var known = new Dictionary<(int Unit, string Name), int>();
        foreach (var entry in DemoFiles.Read<DemoMediaFile>("media.yaml").Media)
        {
            time.RunOn();
            time.StandAt(time.GetUtcNow().UtcDateTime.AddDays(-entry.DaysAgo));
            var unit = units[entry.Unit];
            if (entry.Folder is { } folder && !known.ContainsKey((unit, folder)))
            {
                var made = await folders.CreateAsync(actor, new MediaPlace(unit, null), folder, cancel);
                known[(unit, folder)] = (made as FolderOutcome.Done ?? throw Refused(entry, made)).Folder.Id;
            }

            var place = new MediaPlace(unit, entry.Folder is null ? null : known[(unit, entry.Folder)]);
            _assets[entry.Key] = await AddAsync(actor, place, entry, cancel);
            db.ForgetChanges();
        }

        time.RunOn();
    }

    /// <summary>Brings an asset into a draft.</summary>
    /// <returns>For a picture its place in the text, otherwise nothing.</returns>
    public async Task<string> UseAsync(string key, int itemId, Actor author, CancellationToken cancel)
    {
        db.ForgetChanges();
        var outcome = await placement.UseAsync(author, _assets[key], itemId, MediaShape.Whole, cancel);
        db.ForgetChanges();
        var placed = outcome as PlacementOutcome.Placed ?? throw new InvalidOperationException($"Demo media {key}: {outcome}");
        return placed.Asset.IsPicture
            ? $"""<img src="cms-file:{placed.Sha256}" alt="{placed.Asset.AlternativeText}"><p class="ta-center">{placed.Asset.Caption}（来源：{placed.Asset.Credit}）</p>"""
            : "";
    }

    private async Task<int> AddAsync(Actor actor, MediaPlace place, DemoMediaEntry entry, CancellationToken cancel)
    {
        await using var bytes = await DemoFiles.BufferAsync(entry.File, cancel);
        var asset = Expect(entry, await library.AddAsync(actor, place, bytes, entry.Name, SameNameChoice.Ask, cancel));
        foreach (var (shape, file) in new[] { (MediaShape.Subtitles, entry.Subtitles), (MediaShape.Poster, entry.Poster) })
        {
            if (file is not null)
            {
                await using var companion = await DemoFiles.BufferAsync(file, cancel);
                asset = Expect(entry, await library.AccompanyAsync(actor, asset.Id, shape, companion, file, cancel));
            }
        }

        var described = entry.Words();
        if (!asset.IsPicture || described.Alternative != MediaAlternative.Missing)
        {
            Expect(entry, await shelf.DescribeAsync(actor, asset.Id, asset.Changes, asset.Name, described, cancel));
        }

        return asset.Id;
    }

    private static MediaAsset Expect(DemoMediaEntry entry, MediaOutcome outcome) => (outcome as MediaOutcome.Done ?? throw Refused(entry, outcome)).Asset;

    private static InvalidOperationException Refused(DemoMediaEntry entry, object outcome) => new($"Demo media {entry.Key}: {outcome}");
}

internal sealed class DemoMediaFile { public List<DemoMediaEntry> Media { get; set; } = []; }

internal sealed class DemoMediaEntry
{
    public string Key { get; set; } = "";
    public string Unit { get; set; } = "";
    public string? Folder { get; set; }
    public string File { get; set; } = "";
    public string Name { get; set; } = "";
    public int DaysAgo { get; set; }
    public string Alternative { get; set; } = "";
    public bool Decorative { get; set; }
    public string Caption { get; set; } = "";
    public string Credit { get; set; } = "";
    public string Licence { get; set; } = "";
    public string Tags { get; set; } = "";
    public int FocalX { get; set; } = 50;
    public int FocalY { get; set; } = 50;
    public string? Subtitles { get; set; }
    public string? Poster { get; set; }

    public MediaDescription Words() => new()
    {
        Alternative = Decorative ? MediaAlternative.Decorative : Alternative.Length > 0 ? MediaAlternative.Text : MediaAlternative.Missing,
        AlternativeText = Alternative,
        Caption = Caption,
        Credit = Credit,
        Licence = Licence,
        Tags = Tags,
        FocalX = FocalX / 100.0,
        FocalY = FocalY / 100.0,
    };
}
