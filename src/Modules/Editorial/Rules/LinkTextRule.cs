using System.Collections.Frozen;
using System.Runtime.CompilerServices;
using Shijuan.Cms.Core.Publishing;

namespace Shijuan.Cms.Editorial;

/// <summary>链接文字要说明去向：a list of links is read aloud without the sentences around them.</summary>
internal sealed class LinkTextRule : IPublishRule
{
    private static readonly FrozenSet<string> Vague = FrozenSet.Create(
        "点击", "点击这里", "点这里", "点击此处", "点此", "此处", "这里", "点击查看", "点击下载", "点击进入", "查看", "查看更多", "查看详情", "详情", "更多", "链接", "下载", "进入", "打开");

    public string Key => "editorial.link-text";

    public bool AppliesTo(Candidate candidate) => true;

    public async IAsyncEnumerable<Finding> CheckAsync(Candidate candidate, [EnumeratorCancellation] CancellationToken cancel)
    {
        await Task.CompletedTask;
        foreach (var link in candidate.Body.Links)
        {
            var words = link.Text.Trim(' ', '　', '【', '】', '[', ']', '（', '）', '(', ')', '>', '》', '…', '。', '：', ':', '“', '”');
            var target = new Target(Target.Body, link.Text, link.Offset);
            if (Vague.Contains(words))
            {
                yield return new Finding("editorial.link-text.vague", target, link.Text);
            }
            else if (words.StartsWith("http://", StringComparison.OrdinalIgnoreCase) || words.StartsWith("https://", StringComparison.OrdinalIgnoreCase)
                || words.StartsWith("www.", StringComparison.OrdinalIgnoreCase))
            {
                yield return new Finding("editorial.link-text.address", target);
            }
        }
    }
}
