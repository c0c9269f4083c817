using System.Runtime.CompilerServices;
using Microsoft.EntityFrameworkCore;
using Shijuan.Cms.Core.Content;
using Shijuan.Cms.Core.Persistence;
using Shijuan.Cms.Core.Publishing;

namespace Shijuan.Cms.Disclosure;

/// <summary>逐条修改对得上 (1.1.08)：each row names an article that the amended document has, so that its text as of any day can be compiled.</summary>
internal sealed class AmendmentsRule(CmsDbContext db, PublicAmendments amendments) : IPublishRule
{
    private static readonly Target Field = Target.Of("Detail." + nameof(NormativeDocument.Amendments));

    public string Key => "disclosure.amendments";

    public bool AppliesTo(Candidate candidate) => candidate.Detail is NormativeDocument { Amendments.Length: > 0 };

    public async IAsyncEnumerable<Finding> CheckAsync(Candidate candidate, [EnumeratorCancellation] CancellationToken cancel)
    {
        var targets = candidate.Relations.Where(r => r.Kind == ContentLinkKind.Amends).Select(r => r.ItemId).Distinct().ToList();
        if (targets.Count != 1)
        {
            yield return targets.Count == 0
                ? new Finding("disclosure.amendments.no-target", Field)
                : new Finding("disclosure.amendments.two-targets", Field, targets.Count);
            yield break;
        }

        var original = await db.Publications.AsNoTracking()
            .Where(p => p.ItemId == targets[0] && p.ClosedAtUtc == null).Select(p => p.Version.BodyHtml).FirstOrDefaultAsync(cancel);
        if (original is null)
        {
            yield return new Finding("disclosure.amendments.base-not-public", Field);
            yield break;
        }

        var document = (NormativeDocument)candidate.Detail!;
        var own = new Amendment(
            candidate.Item.Id, candidate.Version.Title, document.DocumentNumber, "", document.EffectiveFrom ?? candidate.Today, AmendmentRow.Read(document.Amendments));
        var others = (await amendments.OfAsync(targets[0], cancel)).Where(a => a.ItemId != own.ItemId).ToList();
        foreach (var fault in Check(original, others, own))
        {
            yield return new Finding(KeyOf(fault.Trouble), Field with { Quote = fault.Row.Place }, fault.Row.Place.Length > 0 ? fault.Row.Place : "（空）");
        }
    }

    internal static string KeyOf(AmendmentTrouble trouble) => trouble switch
    {
        AmendmentTrouble.NoArticle => "disclosure.amendments.article",
        AmendmentTrouble.Exists => "disclosure.amendments.exists",
        AmendmentTrouble.Place => "disclosure.amendments.place",
        AmendmentTrouble.Way => "disclosure.amendments.kind",
        AmendmentTrouble.NoWords => "disclosure.amendments.words",
        _ => throw new ArgumentOutOfRangeException(nameof(trouble), trouble, "Unknown trouble."),
    };

    /// <summary>What cannot be carried out of the own rows, after the others that are in force by then. docs/rules/amendments.md is its table.</summary>
    internal static IReadOnlyList<AmendmentFault> Check(string originalHtml, IReadOnlyList<Amendment> others, Amendment own) =>
        [.. ConsolidatedText.AsOf(PaperStructure.Read(originalHtml), [.. others, own], own.From).Faults.Where(f => f.ItemId == own.ItemId)];
}
