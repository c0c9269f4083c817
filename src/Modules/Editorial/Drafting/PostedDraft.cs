using Microsoft.AspNetCore.Http;
using Shijuan.Cms.Core.Content;
using Shijuan.Cms.Core.Drafting;

namespace Shijuan.Cms.Editorial;

/// <summary>送来的草稿表单：what one tab holds. Immutable.</summary>
/// <param name="Revision">Revision of the item on which the typing began.</param>
/// <param name="Copy">The last autosave this tab knows of.</param>
/// <param name="Tab">Mark of the tab.</param>
internal sealed record PostedDraft(int Revision, int Copy, string Tab, DraftFields Fields)
{
    private const string TabField = "Tab";
    private const int LongestTab = 40;
    private const string FormsField = InterpretationPlan.Prefix + "Forms";

    public static PostedDraft From(IFormCollection form) => new(
        Number(form["Revision"]),
        Number(form["Copy"]),
        Mark(form[TabField]),
        new DraftFields(form.Where(f => IsField(f.Key)).Select(f => KeyValuePair.Create(f.Key, Unix(Joined(f.Key, f.Value))))));

    public static PostedDraft From(AutosaveRequest request) => new(
        request.Revision,
        request.Copy,
        Mark(request.Fields?.GetValueOrDefault(TabField)?.FirstOrDefault()),
        new DraftFields((request.Fields ?? []).Where(f => IsField(f.Key) && f.Value.Length > 0).Select(f => KeyValuePair.Create(f.Key, Unix(Joined(f.Key, f.Value))))));

    /// <summary>The fields as the working copy keeps them: with the mark of their tab.</summary>
    public DraftFields WithTab() => new(Fields.Values.Append(KeyValuePair.Create(TabField, Tab)));

    public static string TabOf(WorkingCopy copy) => DraftFields.FromJson(copy.Fields)[TabField];

    /// <summary>Kept by another tab of the same person on the same revision, and not known to this one.</summary>
    public bool IsOverrunBy(WorkingCopy copy) => copy.BaseRevision == Revision && copy.Revision != Copy && TabOf(copy) != Tab;

    private static bool IsField(string name) =>
        DraftFields.Common.Contains(name) || name.StartsWith(DraftFields.DetailPrefix, StringComparison.Ordinal);

    /// <summary>Several boxes of one field are its several values; of any other field the form has one control.</summary>
    private static string Joined(string name, IReadOnlyList<string?> values) => name == FormsField ? string.Join('；', values) : values.Count > 0 ? values[0] ?? "" : "";

    private static int Number(string? typed) => int.TryParse(typed, out var number) ? number : 0;

    private static string Mark(string? typed) => typed is { Length: <= LongestTab } ? typed : "";

    // Forms send line ends as CR LF, scripts as LF; comparing must not see a difference.
    private static string Unix(string? value) => (value ?? "").ReplaceLineEndings("\n");
}
