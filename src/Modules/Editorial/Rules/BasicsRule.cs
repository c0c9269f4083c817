using System.Runtime.CompilerServices;
using Shijuan.Cms.Core.Content;
using Shijuan.Cms.Core.Publishing;

namespace Shijuan.Cms.Editorial;

/// <summary>基本要素 (B01)：标题、正文、信息来源、栏目。</summary>
internal sealed class BasicsRule : IPublishRule
{
    public const int TitleLimit = 200;

    public string Key => "editorial.basics";

    public bool AppliesTo(Candidate candidate) => true;

    public async IAsyncEnumerable<Finding> CheckAsync(Candidate candidate, [EnumeratorCancellation] CancellationToken cancel)
    {
        await Task.CompletedTask;
        var version = candidate.Version;
        if (string.IsNullOrWhiteSpace(version.Title))
        {
            yield return new Finding("editorial.basics.title", Target.Of("Title"));
        }
        else if (version.Title.Length > TitleLimit)
        {
            yield return new Finding("editorial.basics.title-long", Target.Of("Title"), version.Title.Length);
        }

        if (string.IsNullOrWhiteSpace(version.BodyText) && candidate.Images.Count == 0 && !SaysMuch(version.Detail))
        {
            yield return new Finding("editorial.basics.body", Target.Of(Target.Body));
        }

        if (string.IsNullOrWhiteSpace(version.Source))
        {
            yield return new Finding("editorial.basics.source", Target.Of("Source"));
        }

        if (candidate.Channel is null)
        {
            yield return new Finding("editorial.basics.channel", Target.Of("ChannelId"));
        }
        else if (!candidate.Channel.Admits(candidate.Type.Key))
        {
            yield return new Finding("editorial.basics.channel-type", Target.Of("ChannelId"), candidate.Channel.Name, candidate.Type.Name);
        }
    }

    /// <summary>A type whose fields are paragraphs and tables needs no body besides them.</summary>
    private static bool SaysMuch(VersionDetail? detail) => detail?.Fields.Any(f =>
        f.Kind is DetailFieldKind.LongText or DetailFieldKind.Table && !f.IsInternal && !string.IsNullOrWhiteSpace(detail.Read(f.Name))) == true;
}
