using Microsoft.EntityFrameworkCore;
using Shijuan.Cms.Core.Content;
using Shijuan.Cms.Core.Drafting;
using Shijuan.Cms.Core.Modules;
using Shijuan.Cms.Core.Permissions;
using Shijuan.Cms.Core.Persistence;
using Shijuan.Cms.Core.Units;

namespace Shijuan.Cms.Editorial;

/// <summary>查找替换的预览：every item whose text holds the words, with each place; only in units where the person drafts. Changes nothing.</summary>
internal sealed class ReplaceWords(CmsDbContext db, ContentTypes types, UnitTree units) : IUseCase
{
    public async Task<ReplacePreview> FindAsync(Actor actor, string find, int? unitId, CancellationToken cancel)
    {
        var scope = actor.ScopeOf(CorePermissions.Draft);
        var mine = scope.Units.ToList();
        var versions =
            from i in db.ContentItems.AsNoTracking()
            join v in db.ContentVersions on new { ItemId = i.Id, Number = i.CurrentNumber } equals new { v.ItemId, v.Number }
            where (scope.IsWholeCounty || mine.Contains(i.UnitId)) && (unitId == null || i.UnitId == unitId)
                && i.State != ContentState.Discarded && i.State != ContentState.Withdrawn
            select new { Item = i, Version = v };
        // The fields of a type differ from type to type: those few columns are looked through here.
        var inDetail = (await db.Set<VersionDetail>().AsNoTracking().Where(d => versions.Any(x => x.Version.Id == d.VersionId)).ToListAsync(cancel))
            .Where(d => d.Fields.Any(f => d.Read(f.Name)?.Contains(find, StringComparison.Ordinal) == true))
            .Select(d => d.VersionId).ToList();
        var ids = await versions
            .Where(x => x.Version.Title.Contains(find) || x.Version.Summary.Contains(find) || x.Version.BodyText.Contains(find) || x.Version.BodyHtml.Contains(find)
                || x.Version.Keywords.Contains(find) || x.Version.Source.Contains(find) || inDetail.Contains(x.Version.Id))
            .OrderByDescending(x => x.Item.Id).Select(x => x.Version.Id).ToListAsync(cancel);
        return await ShowAsync(ids, find, cancel);
    }

    public async Task<IReadOnlyList<Choice>> UnitsAsync(Actor actor, CancellationToken cancel) =>
        (await units.LoadAsync(cancel)).All.Where(u => !u.IsCollective && actor.Can(CorePermissions.Draft, u.Id)).Select(u => new Choice($"{u.Id}", u.Name)).ToList();

    private async Task<ReplacePreview> ShowAsync(List<int> versionIds, string find, CancellationToken cancel)
    {
        var tree = await units.LoadAsync(cancel);
        var rows = new List<ReplaceRow>();
        var more = 0;
        foreach (var some in versionIds.Chunk(100))
        {
            var found = await (
                from v in db.ContentVersions.AsNoTracking().Include(v => v.Detail)
                join i in db.ContentItems on v.ItemId equals i.Id
                where some.Contains(v.Id)
                orderby i.Id descending
                select new { Version = v, i.Id, i.State, i.UnitId, i.Revision, i.TypeKey }).ToListAsync(cancel);
            foreach (var f in found)
            {
                // The database ignores case and looks into addresses; what counts is what would be replaced.
                var places = WordReplacement.Find(DraftFields.From(f.Version), find);
                if (places.Count == 0)
                {
                    continue;
                }

                if (rows.Count == BulkRun.MostItems)
                {
                    more++;
                    continue;
                }

                rows.Add(new ReplaceRow(
                    f.Id, ContentTexts.TitleOf(f.Version.Title), f.State, tree.NameOf(f.UnitId), f.Revision,
                    places.Select(p => (LabelOf(p.Field, f.TypeKey), p)).ToList()));
            }
        }

        return new ReplacePreview(rows, more);
    }

    private string LabelOf(string field, string typeKey) =>
        DraftFieldNames.LabelOf(field) ?? types.Find(typeKey)?.NewDetail?.Invoke().Fields.FirstOrDefault(f => DraftFields.DetailPrefix + f.Name == field)?.Label ?? field;
}

/// <summary>查找替换的预览。Immutable.</summary>
/// <param name="More">Items found beyond those listed.</param>
internal sealed record ReplacePreview(IReadOnlyList<ReplaceRow> Rows, int More)
{
    public int Places => Rows.Sum(r => r.Places.Count);
}

/// <summary>含有这些文字的一份稿件。Immutable.</summary>
internal sealed record ReplaceRow(
    int Id, string Title, ContentState State, string UnitName, int Revision, IReadOnlyList<(string Label, Occurrence Place)> Places)
{
    /// <summary>Texts under review stay as they were signed.</summary>
    public bool MayChange => State is ContentState.Draft or ContentState.Published;
}
