namespace Shijuan.Cms.Disclosure;

/// <summary>双公示的一条决定：what the rules look at, from a form or from a line of the case system's table. Immutable.</summary>
/// <param name="Until">有效期至 of a permit, 公示期至 of a penalty.</param>
internal sealed record DecisionRow(string Number, string Party, string PartyKind, string CreditCode, string Content, DateOnly? DecidedOn, DateOnly? Until)
{
    public const string NaturalPerson = "自然人";
    public const string Organisation = "法人及非法人组织";

    public static DecisionRow Of(FormDetail detail) => new(
        detail["DecisionNumber"], detail["Party"], detail["PartyKind"], detail["CreditCode"], detail["Content"], detail.Day("DecidedOn"),
        detail.Day(detail.FormKey == PenaltyDecision.Type.Key ? "ShownUntil" : "ValidUntil"));
}
