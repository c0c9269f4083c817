using System.Runtime.CompilerServices;
using Microsoft.EntityFrameworkCore;
using Shijuan.Cms.Core.Content;
using Shijuan.Cms.Core.Persistence;
using Shijuan.Cms.Core.Publishing;
using Shijuan.Cms.Core.Units;

namespace Shijuan.Cms.Disclosure;

/// <summary>谁能废止、修改 (1.1.08)：a document is ended or changed by the body that made it or by one above it; whoever else does so says why.</summary>
internal sealed class AuthorityRule(CmsDbContext db, UnitTree units) : IPublishRule
{
    private static readonly ContentLinkKind[] Changing = [ContentLinkKind.Repeals, ContentLinkKind.Amends, ContentLinkKind.Supersedes];

    public string Key => "disclosure.authority";

    public bool AppliesTo(Candidate candidate) => candidate.Relations.Any(r => Changing.Contains(r.Kind));

    public async IAsyncEnumerable<Finding> CheckAsync(Candidate candidate, [EnumeratorCancellation] CancellationToken cancel)
    {
        var tree = await units.LoadAsync(cancel);
        var changed = candidate.Relations.Where(r => Changing.Contains(r.Kind)).ToList();
        var ids = changed.ConvertAll(r => r.ItemId);
        var owners = await db.ContentItems.Where(i => ids.Contains(i.Id)).ToDictionaryAsync(i => i.Id, i => i.UnitId, cancel);
        foreach (var relation in changed.Where(r => owners.TryGetValue(r.ItemId, out var owner) && !MayChange(tree, candidate.Item.UnitId, owner)))
        {
            var name = candidate.LinkedItems.GetValueOrDefault(relation.ItemId)?.Name ?? $"（编号 {relation.ItemId}）";
            yield return new Finding("disclosure.authority.other-unit", Target.Of(RelationField.Prefix + relation.Kind), name, tree.NameOf(owners[relation.ItemId]));
        }
    }

    /// <summary>docs/rules/authority.md is its table. The office of the government acts for the government.</summary>
    internal static bool MayChange(UnitTreeSnapshot tree, int own, int owner) =>
        tree.PathTo(owner).Any(u => u.Id == own) || tree.Find(own)?.Type is UnitType.CountyGovernment or UnitType.GovernmentOffice;
}
