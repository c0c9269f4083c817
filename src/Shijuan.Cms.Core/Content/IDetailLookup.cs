using Shijuan.Cms.Core.Persistence;

namespace Shijuan.Cms.Core.Content;

/// <summary>专用字段查找：lets lists find versions by fields that only their own module knows, for example 发文字号.</summary>
public interface IDetailLookup
{
    /// <summary>Ids of the versions whose own fields hold the words; part of a larger query, so never carried out here.</summary>
    IQueryable<int> VersionsWith(CmsDbContext db, string words);
}
