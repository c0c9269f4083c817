using System.Runtime.CompilerServices;
using Shijuan.Cms.Core.Publishing;

namespace Shijuan.Cms.Editorial;

/// <summary>小标题逐级设置，不跳级、不留空：who listens to a page jumps by its headings.</summary>
internal sealed class HeadingsRule : IPublishRule
{
    // The page itself has the title as its only heading of the first level; the editor counts from there.
    private const int Title = 1;

    public string Key => "editorial.headings";

    public bool AppliesTo(Candidate candidate) => true;

    public async IAsyncEnumerable<Finding> CheckAsync(Candidate candidate, [EnumeratorCancellation] CancellationToken cancel)
    {
        await Task.CompletedTask;
        var above = Title;
        foreach (var (number, heading) in candidate.Body.Headings.Index())
        {
            if (heading.Text.Length == 0)
            {
                yield return new Finding("editorial.headings.empty", Target.Of(Target.Body), number + 1);
            }
            else if (heading.Level > above + 1)
            {
                yield return new Finding("editorial.headings.skipped", new Target(Target.Body, heading.Text), heading.Text, NameOf(above), NameOf(heading.Level));
            }

            above = heading.Level;
        }
    }

    /// <summary>As the editor's buttons call them.</summary>
    private static string NameOf(int level) => level switch { Title => "标题", 2 => "一级标题", 3 => "二级标题", _ => "三级标题" };
}
