using System.Globalization;
using Microsoft.EntityFrameworkCore;
using Shijuan.Cms.Core.Channels;
using Shijuan.Cms.Core.Content;
using Shijuan.Cms.Core.Drafting;
using Shijuan.Cms.Core.Modules;
using Shijuan.Cms.Core.Permissions;
using Shijuan.Cms.Core.Persistence;
using Shijuan.Cms.Core.Publishing;
using Shijuan.Cms.Core.Units;

namespace Shijuan.Cms.Exchange;

/// <summary>自己的草稿：a token sees and changes what its own account began, and nothing else of the unit.</summary>
internal sealed class OwnDrafts(
    CmsDbContext db, ContentStore store, DraftEditor editor, Submission submission, DraftChecks checks, ChannelTree channels, UnitTree units) : IUseCase
{
    private const int PageSize = 50;

    public async Task<ApiPage<ApiDraftLine>> ListAsync(ApiCaller caller, int page, CancellationToken cancel)
    {
        var own = Own(caller);
        var lines = await own.OrderByDescending(i => i.Id).Skip((page - 1) * PageSize).Take(PageSize)
            .Select(i => new
            {
                i.Id, i.State, i.Revision, i.CreatedAtUtc, i.ReturnReason,
                Title = db.ContentVersions.Where(v => v.ItemId == i.Id && v.Number == i.CurrentNumber).Select(v => v.Title).First(),
            })
            .ToListAsync(cancel);
        return new ApiPage<ApiDraftLine>(
            await own.CountAsync(cancel), page, PageSize,
            [.. lines.Select(i => new ApiDraftLine(i.Id, i.State.ToString(), ContentStateNames.Of(i.State), i.Revision, i.Title, i.CreatedAtUtc, i.ReturnReason))]);
    }

    /// <summary>Null for whatever the caller did not begin.</summary>
    public async Task<ContentItem?> FindAsync(ApiCaller caller, int id, CancellationToken cancel)
    {
        if (!await Own(caller).AnyAsync(i => i.Id == id, cancel))
        {
            return null;
        }

        db.ForgetChanges();
        return await store.LoadAsync(id, cancel);
    }

    public async Task<ApiDraft> ShowAsync(ContentItem item, IReadOnlyList<string>? removed, CancellationToken cancel)
    {
        var version = item.Current;
        var tree = await channels.LoadAsync(cancel);
        var judged = item.State == ContentState.Draft ? await checks.CheckAsync(item, typed: null, GateStage.Text, cancel) : null;
        var fields = DraftFields.From(version).Values.Where(f => f.Key is not ("Title" or "Body" or "ChannelId")).OrderBy(f => f.Key, StringComparer.Ordinal);
        return new ApiDraft(
            item.Id, item.State.ToString(), ContentStateNames.Of(item.State), item.Revision,
            (await units.LoadAsync(cancel)).Find(item.UnitId)?.Key ?? "", item.TypeKey, tree.Find(version.ChannelId)?.Path ?? "", version.Title, version.BodyHtml,
            fields.ToDictionary(f => f.Key, f => f.Value, StringComparer.Ordinal), item.IndexNumber, item.ReturnReason,
            [.. version.Attachments.OrderBy(a => a.Order).ThenBy(a => a.Id).Select(Of)],
            judged is null ? null : [.. judged.Findings.Select(ApiFinding.Of)], removed, item.Live is { } live ? "/" + live.Path : null);
    }

    public async Task<DraftOutcome> ChangeAsync(ApiCaller caller, ContentItem item, int revision, DraftChange change, CancellationToken cancel)
    {
        var values = new Dictionary<string, string>(DraftFields.From(item.Current).Values, StringComparer.Ordinal);
        var errors = Apply(change, values, item.Current, await channels.LoadAsync(cancel), item.TypeKey);
        db.ForgetChanges();
        return errors.Count > 0 ? new DraftOutcome.Invalid(errors) : await editor.SaveAsync(caller.Actor, item.Id, revision, new DraftFields(values), cancel);
    }

    public Task<DraftOutcome> SubmitAsync(ApiCaller caller, int id, int revision, CancellationToken cancel)
    {
        db.ForgetChanges();
        return submission.SubmitAsync(caller.Actor, id, revision, cancel);
    }

    public static ApiFile Of(Attachment file) => new(
        file.Id, file.Kind == AttachmentKind.Image ? "image" : "file", file.FileName, file.MediaType, file.Size, file.Sha256,
        file.Kind == AttachmentKind.Image ? "cms-file:" + file.Sha256 : null, Url: null);

    private static List<FieldError> Apply(DraftChange change, Dictionary<string, string> values, ContentVersion version, ChannelTreeSnapshot tree, string typeKey)
    {
        var known = DraftTrial.KnownFields(version);
        var errors = (change.Fields ?? new Dictionary<string, string>()).Where(f => !known.Contains(f.Key) || f.Key is "Title" or "Body")
            .Select(f => new FieldError(f.Key, $"fields 里不能有“{f.Key}”。")).ToList();
        foreach (var (name, value) in change.Fields ?? new Dictionary<string, string>())
        {
            values[name] = value ?? "";
        }

        values["Title"] = change.Title ?? values["Title"];
        values["Body"] = change.Body ?? values["Body"];
        errors.AddRange(values.Where(v => v.Value.Contains('\0', StringComparison.Ordinal)).Select(v => new FieldError(v.Key, "有看不见的控制字符，请去掉。")));
        if (change.Column is { } wanted)
        {
            var column = tree.All.FirstOrDefault(c => c.Key == wanted) ?? tree.FindByPath(wanted.Trim('/'));
            if (column?.Admits(typeKey) != true)
            {
                errors.Add(new FieldError("column", $"没有栏目“{wanted}”，或者它不收这种内容。"));
                return errors;
            }

            values["ChannelId"] = column.Id.ToString(CultureInfo.InvariantCulture);
        }

        return errors;
    }

    private IQueryable<ContentItem> Own(ApiCaller caller)
    {
        var unit = caller.Actor.Can(CorePermissions.Draft, caller.Unit.Id) ? caller.Unit.Id : 0;
        return db.ContentItems.AsNoTracking().Where(i => i.CreatedById == caller.AccountId && i.UnitId == unit);
    }
}
