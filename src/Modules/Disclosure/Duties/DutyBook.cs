using Shijuan.Cms.Core.Clocks;
using Shijuan.Cms.Core.Content;
using Shijuan.Cms.Core.Modules;
using Shijuan.Cms.Core.Units;

namespace Shijuan.Cms.Disclosure;

/// <summary>公开任务簿 (B09)：what each unit must have public, and what is still missing.</summary>
internal sealed class DutyBook(DutyFacts facts, UnitTree units, ContentTypes types, TimeProvider time) : IUseCase
{
    public async Task<IReadOnlyList<UnitDuties>> OfAsync(IReadOnlyList<OrgUnit> asked, CancellationToken cancel)
    {
        var today = ChinaTime.DateOf(time.GetUtcNow().UtcDateTime);
        var read = await facts.ReadAsync(today.Year - 1, asked.Select(u => u.Key).ToHashSet(StringComparer.Ordinal), cancel);
        var office = (await units.LoadAsync(cancel)).Publishing.Where(u => u.Type == UnitType.GovernmentOffice).Select(u => u.Id).ToList();
        var starts = new DraftStarts(types, read.Tree);
        return
        [
            .. asked.Select(u => new UnitDuties(
                u.Id, u.Key, u.Name, UnitKinds.Of(u),
                [.. UnitDutyList.Of(u, UnitKinds.Of(u) == UnitKind.County ? [u.Id, .. office] : [u.Id], read, starts, today)])),
        ];
    }
}
