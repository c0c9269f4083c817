using System.Runtime.CompilerServices;
using Shijuan.Cms.Core.Publishing;

namespace Shijuan.Cms.Editorial;

/// <summary>站内链接和关联必须指向已公开的稿件（或与本稿同时公开的稿件）。A text may be signed while its target is still on the way; it may not become public before it.</summary>
internal sealed class LinksResolveRule : IPublishRule
{
    public string Key => "editorial.links-resolve";

    public bool AppliesTo(Candidate candidate) => true;

    public async IAsyncEnumerable<Finding> CheckAsync(Candidate candidate, [EnumeratorCancellation] CancellationToken cancel)
    {
        await Task.CompletedTask;
        foreach (var link in candidate.Body.Links)
        {
            if (InternalLink.ItemIdOf(link.Href) is not { } id || id == candidate.Item.Id)
            {
                continue;
            }

            var target = new Target(Target.Body, link.Text, link.Offset);
            if (!candidate.LinkedItems.TryGetValue(id, out var linked))
            {
                yield return new Finding("editorial.links-resolve.unknown", target, link.Text);
            }
            else if (!linked.IsPublic)
            {
                yield return candidate.Stage == GateStage.Text && linked.MayCome
                    ? new Finding("editorial.links-resolve.not-public-yet", target, link.Text, linked.Name)
                    : new Finding("editorial.links-resolve.not-public", target, link.Text, linked.Name);
            }
        }

        foreach (var relation in candidate.Relations.Where(r => candidate.Stage == GateStage.Publish && r.ItemId != candidate.Item.Id))
        {
            if (candidate.LinkedItems.TryGetValue(relation.ItemId, out var linked) && !linked.IsPublic)
            {
                yield return new Finding("editorial.links-resolve.relation-not-public", Target.Of("Links"), linked.Name);
            }
        }
    }
}
