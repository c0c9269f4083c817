using Microsoft.EntityFrameworkCore;
using Shijuan.Cms.Core.Content;
using Shijuan.Cms.Core.Modules;
using Shijuan.Cms.Core.Persistence;

namespace Shijuan.Cms.Interpretation;

/// <summary>政策与我 (2.3.05)：what changed for a group of people, by theme, from what the public interpretations say.</summary>
internal sealed class ForYou(CmsDbContext db, ValidityReader validity) : IUseCase
{
    public const string Address = "/policy/for-you";

    /// <summary>Interpretations that are looked at: the newest.</summary>
    private const int Most = 500;

    /// <param name="topic">主题分类 of the interpretation, or empty for all.</param>
    public async Task<ForYouView> ReadAsync(Audience? audience, string topic, CancellationToken cancel)
    {
        var rows = await (
            from p in db.Publications.AsNoTracking()
            where p.ClosedAtUtc == null
            join t in db.Set<InterpretationText>() on p.VersionId equals t.VersionId
            where t.Changes != ""
            orderby p.PublishedAtUtc descending, p.Id descending
            select new { p.ItemId, p.VersionId, p.Path, p.Version.Title, p.Version.Topic, p.PublishedAtUtc, t.Changes, t.Phone }).Take(Most).ToListAsync(cancel);
        var versions = rows.ConvertAll(r => r.VersionId);
        var documents = (await db.ContentLinks.AsNoTracking().Where(l => versions.Contains(l.VersionId) && l.Kind == ContentLinkKind.Interprets)
            .Select(l => new { l.VersionId, l.ToItemId, IsPublic = db.Publications.Any(p => p.ItemId == l.ToItemId && p.ClosedAtUtc == null) })
            .ToListAsync(cancel)).ToLookup(l => l.VersionId);
        var present = await validity.OfAsync([.. documents.SelectMany(d => d).Select(d => d.ToItemId).Distinct()], cancel);
        // What was taken down or no longer holds changes nothing for anybody.
        var holding = rows.Where(r => !documents[r.VersionId].Any()
            || documents[r.VersionId].Any(d => d.IsPublic && present.GetValueOrDefault(d.ToItemId)?.Validity is not ("废止" or "失效"))).ToList();
        var changes = holding.SelectMany(r => DetailTable.Rows(r.Changes).Select(c => new ChangeLine(
            c[0], c.Count > 1 ? c[1] : "", r.Topic.Length > 0 ? r.Topic : "其他", r.Title, "/" + r.Path, r.Phone, r.PublishedAtUtc))).ToList();
        return new ForYouView(
            audience,
            topic,
            [.. Audiences.All.Select(a => (a, changes.Count(c => c.Audience == a.Name)))],
            [.. changes.Select(c => c.Topic).Distinct().Order(StringComparer.Ordinal)],
            [.. changes.Where(c => (audience is null || c.Audience == audience.Name) && (topic.Length == 0 || c.Topic == topic)).GroupBy(c => c.Topic)]);
    }
}

/// <summary>“政策与我”页。Immutable.</summary>
internal sealed record ForYouView(
    Audience? Audience, string Topic, IReadOnlyList<(Audience Audience, int Count)> Audiences, IReadOnlyList<string> Topics, IReadOnlyList<IGrouping<string, ChangeLine>> Groups);

/// <summary>一条变化。Immutable.</summary>
internal sealed record ChangeLine(string Audience, string Change, string Topic, string Title, string Url, string Phone, DateTime PublishedAtUtc);
