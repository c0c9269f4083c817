using Shijuan.Cms.Core.Content;

namespace Shijuan.Cms.Disclosure;

/// <summary>某一天的效力。Immutable.</summary>
/// <param name="Validity">One of <see cref="Disclosure.Validity"/>.</param>
/// <param name="Since">From which day on; null when the document does not say.</param>
/// <param name="CauseItemId">The document that made it so, or null.</param>
/// <param name="ChangesOn">The next day on which it changes by itself, or null.</param>
internal sealed record ValidityFact(string Validity, DateOnly? Since, int? CauseItemId = null, DateOnly? ChangesOn = null)
{
    /// <summary>
    /// What holds on this day. A repeal or replacement that is in force ends the document; otherwise its own dates decide:
    /// before 施行日期 it is 尚未施行, after 有效期至 it is 失效 from 00:00 of the next day (1.1.08, K23).
    /// </summary>
    /// <param name="stated">What the document itself states.</param>
    /// <param name="effects">Public documents that change it, each with the day from which its change holds.</param>
    public static ValidityFact On(DateOnly today, StatedValidity stated, IReadOnlyList<ValidityEffect> effects)
    {
        var days = Boundaries(stated, effects).Where(d => d > today).Order().ToList();
        return Holding(today, stated, effects) with { ChangesOn = days.Count > 0 ? days[0] : null };
    }

    private static ValidityFact Holding(DateOnly today, StatedValidity stated, IReadOnlyList<ValidityEffect> effects)
    {
        var inForce = effects.Where(e => e.From <= today).OrderBy(e => e.From).ThenBy(e => e.ItemId).ToList();
        if (inForce.Find(e => e.Kind is ContentLinkKind.Repeals or ContentLinkKind.Supersedes) is { } end)
        {
            return new ValidityFact(Disclosure.Validity.Repealed, end.From, end.ItemId);
        }

        if (stated.Validity is Disclosure.Validity.Repealed or Disclosure.Validity.Lapsed)
        {
            return new ValidityFact(stated.Validity, null);
        }

        if (stated.Until is { } until && today > until)
        {
            return new ValidityFact(Disclosure.Validity.Lapsed, until.AddDays(1));
        }

        if (stated.From is { } from && today < from)
        {
            return new ValidityFact(Disclosure.Validity.NotYetInForce, null);
        }

        return inForce.FindLast(e => e.Kind == ContentLinkKind.Amends) is { } amended
            ? new ValidityFact(Disclosure.Validity.Amended, amended.From, amended.ItemId)
            : stated.Validity == Disclosure.Validity.Amended
                ? new ValidityFact(Disclosure.Validity.Amended, null)
                : new ValidityFact(Disclosure.Validity.InForce, stated.From);
    }

    private static IEnumerable<DateOnly> Boundaries(StatedValidity stated, IReadOnlyList<ValidityEffect> effects)
    {
        if (stated.From is { } from)
        {
            yield return from;
        }

        if (stated.Until is { } until && until < DateOnly.MaxValue)
        {
            yield return until.AddDays(1);
        }

        foreach (var effect in effects)
        {
            yield return effect.From;
        }
    }
}

/// <summary>文件自己写明的效力。Immutable.</summary>
internal sealed record StatedValidity(string Validity, DateOnly? From, DateOnly? Until);

/// <summary>另一份公开文件对它的影响。Immutable.</summary>
/// <param name="From">施行日期 of the changing document, else the day it was published.</param>
internal sealed record ValidityEffect(int ItemId, ContentLinkKind Kind, DateOnly From);
