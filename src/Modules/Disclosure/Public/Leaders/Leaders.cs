using System.Globalization;
using Shijuan.Cms.Core.Modules;
using Shijuan.Cms.Core.Units;

namespace Shijuan.Cms.Disclosure;

/// <summary>领导信息索引 (1.1.01, 5.13.02)：by unit, each in the order that the profiles state.</summary>
internal sealed class Leaders(PublicForms forms, UnitTree units) : IUseCase
{
    public async Task<IReadOnlyList<LeaderGroup>> ListAsync(CancellationToken cancel)
    {
        var tree = await units.LoadAsync(cancel);
        var byUnit = (await forms.OfAsync(LeaderProfile.Type.Key, unitId: null, cancel)).ToLookup(f => f.UnitId);
        return
        [
            .. tree.All.Where(u => byUnit.Contains(u.Id)).Select(u => new LeaderGroup(u.FullName, u.Key,
            [
                .. byUnit[u.Id].OrderBy(f => f.Detail.Number("Order") ?? decimal.MaxValue).ThenBy(f => f.ItemId)
                    .Select(f => new LeaderLine(f.Detail["Name"], f.Detail["Post"], f.Detail["Portfolio"], f.Url)),
            ])),
        ];
    }
}

/// <summary>一个单位的领导。Immutable.</summary>
internal sealed record LeaderGroup(string UnitName, string UnitKey, IReadOnlyList<LeaderLine> Leaders)
{
    public string Anchor => string.Create(CultureInfo.InvariantCulture, $"leaders-{UnitKey}");
}

/// <summary>领导信息的一行。Immutable.</summary>
internal sealed record LeaderLine(string Name, string Post, string Portfolio, string Url);
