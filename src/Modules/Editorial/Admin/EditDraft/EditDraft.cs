using System.Globalization;
using Shijuan.Cms.Core.Channels;
using Shijuan.Cms.Core.Content;
using Shijuan.Cms.Core.Drafting;
using Shijuan.Cms.Core.Modules;
using Shijuan.Cms.Core.Permissions;
using Shijuan.Cms.Core.Presence;
using Shijuan.Cms.Core.Publishing;
using Shijuan.Cms.Core.Units;
using Shijuan.Cms.Core.Web;

namespace Shijuan.Cms.Editorial;

/// <summary>编辑草稿：what the form shows. The person's own unsaved typing comes back by itself.</summary>
internal sealed class EditDraft(
    ContentDoor door, CheckDraft checks, WorkingCopies copies, DraftLocks locks, RelatedTitles related, ContentTypes types, UnitTree units, ChannelTree channels) : IUseCase
{
    /// <summary>Null when the person may not know of the item.</summary>
    public async Task<DraftPage?> OpenAsync(Actor actor, int itemId, CancellationToken cancel)
    {
        if (await door.OpenAsync(actor, itemId, cancel) is not { } opened)
        {
            return null;
        }

        if (opened.State != ContentState.Draft || !actor.MayWriteContentOf(opened.UnitId))
        {
            return new DraftPage.ReadOnly();
        }

        var copy = await copies.FindAsync(actor, itemId, cancel);
        if (copy is not null && copy.BaseRevision != opened.Revision)
        {
            // Somebody saved since: typing on would overwrite what was kept, so the person decides first.
            return new DraftPage.Stale();
        }

        var item = await door.ReadAsync(opened, cancel);
        var fields = copy is null ? DraftFields.From(item.Current) : DraftFields.FromJson(copy.Fields);
        var posted = new PostedDraft(item.Revision, copy?.Revision ?? 0, NewTab(), fields);
        return new DraftPage.Form(await ShowAsync(actor, item, posted, copy?.SavedAtUtc, cancel));
    }

    /// <summary>The form again with what was typed, after a refusal.</summary>
    public async Task<DraftView> ShowAgainAsync(Actor actor, OpenedItem opened, PostedDraft posted, CancellationToken cancel)
    {
        var item = await door.ReadAsync(opened, cancel);
        // Not the revision of now: what somebody saves meanwhile must not be overwritten unseen.
        return await ShowAsync(actor, item, posted, restoredAt: null, cancel);
    }

    private static string NewTab() => Guid.CreateVersion7().ToString("N");

    private async Task<DraftView> ShowAsync(
        Actor actor, ContentItem item, PostedDraft posted, DateTime? restoredAt, CancellationToken cancel) => new(
        item.Id,
        posted,
        types.Get(item.TypeKey).Name,
        (await units.LoadAsync(cancel)).FullNameOf(item.UnitId),
        item.ReturnReason,
        item.Live is { } live ? "/" + live.Path : null,
        item.Current.Detail?.Fields ?? [],
        ChannelChoices.For(await channels.LoadAsync(cancel), item.TypeKey, item.Current.ChannelId),
        restoredAt,
        await checks.JudgeAsync(item, posted.Fields, cancel),
        DraftAttachments.Of(item, actor),
        await locks.AgainstAsync(actor, item.Id, cancel),
        actor.UserId ?? 0)
    {
        Related = await related.OfAsync(actor, posted.Fields, cancel),
        NeedsInterpretation = types.Get(item.TypeKey).Has(ContentTrait.NeedsInterpretation),
    };
}

/// <summary>打开编辑页的结果。Immutable.</summary>
internal abstract record DraftPage
{
    private DraftPage() { }

    public sealed record Form(DraftView View) : DraftPage;

    /// <summary>Not a draft, or not this person's to write.</summary>
    public sealed record ReadOnly : DraftPage;

    /// <summary>The person has unsaved typing on an older text.</summary>
    public sealed record Stale : DraftPage;
}

/// <summary>编辑页。Immutable.</summary>
internal sealed record DraftView(
    int Id, PostedDraft Posted, string TypeName, string UnitName, string? ReturnReason, string? LiveUrl,
    IReadOnlyList<DetailField> DetailFields, IReadOnlyList<ChannelGroup> Channels, DateTime? RestoredAtUtc, ChecksView Checks, AttachmentsView Files,
    HeldLock? Lock, int UserId)
{
    /// <summary>The items named in the relation fields, with what this person may read of them.</summary>
    public IReadOnlyList<RelatedTitle> Related { get; init; } = [];

    /// <summary>Whether the form asks for a 解读方案.</summary>
    public bool NeedsInterpretation { get; init; }

    /// <summary>The rich text takes the place of its own control, so a link needs another place to lead to.</summary>
    public const string BodyAnchor = "Body-field";

    public static string AnchorOf(string field) => field switch
    {
        Target.Body => BodyAnchor,
        "" or Target.SignOffs => "findings-title",
        _ => FormRowTagHelper.IdOf(field),
    };

    public string this[string field] => Posted.Fields[field];

    /// <summary>A date control shows nothing for what it cannot read: then what was typed is shown as text.</summary>
    public bool IsDate(string field) =>
        this[field].Length == 0 || DateOnly.TryParseExact(this[field], "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out _);
}
