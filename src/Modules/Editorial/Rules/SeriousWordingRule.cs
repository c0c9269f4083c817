using System.Runtime.CompilerServices;
using Shijuan.Cms.Core.Content;
using Shijuan.Cms.Core.Publishing;

namespace Shijuan.Cms.Editorial;

/// <summary>严重表述错误 (PR05)：names of the country, the party, the state organs and the law itself are written right.</summary>
internal sealed class SeriousWordingRule : IPublishRule
{
    public string Key => "editorial.serious-wording";

    public bool AppliesTo(Candidate candidate) => true;

    public async IAsyncEnumerable<Finding> CheckAsync(Candidate candidate, [EnumeratorCancellation] CancellationToken cancel)
    {
        await Task.CompletedTask;
        var version = candidate.Version;
        foreach (var (field, text) in Texts(version))
        {
            foreach (var hit in SeriousWording.Find(text, SeriousWording.All))
            {
                var place = new Target(field, hit.Error.Wrong, field == Target.Body ? hit.Start : null);
                yield return new Finding("editorial.serious-wording.wrong", place, hit.Error.Wrong, hit.Error.Right, hit.Error.Why);
            }
        }
    }

    private static IEnumerable<(string Field, string Text)> Texts(ContentVersion version)
    {
        yield return ("Title", version.Title);
        yield return ("Summary", version.Summary);
        yield return (Target.Body, version.BodyText);
        if (version.Detail is { } detail)
        {
            foreach (var field in detail.Fields)
            {
                yield return ("Detail." + field.Name, detail.Read(field.Name) ?? "");
            }
        }
    }
}
