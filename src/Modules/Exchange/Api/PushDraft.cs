using Microsoft.EntityFrameworkCore;
using Shijuan.Cms.Core.Audit;
using Shijuan.Cms.Core.Content;
using Shijuan.Cms.Core.Drafting;
using Shijuan.Cms.Core.Modules;
using Shijuan.Cms.Core.Persistence;
using Shijuan.Cms.Core.Units;

namespace Shijuan.Cms.Exchange;

/// <summary>推送草稿：the same verbs as typing, by the account of the token. The same delivery twice is the same draft.</summary>
internal sealed class PushDraft(CmsDbContext db, ContentStore store, DraftTrial trial, DraftEditor editor, TimeProvider time) : IUseCase
{
    public const int LongestKey = 100;

    public async Task<PushOutcome> CreateAsync(ApiCaller caller, DraftPush push, string? key, string bodySha256, CancellationToken cancel)
    {
        if (key?.Length > LongestKey)
        {
            return new PushOutcome.Invalid([new FieldError("externalId", $"编号最多 {LongestKey} 个字。")]);
        }

        if (key is not null && await FindAsync(caller, key, cancel) is { } earlier)
        {
            return await RepeatAsync(caller, push, earlier, bodySha256, cancel);
        }

        var read = await ReadAsync(caller, push, cancel);
        if (read.Draft is not { } draft)
        {
            db.Audit(AuditDraft.Refused(caller.Actor, "content.create", nameof(OrgUnit), caller.Unit.Id, new { fields = read.Errors.Select(e => e.Field).Distinct() }));
            await db.SaveChangesAsync(cancel);
            return new PushOutcome.Invalid(read.Errors);
        }

        return await OpenAsync(caller, draft, key, bodySha256, cancel) is not { } created
            ? await RepeatAsync(caller, push, (await FindAsync(caller, key!, cancel))!, bodySha256, cancel)
            : await AnswerAsync(created.Id, await editor.SaveAsync(caller.Actor, created.Id, created.Revision, draft.Fields, cancel), repeated: false, cancel);
    }

    private Task<TrialResult> ReadAsync(ApiCaller caller, DraftPush push, CancellationToken cancel)
    {
        KeyValuePair<string, string>[] fields = [.. (push.Fields ?? new Dictionary<string, string>()).Where(f => f.Key is not ("Title" or "Body")), new("Title", push.Title ?? ""), new("Body", push.Body ?? "")];
        return trial.ReadAsync(caller.Actor, push.Type ?? "", caller.Unit, push.Column ?? "", fields, cancel);
    }

    /// <summary>The empty draft together with its key, or null when the same delivery was faster.</summary>
    private async Task<ContentItem?> OpenAsync(ApiCaller caller, TrialDraft draft, string? key, string bodySha256, CancellationToken cancel)
    {
        await using var transaction = await db.BeginAsync(cancel);
        var created = await editor.CreateAsync(caller.Actor, draft.Type.Key, draft.Unit.Id, draft.Column.Id, cancel)
            ?? throw new InvalidOperationException("What was tried a moment ago was refused.");
        if (key is not null)
        {
            db.Add(new ApiPush(caller.AccountId, key, bodySha256, created.Id, time.GetUtcNow().UtcDateTime));
        }

        try
        {
            await db.SaveChangesAsync(cancel);
        }
        catch (DbUpdateException)
        {
            // The key is taken since: nothing of ours is stored.
            await transaction.RollbackAsync(cancel);
            db.ForgetChanges();
            return null;
        }

        await transaction.CommitAsync(cancel);
        return created;
    }

    private async Task<PushOutcome> RepeatAsync(ApiCaller caller, DraftPush push, ApiPush earlier, string bodySha256, CancellationToken cancel)
    {
        if (earlier.BodySha256 != bodySha256)
        {
            return new PushOutcome.KeyReused(earlier.ItemId);
        }

        var item = (await store.LoadAsync(earlier.ItemId, cancel))!;
        // Cut off between the two steps of the first delivery: the draft is still as it was opened.
        if (item is { State: ContentState.Draft, Revision: 1 } && await ReadAsync(caller, push, cancel) is { Draft: { } draft })
        {
            db.ForgetChanges();
            return await AnswerAsync(item.Id, await editor.SaveAsync(caller.Actor, item.Id, 1, draft.Fields, cancel), repeated: true, cancel);
        }

        return new PushOutcome.Done(item, [], Repeated: true);
    }

    private async Task<PushOutcome> AnswerAsync(int itemId, DraftOutcome outcome, bool repeated, CancellationToken cancel)
    {
        switch (outcome)
        {
            case DraftOutcome.Done done:
                return new PushOutcome.Done(done.Item, done.Removed, repeated);
            case DraftOutcome.Conflict:
                // The same delivery, arriving twice at once, has filled the draft meanwhile.
                db.ForgetChanges();
                return new PushOutcome.Done((await store.LoadAsync(itemId, cancel))!, [], Repeated: true);
            default:
                return new PushOutcome.Refused(outcome);
        }
    }

    private Task<ApiPush?> FindAsync(ApiCaller caller, string key, CancellationToken cancel) =>
        db.Set<ApiPush>().AsNoTracking().SingleOrDefaultAsync(p => p.AccountId == caller.AccountId && p.Key == key, cancel);
}

/// <summary>推送的结果：closed.</summary>
internal abstract record PushOutcome
{
    private PushOutcome() { }

    public sealed record Done(ContentItem Item, IReadOnlyList<string> Removed, bool Repeated) : PushOutcome;

    public sealed record Invalid(IReadOnlyList<FieldError> Errors) : PushOutcome;

    /// <summary>The same key with another content.</summary>
    public sealed record KeyReused(int ItemId) : PushOutcome;

    public sealed record Refused(DraftOutcome Outcome) : PushOutcome;
}
