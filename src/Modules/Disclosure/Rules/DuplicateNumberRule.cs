using System.Runtime.CompilerServices;
using Microsoft.EntityFrameworkCore;
using Shijuan.Cms.Core.Content;
using Shijuan.Cms.Core.Persistence;
using Shijuan.Cms.Core.Publishing;

namespace Shijuan.Cms.Disclosure;

/// <summary>文号不重复：one 发文字号 belongs to one document of a unit.</summary>
internal sealed class DuplicateNumberRule(CmsDbContext db) : IPublishRule
{
    public string Key => "disclosure.duplicate-number";

    public bool AppliesTo(Candidate candidate) => candidate.Detail is NormativeDocument { DocumentNumber.Length: > 0 };

    public async IAsyncEnumerable<Finding> CheckAsync(Candidate candidate, [EnumeratorCancellation] CancellationToken cancel)
    {
        var number = ((NormativeDocument)candidate.Detail!).DocumentNumber;
        var others = await (
            from d in db.Set<NormativeDocument>().AsNoTracking()
            where d.DocumentNumber == number
            join v in db.ContentVersions on d.VersionId equals v.Id
            join i in db.ContentItems on v.ItemId equals i.Id
            where i.Id != candidate.Item.Id && i.UnitId == candidate.Item.UnitId && v.Number == i.CurrentNumber
                && i.State != ContentState.Discarded && i.State != ContentState.Withdrawn
            orderby i.Id
            select i.Id).Take(3).ToListAsync(cancel);
        if (others.Count > 0)
        {
            yield return new Finding("disclosure.duplicate-number.taken", Target.Of("Detail.DocumentNumber"), number, string.Join("、", others));
        }
    }
}
