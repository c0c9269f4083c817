using System.Runtime.CompilerServices;
using Shijuan.Cms.Core.Publishing;

namespace Shijuan.Cms.Disclosure;

/// <summary>双公示数据 (PR19)：a decision has its number, the code of an organisation, a date that has come, and no person's name or number.</summary>
internal sealed class DecisionRowRule : IPublishRule
{
    /// <summary>What <see cref="Check"/> looks at itself. A code of 18 digits may look like the number of a card; its own check digit decides.</summary>
    private static readonly string[] Checked = ["DecisionNumber", "Party", "Content", "CreditCode"];

    public string Key => "disclosure.decision-row";

    public bool AppliesTo(Candidate candidate) =>
        candidate.Detail is FormDetail { FormKey: PermitDecision.Key or PenaltyDecision.Key };

    public async IAsyncEnumerable<Finding> CheckAsync(Candidate candidate, [EnumeratorCancellation] CancellationToken cancel)
    {
        await Task.CompletedTask;
        var detail = (FormDetail)candidate.Detail!;
        var until = detail.FormKey == PenaltyDecision.Type.Key ? "ShownUntil" : "ValidUntil";
        foreach (var fault in Check(DecisionRow.Of(detail), candidate.Today))
        {
            yield return new Finding(fault.Key, Target.Of("Detail." + (fault.Field == "Until" ? until : fault.Field)), fault.Arguments);
        }

        foreach (var (field, kind) in PublicWords.Personal([.. OtherFields(detail), .. PublicWords.Of(candidate)]))
        {
            yield return new Finding("disclosure.decision-row.personal", Target.Of(field), kind);
        }
    }

    /// <summary>Every field that is shown outside and that <see cref="Check"/> does not look at, by its form name: all of them go into the register of 对外公示 too.</summary>
    internal static IEnumerable<(string Field, string Text)> OtherFields(FormDetail detail) =>
        detail.Form.Fields.Where(f => !f.IsInternal && !Checked.Contains(f.Name)).Select(f => ("Detail." + f.Name, detail[f.Name]));

    /// <summary>Whether <see cref="Check"/> looks at the field itself.</summary>
    internal static bool Checks(string field) => Checked.Contains(field);

    /// <summary>What is wrong with the row on this day. docs/rules/decision-row.md is its table.</summary>
    internal static IEnumerable<DecisionFault> Check(DecisionRow row, DateOnly today)
    {
        if (string.IsNullOrWhiteSpace(row.Number))
        {
            yield return new DecisionFault("disclosure.decision-row.number", "DecisionNumber");
        }

        foreach (var fault in PartyFaults(row))
        {
            yield return fault;
        }

        if (row.DecidedOn is not { } decided)
        {
            yield return new DecisionFault("disclosure.decision-row.date", "DecidedOn");
        }
        else if (decided > today)
        {
            yield return new DecisionFault("disclosure.decision-row.date-future", "DecidedOn", DayText.Of(decided));
        }
        else if (row.Until < decided)
        {
            yield return new DecisionFault("disclosure.decision-row.until", "Until", DayText.Of(row.Until.Value), DayText.Of(decided));
        }

        foreach (var (field, text) in new[] { ("DecisionNumber", row.Number), ("Party", row.Party), ("Content", row.Content) })
        {
            if (PersonalData.Find(text) is { } kind)
            {
                yield return new DecisionFault("disclosure.decision-row.personal", field, kind);
            }
        }
    }

    private static IEnumerable<DecisionFault> PartyFaults(DecisionRow row)
    {
        if (row.PartyKind == DecisionRow.NaturalPerson)
        {
            if (row.CreditCode.Length > 0)
            {
                yield return new DecisionFault("disclosure.decision-row.code-of-person", "CreditCode");
            }

            if (!PersonName.IsMasked(row.Party))
            {
                yield return new DecisionFault("disclosure.decision-row.person-name", "Party");
            }
        }
        else if (row.CreditCode.Length == 0)
        {
            yield return new DecisionFault("disclosure.decision-row.code-missing", "CreditCode");
        }
        else if (!CreditCode.IsValid(row.CreditCode))
        {
            yield return new DecisionFault("disclosure.decision-row.code-wrong", "CreditCode");
        }
    }
}

/// <summary>决定数据的一处问题。Immutable.</summary>
/// <param name="Field">Name of the field; <c>Until</c> for the date that ends the row.</param>
internal sealed record DecisionFault(string Key, string Field, params object[] Arguments);
