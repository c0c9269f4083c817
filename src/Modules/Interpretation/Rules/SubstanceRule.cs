using System.Runtime.CompilerServices;
using Shijuan.Cms.Core.Content;
using Shijuan.Cms.Core.Publishing;

namespace Shijuan.Cms.Interpretation;

/// <summary>
/// 实质解读 (PR18, 2.3.05–2.3.07)：背景依据, 目标任务 and 重要举措 are written, and there are points that concern citizens.
/// A picture, a video or a short version beside a whole interpretation need not say it again.
/// </summary>
internal sealed class SubstanceRule(Companions companions) : IPublishRule
{
    private const int ShortestBlock = 60;
    private const int FewestPoints = 3;

    public string Key => "interpretation.substance";

    public bool AppliesTo(Candidate candidate) => candidate.Detail is InterpretationText;

    public async IAsyncEnumerable<Finding> CheckAsync(Candidate candidate, [EnumeratorCancellation] CancellationToken cancel)
    {
        var text = (InterpretationText)candidate.Detail!;
        var documents = candidate.Relations.Where(r => r.Kind == ContentLinkKind.Interprets).Select(r => r.ItemId).ToList();
        var isBeside = MayStandBeside(text.Form) && await companions.ExplainAsync(documents, candidate.Item.Id, cancel);
        foreach (var finding in Check(text, isBeside))
        {
            yield return finding;
        }
    }

    /// <summary>docs/rules/interpretation-substance.md is its table.</summary>
    /// <param name="isBeside">Whether another interpretation of the document already explains it.</param>
    internal static IEnumerable<Finding> Check(InterpretationText text, bool isBeside)
    {
        foreach (var (field, label, value) in new[]
        {
            (nameof(text.Background), "背景依据", text.Background), (nameof(text.Aims), "目标任务", text.Aims), (nameof(text.Measures), "重要举措", text.Measures),
        })
        {
            var length = value.Count(c => !char.IsWhiteSpace(c));
            if (length == 0 && !isBeside)
            {
                yield return new Finding("interpretation.substance.missing", At(field), label);
            }
            else if (length is > 0 and < ShortestBlock)
            {
                yield return new Finding("interpretation.substance.short", At(field), label, length);
            }
        }

        var cards = MeasureCard.Read(text.Cards);
        var answered = text.Rows(text.Questions).Count(row => row.All(cell => cell.Length > 0));
        if (cards.Count + answered is var points and < FewestPoints && !isBeside)
        {
            yield return new Finding("interpretation.substance.few-points", At(nameof(text.Cards)), points);
        }

        foreach (var (number, row) in text.Rows(text.Changes).Index().Where(r => Audiences.Named(r.Item[0]) is null))
        {
            yield return new Finding("interpretation.substance.audience", At(nameof(text.Changes)), number + 1, row[0]);
        }

        if (text.Preference.Length == 0)
        {
            yield break;
        }

        if (cards.Count == 0)
        {
            yield return new Finding("interpretation.substance.no-card", At(nameof(text.Cards)), text.Preference);
        }

        foreach (var (number, _) in cards.Index().Where(c => !c.Item.IsWhole))
        {
            yield return new Finding("interpretation.substance.card", At(nameof(text.Cards)), text.Preference, number + 1);
        }
    }

    private static bool MayStandBeside(string form) => InterpretationForms.IsVivid(form) || form == InterpretationForms.Plain;

    private static Target At(string field) => Target.Of("Detail." + field);
}
