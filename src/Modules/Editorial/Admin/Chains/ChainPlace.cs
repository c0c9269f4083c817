using Shijuan.Cms.Core.Channels;
using Shijuan.Cms.Core.Content;
using Shijuan.Cms.Core.Modules;
using Shijuan.Cms.Core.Review;
using Shijuan.Cms.Core.Units;

namespace Shijuan.Cms.Editorial;

/// <summary>审批链的适用范围：its choices, and its words.</summary>
internal sealed class ChainPlace(ContentTypes types, ChannelTree channels, UnitTree units) : IUseCase
{
    public async Task<ChainChoices> ChoicesAsync(CancellationToken cancel)
    {
        var columns = await channels.LoadAsync(cancel);
        var offices = await units.LoadAsync(cancel);
        return new ChainChoices(
            [.. types.All.Select(t => (t.Key, t.Name))],
            [.. columns.All.Select(c => (c.Id, string.Join(" › ", columns.PathTo(c.Id).Select(p => p.Name))))],
            [.. offices.All.Where(u => !u.IsCollective && u.ValidTo is null).Select(u => (u.Id, u.Name))]);
    }

    /// <summary>Scope in words, for the list.</summary>
    public async Task<string> WordsAsync(ChainSelector selector, CancellationToken cancel)
    {
        var parts = new List<string>();
        if (selector.TypeKey is { } type)
        {
            parts.Add(types.Find(type)?.Name ?? type);
        }

        if (selector.ChannelId is { } channel)
        {
            parts.Add($"栏目“{(await channels.LoadAsync(cancel)).Find(channel)?.Name}”及下级");
        }

        if (selector.UnitId is { } unit)
        {
            parts.Add($"{(await units.LoadAsync(cancel)).NameOf(unit)}及下级");
        }

        if (selector.Risk is { } risk)
        {
            parts.Add($"风险等级“{ReviewWords.Of(risk)}”");
        }

        return parts.Count == 0 ? "全部稿件" : string.Join("，", parts);
    }

    /// <summary>Null when something is named that does not exist.</summary>
    public async Task<ChainSelector?> ReadAsync(ChainForm form, CancellationToken cancel)
    {
        var (channel, unit) = (ChainForm.Number(form.ChannelId), ChainForm.Number(form.UnitId));
        RiskClass? risk = Enum.TryParse<RiskClass>(form.Risk, out var typed) && Enum.IsDefined(typed) ? typed : null;
        var known = (form.TypeKey.Length == 0 || types.Find(form.TypeKey) is not null)
            && (form.ChannelId.Length == 0 || (channel is { } c && (await channels.LoadAsync(cancel)).Find(c) is not null))
            && (form.UnitId.Length == 0 || (unit is { } u && (await units.LoadAsync(cancel)).Find(u) is not null))
            && (form.Risk.Length == 0 || risk is not null);
        return known ? new ChainSelector(form.TypeKey.Length == 0 ? null : form.TypeKey, channel, unit, risk) : null;
    }
}

/// <summary>可选的范围。Immutable.</summary>
internal sealed record ChainChoices(
    IReadOnlyList<(string Key, string Name)> Types, IReadOnlyList<(int Id, string Name)> Channels, IReadOnlyList<(int Id, string Name)> Units);
