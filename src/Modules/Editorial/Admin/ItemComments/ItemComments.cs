using Shijuan.Cms.Core.Comments;
using Shijuan.Cms.Core.Content;
using Shijuan.Cms.Core.Drafting;
using Shijuan.Cms.Core.Modules;
using Shijuan.Cms.Core.Permissions;

namespace Shijuan.Cms.Editorial;

/// <summary>稿件的批注：what is said about the text that the person sees now, found again in it, and what was said about earlier editions.</summary>
internal sealed class ItemComments(
    ContentDoor door, EditionComments comments, CommentDesk desk, ItemReaders readers, PersonNames people, WorkingCopies copies, ContentTypes types) : IUseCase
{
    /// <summary>Null when the person may not know of the item.</summary>
    public async Task<CommentsView?> FindAsync(Actor actor, CommentsPlace place, CancellationToken cancel)
    {
        if (await door.OpenAsync(actor, place.ItemId, cancel) is not { } opened)
        {
            return null;
        }

        var item = await door.ReadAsync(opened, cancel);
        var all = await comments.AllAsync(item.Id, cancel);
        var first = await comments.FirstVersionAsync(item, cancel);
        var name = await people.ForAsync(all.SelectMany(PeopleOf), cancel);
        var fields = Fields(item);
        var text = await TextAsync(actor, item, cancel);
        var here = all.Where(c => c.VersionNumber >= first).Select(c => Row(c, fields, text, name)).ToList();
        var open = here.Where(c => c.IsOpen).ToList();
        var order = fields.Select((f, i) => (f.Name, i)).ToDictionary(f => f.Name, f => f.i, StringComparer.Ordinal);
        return new CommentsView(
            item.Id, place.ReturnUrl, fields, await readers.OfAsync(item.UnitId, cancel),
            open.Where(c => !IsOrphan(c, order)).OrderBy(c => order[c.Field]).ThenBy(c => c.Start ?? -1).ThenBy(c => c.Id).ToList(),
            open.Where(c => IsOrphan(c, order)).ToList(),
            here.Where(c => !c.IsOpen).ToList(),
            all.Where(c => c.VersionNumber < first).Select(c => Row(c, fields, static _ => "", name)).ToList())
        {
            TextUrl = $"/admin/content/{item.Id}/" + (item.State == ContentState.Draft && actor.MayWriteContentOf(item.UnitId) ? "edit" : "preview"),
        };
    }

    /// <summary>Behind the door: whoever may not know of the item gets <see cref="CommentOutcome.NotFound"/>.</summary>
    public Task<CommentOutcome> PostAsync(Actor actor, int itemId, CommentInput input, CancellationToken cancel) =>
        desk.PostAsync(
            actor, itemId,
            new CommentDraft(
                new CommentPlace(input.Field, input.Quote.ReplaceLineEndings("\n"), input.Before.ReplaceLineEndings("\n"), input.After.ReplaceLineEndings("\n")),
                input.Text.ReplaceLineEndings("\n"), input.MustResolve, input.Mention) { MentionedUnits = input.MentionUnit },
            cancel);

    public Task<CommentOutcome> ReplyAsync(Actor actor, int itemId, CommentInput input, CancellationToken cancel) =>
        desk.ReplyAsync(actor, itemId, input.Comment, input.Text.ReplaceLineEndings("\n"), input.Mention, cancel);

    public Task<CommentOutcome> ResolveAsync(Actor actor, int itemId, int comment, CancellationToken cancel) => desk.ResolveAsync(actor, itemId, comment, cancel);

    public Task<CommentOutcome> ReopenAsync(Actor actor, int itemId, int comment, CancellationToken cancel) => desk.ReopenAsync(actor, itemId, comment, cancel);

    private List<(string Name, string Label)> Fields(ContentItem item)
    {
        var hasPlan = types.Get(item.TypeKey).Has(ContentTrait.NeedsInterpretation);
        return
        [
            .. DraftFieldNames.All(item.Current.Detail?.Fields ?? []).Where(f => hasPlan || !f.Name.StartsWith(InterpretationPlan.Prefix, StringComparison.Ordinal)),
            (CommentPlace.Attachments, "附件"),
        ];
    }

    /// <summary>The person's own unsaved typing when there is some: that is what stands on the screen.</summary>
    private async Task<Func<string, string>> TextAsync(Actor actor, ContentItem item, CancellationToken cancel)
    {
        if (item.State == ContentState.Draft && await copies.FindAsync(actor, item.Id, cancel) is { } copy)
        {
            var typed = DraftFields.FromJson(copy.Fields);
            return field => CommentedText.Of(typed, field);
        }

        return field => CommentedText.Of(item.Current, field);
    }

    private static bool IsOrphan(CommentRow row, Dictionary<string, int> fields) =>
        !fields.ContainsKey(row.Field) || (row.Quote.Length > 0 && row.Start is null);

    private static CommentRow Row(Comment c, IReadOnlyList<(string Name, string Label)> fields, Func<string, string> text, Func<int?, string> name) => new(
        c.Id, c.VersionNumber, c.Field, fields.FirstOrDefault(f => f.Name == c.Field).Label ?? "已取消的字段", c.Quote,
        CommentAnchor.Find(text(c.Field), c.Place)?.Start, c.Text, c.MustResolve, name(c.AuthorId), c.CreatedAtUtc,
        Names(c.Mentioned, name), c.Replies.Select(r => new ReplyRow(r.Text, name(r.AuthorId), r.CreatedAtUtc, Names(r.Mentioned, name))).ToList(),
        c.ResolvedById is null ? null : name(c.ResolvedById), c.ResolvedAtUtc);

    private static List<string> Names(string mentioned, Func<int?, string> name) => [.. MentionList.Read(mentioned).Select(id => name(id))];

    private static IEnumerable<int?> PeopleOf(Comment c) =>
    [
        c.AuthorId, c.ResolvedById, .. MentionList.Read(c.Mentioned).Select(id => (int?)id),
        .. c.Replies.SelectMany(r => MentionList.Read(r.Mentioned).Append(r.AuthorId)).Select(id => (int?)id),
    ];
}
