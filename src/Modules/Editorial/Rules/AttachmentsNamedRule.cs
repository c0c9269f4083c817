using System.Globalization;
using System.Runtime.CompilerServices;
using System.Text.RegularExpressions;
using Shijuan.Cms.Core.Publishing;

namespace Shijuan.Cms.Editorial;

/// <summary>正文提到的附件必须已上传。</summary>
internal sealed partial class AttachmentsNamedRule : IPublishRule
{
    public string Key => "editorial.attachments-named";

    public bool AppliesTo(Candidate candidate) => true;

    public async IAsyncEnumerable<Finding> CheckAsync(Candidate candidate, [EnumeratorCancellation] CancellationToken cancel)
    {
        await Task.CompletedTask;
        var named = CountNamed(candidate.Version.BodyText);
        var present = candidate.Files.Count();
        if (named > present)
        {
            yield return new Finding("editorial.attachments-named.missing", Target.Of(Target.Attachments), named, present);
        }
    }

    /// <summary>How many attachments the text speaks of: the highest number named, or one where it names them without a number. docs/rules/attachments-named.md is its table.</summary>
    internal static int CountNamed(string text)
    {
        // A document cited by its title brings its own attachments: 《…附件…》 is not ours.
        var own = Cited().Replace(text, "");
        var highest = Numbered().Matches(own)
            .Select(m => int.Parse(m.Groups["n"].ValueSpan, NumberStyles.None, CultureInfo.InvariantCulture))
            .DefaultIfEmpty(0)
            .Max();
        var listed = List().Match(own) is { Success: true } list
            ? 1 + ListEntry().Count(own[(list.Index + list.Length)..])
            : 0;
        var plain = Plain().IsMatch(own) ? 1 : 0;
        return Math.Max(highest, Math.Max(listed > 1 ? listed : 0, plain));
    }

    [GeneratedRegex("《[^《》]*》", RegexOptions.None, 1000)]
    private static partial Regex Cited();

    [GeneratedRegex("附件 ?(?<n>[1-9][0-9]?)(?![0-9])", RegexOptions.ExplicitCapture, 1000)]
    private static partial Regex Numbered();

    [GeneratedRegex("附件[:：]\\s*1[.．、]", RegexOptions.None, 1000)]
    private static partial Regex List();

    [GeneratedRegex("(?m)^\\s*[2-9][.．、]\\s*\\S", RegexOptions.None, 1000)]
    private static partial Regex ListEntry();

    [GeneratedRegex("(?<![无没有])附件[:：]|(见|详见|下载|查看|填写|填报|随文|所附)本?通?知?附件", RegexOptions.ExplicitCapture, 1000)]
    private static partial Regex Plain();
}
