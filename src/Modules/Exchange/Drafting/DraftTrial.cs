using System.Globalization;
using Shijuan.Cms.Core.Channels;
using Shijuan.Cms.Core.Content;
using Shijuan.Cms.Core.Drafting;
using Shijuan.Cms.Core.Modules;
using Shijuan.Cms.Core.Permissions;
using Shijuan.Cms.Core.Units;

namespace Shijuan.Cms.Exchange;

/// <summary>试读：understands a delivered draft on an item that is never stored, so that a refused one leaves nothing behind.</summary>
internal sealed class DraftTrial(DraftReader reader, RelationWords relations, ContentTypes types, UnitTree units, ChannelTree channels, TimeProvider time) : IUseCase
{
    /// <param name="channel">Key or path of the column.</param>
    /// <param name="fields">Everything else by its form name.</param>
    public async Task<TrialResult> ReadAsync(
        Actor actor, string typeKey, OrgUnit? unit, string channel, IEnumerable<KeyValuePair<string, string>> fields, CancellationToken cancel)
    {
        var tree = await channels.LoadAsync(cancel);
        var type = types.Find(typeKey);
        var column = tree.All.FirstOrDefault(c => c.Key == channel) ?? tree.FindByPath(channel.Trim('/'));
        var errors = Place(actor, type, typeKey, unit, column, channel);
        if (errors.Count > 0)
        {
            return new TrialResult(null, errors, []);
        }

        var given = fields.Select(f => KeyValuePair.Create(f.Key, f.Value ?? "")).ToList();
        errors.AddRange(given.Where(f => f.Value.Contains('\0', StringComparison.Ordinal)).Select(f => new FieldError(f.Key, "有看不见的控制字符，请去掉。")));
        var read = new DraftFields([.. given.Where(f => f.Key != "ChannelId"), KeyValuePair.Create("ChannelId", column!.Id.ToString(CultureInfo.InvariantCulture))]);
        var item = new ContentItem(type!, unit!.Id, column.Id, authorId: null, time.GetUtcNow().UtcDateTime);
        var known = KnownFields(item.Current);
        errors.AddRange(given.Where(f => !known.Contains(f.Key)).Select(f => new FieldError(f.Key, $"不认识字段“{f.Key}”，可用的有：{string.Join("、", known.Order(StringComparer.Ordinal))}。")));
        if (given.Exists(f => f.Value.Contains('\0', StringComparison.Ordinal)))
        {
            return new TrialResult(null, errors, []);
        }

        var (understood, unknown) = await relations.ResolveAsync(read, item.Id, cancel);
        errors.AddRange(unknown);
        var text = reader.Read(understood, item.Current, tree);
        errors.AddRange(text.Errors);
        errors.AddRange(DraftReader.WriteDetail(understood, item.Current.Detail));
        if (errors.Count > 0)
        {
            return new TrialResult(null, errors, []);
        }

        item.EditDraft(text.Text, authorId: null, time.GetUtcNow().UtcDateTime);
        return new TrialResult(new TrialDraft(item, type!, unit, column, understood), [], text.Removed);
    }

    /// <summary>The form names that a delivery may fill in.</summary>
    public static IReadOnlySet<string> KnownFields(ContentVersion version) =>
        DraftFields.Common.Where(f => f != "ChannelId").Concat(version.Detail?.Fields.Select(f => DraftFields.DetailPrefix + f.Name) ?? []).ToHashSet(StringComparer.Ordinal);

    public async Task<OrgUnit?> UnitAsync(string key, CancellationToken cancel) =>
        (await units.LoadAsync(cancel)).Publishing.FirstOrDefault(u => u.Key == key);

    private static List<FieldError> Place(Actor actor, ContentTypeDescriptor? type, string typeKey, OrgUnit? unit, Channel? column, string channel)
    {
        var errors = new List<FieldError>();
        if (type is null)
        {
            errors.Add(new FieldError("type", typeKey.Length == 0 ? "请写明内容类型。" : $"没有“{typeKey}”这种内容类型。"));
        }

        if (unit is null)
        {
            errors.Add(new FieldError("unit", "没有这个单位，或者它不能发布内容。"));
        }
        else if (!actor.Can(CorePermissions.Draft, unit.Id))
        {
            errors.Add(new FieldError("unit", $"没有为“{unit.Name}”起草稿件的权限。"));
        }

        if (column is null)
        {
            errors.Add(new FieldError("column", channel.Length == 0 ? "请写明栏目。" : $"没有代号或路径是“{channel}”的栏目。"));
        }
        else if (type is not null && !column.Admits(type.Key))
        {
            errors.Add(new FieldError("column", $"栏目“{column.Name}”不收“{type.Name}”。"));
        }

        return errors;
    }
}

/// <summary>试读结果。Immutable.</summary>
/// <param name="Draft">Null when anything was wrong.</param>
/// <param name="Removed">What the sanitiser would take out of the body, in Chinese.</param>
internal sealed record TrialResult(TrialDraft? Draft, IReadOnlyList<FieldError> Errors, IReadOnlyList<string> Removed);

/// <summary>看懂的稿件，没有存。</summary>
internal sealed record TrialDraft(ContentItem Item, ContentTypeDescriptor Type, OrgUnit Unit, Channel Column, DraftFields Fields);
