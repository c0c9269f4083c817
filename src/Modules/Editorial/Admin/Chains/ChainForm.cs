using System.Globalization;
using System.Security.Cryptography;
using Microsoft.AspNetCore.Http;
using Shijuan.Cms.Core.Drafting;
using Shijuan.Cms.Core.Review;

namespace Shijuan.Cms.Editorial;

/// <summary>审批链表单, as it was typed. Immutable.</summary>
/// <param name="Steps">As many rows as a chain may have; a row without a name is no step.</param>
internal sealed record ChainForm(int Revision, string Name, string TypeKey, string ChannelId, string UnitId, string Risk, IReadOnlyList<StepRow> Steps)
{
    public static ChainForm From(IFormCollection form) => new(
        Number(form["Revision"]) ?? 0, Text(form["Name"]), Text(form["TypeKey"]), Text(form["ChannelId"]), Text(form["UnitId"]), Text(form["Risk"]),
        [.. Enumerable.Range(0, RouteProblems.MostSteps).Select(i => StepRow.From(form, i))]);

    public static ChainForm Of(ReviewChain chain) => new(
        chain.Revision, chain.Name, chain.TypeKey ?? "", Shown(chain.ChannelId), Shown(chain.UnitId), chain.Risk?.ToString() ?? "", Rows(chain.Route.Steps));

    /// <summary>The usual chain as a start; with 法制审核 when asked for.</summary>
    public static ChainForm Fresh(bool legal) => new(
        0, "", "", "", "", "", Rows(legal ? [.. ReviewSteps.Standard.Steps, ReviewSteps.Legal] : ReviewSteps.Standard.Steps));

    /// <summary>Chinese errors by field; the steps only when there are none.</summary>
    /// <param name="kept">Keys that this chain has already: a key from the browser is believed only when it is one of these or a usual one.</param>
    public (IReadOnlyList<RouteStep> Steps, IReadOnlyList<FieldError> Errors) Read(IReadOnlyCollection<string> kept)
    {
        var errors = new List<FieldError>();
        var steps = new List<RouteStep>();
        foreach (var (row, index) in Steps.Select((row, index) => (row, index)).Where(r => r.row.Name.Length > 0))
        {
            var (step, problem) = row.Read(kept);
            if (step is null)
            {
                errors.Add(new FieldError(StepRow.Field(index, "Name"), $"“{row.Name}”：{problem}"));
            }
            else
            {
                steps.Add(step);
            }
        }

        if (errors.Count == 0)
        {
            errors.AddRange(RouteProblems.Of(steps).Select(p => new FieldError("Steps", p)));
        }

        return (steps, errors);
    }

    public static int? Number(string? typed) =>
        int.TryParse(typed, NumberStyles.None, CultureInfo.InvariantCulture, out var number) ? number : null;

    private static string Shown(int? number) => number?.ToString(CultureInfo.InvariantCulture) ?? "";

    private static string Text(string? typed) => (typed ?? "").Trim();

    private static IReadOnlyList<StepRow> Rows(IReadOnlyList<RouteStep> steps) =>
        [.. steps.Select(StepRow.Of), .. Enumerable.Repeat(StepRow.Blank, Math.Max(0, RouteProblems.MostSteps - steps.Count))];
}

/// <summary>步骤的一行, as it was typed. Immutable.</summary>
/// <param name="Stage">审级; empty: 不分级.</param>
/// <param name="Right">Keys of permissions, separated by spaces.</param>
internal sealed record StepRow(string Key, string Name, string Stage, string Track, string Right, string Quorum, string Due)
{
    public static readonly StepRow Blank = new("", "", "", nameof(ReviewTrack.Review), "", "1", "1");

    public static string Field(int index, string part) => $"Steps.{index}.{part}";

    public static StepRow From(IFormCollection form, int index)
    {
        return new(Part("Key"), Part("Name"), Part("Stage"), Part("Track"), Part("Right"), Part("Quorum"), Part("Due"));

        string Part(string part) => form[Field(index, part)].ToString().Trim();
    }

    public static StepRow Of(RouteStep step) => new(
        step.Step.Key, step.Name, step.Stage?.ToString(CultureInfo.InvariantCulture) ?? "", step.Track.ToString(), string.Join(' ', step.Permissions),
        step.Quorum.ToString(CultureInfo.InvariantCulture), step.DueWorkdays.ToString(CultureInfo.InvariantCulture));

    /// <summary>The step, or what is wrong with the row in Chinese.</summary>
    public (RouteStep? Step, string? Problem) Read(IReadOnlyCollection<string> kept)
    {
        int? stage = Stage.Length == 0 ? null : ChainForm.Number(Stage);
        if (Stage.Length > 0 && stage is null or < 1 or > RouteProblems.MostSteps)
        {
            return (null, $"审级应为 1 至 {RouteProblems.MostSteps}，或选“不分级”。");
        }

        if (!Enum.TryParse<ReviewTrack>(Track, out var track) || !Enum.IsDefined(track))
        {
            return (null, "请选择审稿、校对或专项审查。");
        }

        if (track == ReviewTrack.Special == stage is not null)
        {
            return (null, track == ReviewTrack.Special ? "专项审查不分级。" : "审稿和校对要写审级。");
        }

        if (ChainForm.Number(Quorum) is not { } quorum || ChainForm.Number(Due) is not { } due)
        {
            return (null, "会签人数和时限应为数字。");
        }

        return (new RouteStep(KeyOf(kept), Name, stage, stage, track, Right.Split(' ', StringSplitOptions.RemoveEmptyEntries), quorum, due), null);
    }

    // Usual steps keep their keys, so that signatures of different chains can be compared.
    private ReviewStep KeyOf(IReadOnlyCollection<string> kept)
    {
        var usual = ReviewSteps.Standard.Steps.Append(ReviewSteps.Legal).ToList();
        if (usual.Find(s => s.Step.Key == Key || (Key.Length == 0 && s.Name == Name)) is { } known)
        {
            return known.Step;
        }

        return new ReviewStep(kept.Contains(Key) ? Key : "step-" + Convert.ToHexStringLower(RandomNumberGenerator.GetBytes(4)));
    }
}
