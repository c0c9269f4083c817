using Shijuan.Cms.Core.Channels;
using Shijuan.Cms.Core.Content;
using Shijuan.Cms.Core.Drafting;
using Shijuan.Cms.Core.Modules;
using Shijuan.Cms.Core.Permissions;
using Shijuan.Cms.Core.Units;

namespace Shijuan.Cms.Editorial;

/// <summary>新建稿件：by the column it shall stand in, which mostly decides the type; or by the type.</summary>
internal sealed class NewDraft(DraftEditor editor, DraftPrefill prefill, ContentTypes types, UnitTree units, ChannelTree channels) : IUseCase
{
    public async Task<NewDraftView> AskAsync(Actor actor, string? typeKey, int? channelId, CancellationToken cancel)
    {
        var tree = await channels.LoadAsync(cancel);
        var column = channelId is { } id ? tree.Find(id) : null;
        List<ContentTypeDescriptor> admitted = [.. types.All.Where(t => column?.Admits(t.Key) != false)];
        var type = typeKey is not null ? types.Find(typeKey) : column is not null && admitted.Count == 1 ? admitted[0] : null;
        var scope = actor.ScopeOf(CorePermissions.Draft);
        return new NewDraftView(
            admitted,
            type,
            column,
            (await units.LoadAsync(cancel)).Publishing.Where(u => scope.Covers(u.Id)).Select(u => new Choice(u.Id.ToString(System.Globalization.CultureInfo.InvariantCulture), u.FullName)).ToList(),
            type is null ? ChannelChoices.Where(tree, c => types.All.Any(t => c.Admits(t.Key))) : ChannelChoices.For(tree, type.Key));
    }

    /// <summary>Null when the type, the unit or the column cannot be chosen by this person.</summary>
    public async Task<int?> CreateAsync(Actor actor, string typeKey, int unitId, int channelId, CancellationToken cancel)
    {
        if ((await channels.LoadAsync(cancel)).Find(channelId)?.Admits(typeKey) != true
            || await editor.CreateAsync(actor, typeKey, unitId, channelId, cancel) is not { } item)
        {
            return null;
        }

        await prefill.FillAsync(actor, item.Id, cancel);
        return item.Id;
    }
}

/// <summary>新建稿件的选项。Immutable.</summary>
/// <param name="Types">The types that the chosen column admits; all of them while no column is chosen.</param>
/// <param name="Type">Null while the type is being chosen.</param>
/// <param name="Column">Null when the person began with the type.</param>
internal sealed record NewDraftView(
    IReadOnlyList<ContentTypeDescriptor> Types, ContentTypeDescriptor? Type, Channel? Column, IReadOnlyList<Choice> Units, IReadOnlyList<ChannelGroup> Channels);
