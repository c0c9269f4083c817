using System.Globalization;
using Shijuan.Cms.Core.Audit;
using Shijuan.Cms.Core.Channels;
using Shijuan.Cms.Core.Content;
using Shijuan.Cms.Core.Drafting;
using Shijuan.Cms.Core.Modules;
using Shijuan.Cms.Core.Permissions;
using Shijuan.Cms.Core.Publishing;
using Shijuan.Cms.Core.Units;

namespace Shijuan.Cms.Editorial;

/// <summary>导入稿件：each item becomes a draft; one that asks to be published meets the same gate as everywhere else.</summary>
internal sealed class ImportContent(
    DraftEditor editor, DraftReader reader, Publisher publisher, ContentTypes types, UnitTree units, ChannelTree channels, TimeProvider time) : IUseCase
{
    public async Task<ImportReport> RunAsync(Actor actor, byte[] file, CancellationToken cancel)
    {
        var read = ImportFile.Read(file);
        var lines = new List<ImportLine>();
        foreach (var item in read.Items)
        {
            lines.Add(await ImportAsync(actor, item, cancel));
        }

        return new ImportReport(read.Refusal, lines);
    }

    private async Task<ImportLine> ImportAsync(Actor actor, ImportItem item, CancellationToken cancel)
    {
        var errors = item.Errors.ToList();
        var type = types.Find(item.Type);
        var unit = (await units.LoadAsync(cancel)).Publishing.FirstOrDefault(u => u.Key == item.Unit);
        var tree = await channels.LoadAsync(cancel);
        var channel = tree.All.FirstOrDefault(c => c.Key == item.Channel) ?? tree.FindByPath(item.Channel);
        errors.AddRange(Place(actor, item, type, unit, channel));
        if (errors.Count > 0)
        {
            return ImportLine.Refuse(item, errors);
        }

        var fields = FieldsOf(item, channel!);
        errors.AddRange(Understand(fields, item, type!, unit!, channel!, tree));
        if (errors.Count > 0)
        {
            return ImportLine.Refuse(item, errors);
        }

        return await CreateAsync(actor, item, type!, unit!, channel!, fields, cancel);
    }

    private static List<string> Place(Actor actor, ImportItem item, ContentTypeDescriptor? type, OrgUnit? unit, Channel? channel)
    {
        var errors = new List<string>();
        if (type is null && item.Type.Length > 0)
        {
            errors.Add($"没有“{item.Type}”这种内容类型。");
        }

        if (unit is null && item.Unit.Length > 0)
        {
            errors.Add($"没有代号是“{item.Unit}”的单位，或者它不能发布内容。");
        }
        else if (unit is not null && !actor.Can(CorePermissions.Draft, unit.Id))
        {
            errors.Add($"您没有为“{unit.Name}”起草稿件的权限。");
        }

        if (channel is null && item.Channel.Length > 0)
        {
            errors.Add($"没有代号或路径是“{item.Channel}”的栏目。");
        }
        else if (channel is not null && type is not null && !channel.Admits(type.Key))
        {
            errors.Add($"栏目“{channel.Name}”不收“{type.Name}”。");
        }

        return errors;
    }

    private static DraftFields FieldsOf(ImportItem item, Channel channel) => new(
    [
        .. item.Fields.Where(f => !IsOwn(f.Key)),
        KeyValuePair.Create("Title", item.Title),
        KeyValuePair.Create("Body", item.Body),
        KeyValuePair.Create("ChannelId", channel.Id.ToString(CultureInfo.InvariantCulture)),
    ]);

    private static bool IsOwn(string field) => field is "Title" or "Body" or "ChannelId";

    /// <summary>Reads the fields into an item that is never stored, so that a refused one leaves nothing behind.</summary>
    private List<string> Understand(
        DraftFields fields, ImportItem item, ContentTypeDescriptor type, OrgUnit unit, Channel channel, ChannelTreeSnapshot tree)
    {
        var trial = new ContentItem(type, unit.Id, channel.Id, authorId: null, time.GetUtcNow().UtcDateTime).Current;
        var known = DraftFields.Common.Concat(trial.Detail?.Fields.Select(f => DraftFields.DetailPrefix + f.Name) ?? []).ToHashSet();
        var strange = item.Fields.Where(f => IsOwn(f.Key) || !known.Contains(f.Key)).Select(f => $"fields 里不能有“{f.Key}”。");
        var unreadable = reader.Read(fields, trial, tree).Errors.Concat(DraftReader.WriteDetail(fields, trial.Detail)).Select(e => $"{e.Field}：{e.Message}");
        return [.. strange, .. unreadable];
    }

    private async Task<ImportLine> CreateAsync(
        Actor actor, ImportItem item, ContentTypeDescriptor type, OrgUnit unit, Channel channel, DraftFields fields, CancellationToken cancel)
    {
        var created = await editor.CreateAsync(actor, type.Key, unit.Id, channel.Id, cancel, AuditTrigger.Import);
        if (created is null)
        {
            return ImportLine.Refuse(item, ["没有为该单位起草稿件的权限，或者类型、栏目不存在。"]);
        }

        var saved = await editor.SaveAsync(actor, created.Id, created.Revision, fields, cancel);
        if (saved is not DraftOutcome.Done done)
        {
            return ImportLine.Refuse(item, [$"建了空草稿（编号 {created.Id}），但内容没有存进去，请在后台检查。"]);
        }

        var line = new ImportLine(item.Number, item.Title, created.Id, [.. done.Removed.Select(r => "已去除：" + r)], item.Publish, null, []);
        return item.Publish ? await PublishAsync(actor, line, done.Item, cancel) : line;
    }

    private async Task<ImportLine> PublishAsync(Actor actor, ImportLine line, ContentItem item, CancellationToken cancel) =>
        await publisher.PublishAsync(new PublishRequest(item.Id, actor, PublishTrigger.Import, item.Revision), cancel) switch
        {
            PublishOutcome.Published => line with { PublishRefusal = null },
            PublishOutcome.Blocked blocked => line with { PublishRefusal = "没有发布：检查没有通过，已存为草稿。", Findings = blocked.Judgement.Findings },
            PublishOutcome.Forbidden => line with { PublishRefusal = "没有发布：您没有这个单位的发布权限，已存为草稿。" },
            _ => line with { PublishRefusal = "没有发布：草稿要先送审、签署齐备才能发布。" },
        };
}

/// <summary>导入结果。Immutable.</summary>
internal sealed record ImportReport(string? Refusal, IReadOnlyList<ImportLine> Lines)
{
    public int Created => Lines.Count(l => l.ItemId is not null);

    public bool AllDone => Refusal is null && Lines.All(l => l.ItemId is not null && l.PublishRefusal is null);
}

/// <summary>一篇的导入结果。Immutable.</summary>
/// <param name="ItemId">Null when nothing was created.</param>
/// <param name="Messages">Why it was refused, or what was taken out of the text.</param>
internal sealed record ImportLine(
    int Number, string Title, int? ItemId, IReadOnlyList<string> Messages, bool WantedPublish, string? PublishRefusal, IReadOnlyList<JudgedFinding> Findings)
{
    public static ImportLine Refuse(ImportItem item, IReadOnlyList<string> why) => new(item.Number, item.Title, null, why, item.Publish, null, []);
}
