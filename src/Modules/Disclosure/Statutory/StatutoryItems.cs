using Microsoft.EntityFrameworkCore;
using Shijuan.Cms.Core.Modules;
using Shijuan.Cms.Core.Persistence;
using Shijuan.Cms.Core.Units;

namespace Shijuan.Cms.Disclosure;

/// <summary>公开信息的读取：open publications with what the catalogue says of each (条例第十二条：索引、名称、内容概述、生成日期).</summary>
internal sealed class StatutoryItems(CmsDbContext db) : IUseCase
{
    public IQueryable<StatutoryRow> Open =>
        from p in db.Publications.AsNoTracking()
        where p.ClosedAtUtc == null
        join i in db.ContentItems on p.ItemId equals i.Id
        select new StatutoryRow
        {
            PublicationId = p.Id,
            ItemId = p.ItemId,
            VersionId = p.VersionId,
            Path = p.Path,
            PublishedAtUtc = p.PublishedAtUtc,
            PublisherName = p.PublisherName,
            Title = p.Version.Title,
            Summary = p.Version.Summary,
            Topic = p.Version.Topic,
            Keywords = p.Version.Keywords,
            FormedOn = p.Version.FormedOn,
            ChannelId = p.Version.ChannelId,
            UnitId = i.UnitId,
            TypeKey = i.TypeKey,
            IndexNumber = i.IndexNumber,
        };

    /// <summary>本级政府自己的：what the government and its office have made public.</summary>
    public IQueryable<StatutoryRow> OfCountyItself() => Open.Where(r => db.Units.Any(u => u.Id == r.UnitId && (u.Type == UnitType.CountyGovernment || u.Type == UnitType.GovernmentOffice)));

    /// <summary>How much there is of each kind, in one question for the whole county or one unit.</summary>
    public async Task<IReadOnlyList<StatutoryGroup>> CountAsync(int? unitId, CancellationToken cancel) =>
        await Open.Where(r => unitId == null || r.UnitId == unitId)
            .GroupBy(r => new { r.UnitId, r.TypeKey, r.ChannelId, r.Topic })
            .Select(g => new StatutoryGroup(g.Key.UnitId, g.Key.TypeKey, g.Key.ChannelId, g.Key.Topic, g.Count(), g.Max(r => r.PublishedAtUtc)))
            .ToListAsync(cancel);
}

/// <summary>一条公开信息。Set by name: a query can only be refined over such a type.</summary>
internal sealed class StatutoryRow
{
    public int PublicationId { get; init; }
    public int ItemId { get; init; }
    public int VersionId { get; init; }
    public string Path { get; init; } = "";
    public DateTime PublishedAtUtc { get; init; }
    public string PublisherName { get; init; } = "";
    public string Title { get; init; } = "";
    public string Summary { get; init; } = "";
    public string Topic { get; init; } = "";
    public string Keywords { get; init; } = "";
    public DateOnly? FormedOn { get; init; }
    public int ChannelId { get; init; }
    public int UnitId { get; init; }
    public string TypeKey { get; init; } = "";
    public string? IndexNumber { get; init; }
}

/// <summary>同一单位、类型、栏目、主题的公开信息有多少。Immutable.</summary>
internal sealed record StatutoryGroup(int UnitId, string TypeKey, int ChannelId, string Topic, int Count, DateTime NewestUtc);
