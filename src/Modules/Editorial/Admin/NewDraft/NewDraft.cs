using Shijuan.Cms.Core.Channels;
using Shijuan.Cms.Core.Content;
using Shijuan.Cms.Core.Drafting;
using Shijuan.Cms.Core.Modules;
using Shijuan.Cms.Core.Permissions;
using Shijuan.Cms.Core.Units;

namespace Shijuan.Cms.Editorial;

/// <summary>新建稿件：the type first, because it decides which columns can be chosen.</summary>
internal sealed class NewDraft(DraftEditor editor, ContentTypes types, UnitTree units, ChannelTree channels) : IUseCase
{
    public async Task<NewDraftView> AskAsync(Actor actor, string? typeKey, CancellationToken cancel)
    {
        var type = typeKey is null ? null : types.Find(typeKey);
        var scope = actor.ScopeOf(CorePermissions.Draft);
        return new NewDraftView(
            types.All.ToList(),
            type,
            (await units.LoadAsync(cancel)).Publishing.Where(u => scope.Covers(u.Id)).Select(u => new Choice(u.Id.ToString(), u.FullName)).ToList(),
            type is null ? [] : ChannelChoices.For(await channels.LoadAsync(cancel), type.Key));
    }

    /// <summary>Null when the type, the unit or the column cannot be chosen by this person.</summary>
    public async Task<int?> CreateAsync(Actor actor, string typeKey, int unitId, int channelId, CancellationToken cancel) =>
        (await channels.LoadAsync(cancel)).Find(channelId)?.Admits(typeKey) == true
            ? (await editor.CreateAsync(actor, typeKey, unitId, channelId, cancel))?.Id
            : null;
}

/// <summary>新建稿件的选项。Immutable.</summary>
/// <param name="Type">Null while the type is being chosen.</param>
internal sealed record NewDraftView(
    IReadOnlyList<ContentTypeDescriptor> Types, ContentTypeDescriptor? Type, IReadOnlyList<Choice> Units, IReadOnlyList<ChannelGroup> Channels);
