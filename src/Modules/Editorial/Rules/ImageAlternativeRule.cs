using System.Runtime.CompilerServices;
using Shijuan.Cms.Core.Publishing;

namespace Shijuan.Cms.Editorial;

/// <summary>图片须有替代文字，或明确为装饰 (PR09)。</summary>
internal sealed class ImageAlternativeRule : IPublishRule
{
    public string Key => "editorial.image-alternative";

    public bool AppliesTo(Candidate candidate) => true;

    public async IAsyncEnumerable<Finding> CheckAsync(Candidate candidate, [EnumeratorCancellation] CancellationToken cancel)
    {
        await Task.CompletedTask;
        foreach (var (number, image) in candidate.Images.Index())
        {
            if (!image.Decorative && string.IsNullOrWhiteSpace(image.Alt))
            {
                yield return new Finding("editorial.image-alternative.missing", Target.Of(Target.Body), number + 1);
            }
        }
    }
}
