using System.Globalization;
using Shijuan.Cms.Core.Channels;
using Shijuan.Cms.Core.Content;
using Shijuan.Cms.Core.Text;

namespace Shijuan.Cms.Core.Drafting;

/// <summary>读懂表单：turns what was typed into a sanitised text, with one Chinese message for each field that cannot be understood. Nothing is refused for being incomplete: that is the gate's task.</summary>
public sealed class DraftReader(RichTextSanitizer sanitizer)
{
    public ReadDraft Read(DraftFields fields, ContentVersion version, ChannelTreeSnapshot channels)
    {
        var errors = new List<FieldError>();
        var body = ReadBody(fields["Body"], errors);
        var text = new VersionText
        {
            Title = Line(fields, "Title", 300, errors),
            Summary = Line(fields, "Summary", 1000, errors),
            BodyHtml = body?.Html ?? version.BodyHtml,
            BodyText = body?.PlainText ?? version.BodyText,
            ChannelId = ReadChannel(fields["ChannelId"], version.ChannelId, channels, errors),
            Disclosure = ReadDisclosure(fields["Disclosure"], errors),
            DisclosureReason = Line(fields, "DisclosureReason", 1000, errors),
            Topic = Line(fields, "Topic", 100, errors),
            Genre = Line(fields, "Genre", 50, errors),
            Keywords = Line(fields, "Keywords", 300, errors),
            Source = Line(fields, "Source", 100, errors),
            SourceUrl = ReadUrl(Line(fields, "SourceUrl", 500, errors), errors),
            FormedOn = ReadDate(fields["FormedOn"], version.FormedOn, errors),
            ResponsibleEditor = Line(fields, "ResponsibleEditor", 50, errors),
            Relations = ReadRelations(fields, version.Relations),
            InterpretationPlan = ReadPlan(fields, version.InterpretationPlan, errors),
        };
        return new ReadDraft(text, errors, body?.Removed ?? []);
    }

    /// <summary>Writes the typed detail. Kept apart because it changes the detail entity itself.</summary>
    public static IReadOnlyList<FieldError> WriteDetail(DraftFields fields, VersionDetail? detail)
    {
        if (detail is null)
        {
            return [];
        }

        return detail.Fields
            .Where(f => fields.Values.ContainsKey(DraftFields.DetailPrefix + f.Name))
            .Select(f => (Name: DraftFields.DetailPrefix + f.Name, Error: detail.Write(f.Name, fields[DraftFields.DetailPrefix + f.Name])))
            .Where(r => r.Error is not null)
            .Select(r => new FieldError(r.Name, r.Error!))
            .ToList();
    }

    private RichText? ReadBody(string html, List<FieldError> errors)
    {
        try
        {
            return sanitizer.Sanitize(html);
        }
        catch (RichTextRefusedException e)
        {
            errors.Add(new FieldError("Body", e.Message));
            return null;
        }
    }

    private static string Line(DraftFields fields, string name, int limit, List<FieldError> errors)
    {
        var value = fields[name].Trim();
        if (value.Length > limit)
        {
            errors.Add(new FieldError(name, $"最多{limit}个字，现在有{value.Length}个字，请删减。"));
            value = value[..limit];
        }

        return value;
    }

    private static int ReadChannel(string typed, int current, ChannelTreeSnapshot channels, List<FieldError> errors)
    {
        if (typed.Length == 0)
        {
            return current;
        }

        if (int.TryParse(typed, NumberStyles.None, CultureInfo.InvariantCulture, out var id) && channels.Find(id) is not null)
        {
            return id;
        }

        errors.Add(new FieldError("ChannelId", "所选栏目不存在，请重新选择。"));
        return current;
    }

    private static DisclosureAttribute ReadDisclosure(string typed, List<FieldError> errors)
    {
        if (typed.Length == 0)
        {
            return DisclosureAttribute.Undecided;
        }

        if (Enum.TryParse<DisclosureAttribute>(typed, out var value) && Enum.IsDefined(value))
        {
            return value;
        }

        errors.Add(new FieldError("Disclosure", "请从列表中选择公开属性。"));
        return DisclosureAttribute.Undecided;
    }

    private static string ReadUrl(string typed, List<FieldError> errors)
    {
        if (typed.Length == 0 || (Uri.TryCreate(typed, UriKind.Absolute, out var uri) && (uri.Scheme == Uri.UriSchemeHttp || uri.Scheme == Uri.UriSchemeHttps)))
        {
            return typed;
        }

        errors.Add(new FieldError("SourceUrl", "网址要以 http:// 或 https:// 开头。"));
        return "";
    }

    /// <summary>Numbers only: words have been turned into numbers before, or are named as not understood. A form without these fields leaves them as they are.</summary>
    private static string ReadRelations(DraftFields fields, string current)
    {
        var stated = StatedRelation.Read(current).ToList();
        foreach (var field in StatedRelation.Fields.Where(f => fields.Values.ContainsKey(f.Name)))
        {
            var parts = fields[field.Name].Split('；', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries);
            var ids = parts.Select(p => int.TryParse(p, NumberStyles.None, CultureInfo.InvariantCulture, out var id) ? id : 0).ToList();
            if (!ids.Contains(0))
            {
                stated.RemoveAll(r => r.Kind == field.Kind);
                stated.AddRange(ids.Select(id => new StatedRelation(id, field.Kind)));
            }
        }

        return StatedRelation.Write(stated);
    }

    private static string ReadPlan(DraftFields fields, string current, List<FieldError> errors)
    {
        var (stored, faults) = InterpretationPlan.Write(current, fields.Values);
        errors.AddRange(faults.Select(f => new FieldError(f.Field, f.Message)));
        return stored;
    }

    private static DateOnly? ReadDate(string typed, DateOnly? current, List<FieldError> errors)
    {
        var value = typed.Trim();
        if (value.Length == 0)
        {
            return null;
        }

        var (day, error) = FieldValue.ReadDay(value);
        if (error is null)
        {
            return day;
        }

        errors.Add(new FieldError("FormedOn", error));
        return current;
    }
}

/// <summary>一项填写错误。Immutable.</summary>
public sealed record FieldError(string Field, string Message);

/// <summary>读懂的表单。Immutable.</summary>
/// <param name="Removed">What the sanitiser took out of the body, in Chinese.</param>
public sealed record ReadDraft(VersionText Text, IReadOnlyList<FieldError> Errors, IReadOnlyList<string> Removed);
