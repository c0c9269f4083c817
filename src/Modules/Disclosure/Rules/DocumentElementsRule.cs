using System.Runtime.CompilerServices;
using Shijuan.Cms.Core.Content;
using Shijuan.Cms.Core.Publishing;

namespace Shijuan.Cms.Disclosure;

/// <summary>文件要素齐全 (PR15)：发文字号、发文机关、成文日期、主题分类、有效性缺一不可。</summary>
internal sealed class DocumentElementsRule : IPublishRule
{
    public string Key => "disclosure.document-elements";

    public bool AppliesTo(Candidate candidate) => candidate.Type.Key == NormativeDocument.Type.Key;

    public async IAsyncEnumerable<Finding> CheckAsync(Candidate candidate, [EnumeratorCancellation] CancellationToken cancel)
    {
        await Task.CompletedTask;
        foreach (var (field, label) in Missing(candidate.Version))
        {
            yield return new Finding("disclosure.document-elements.missing", Target.Of(field), label);
        }
    }

    private static IEnumerable<(string Field, string Label)> Missing(ContentVersion version)
    {
        foreach (var field in version.Detail!.Fields.Where(f => f.Required && string.IsNullOrWhiteSpace(version.Detail.Read(f.Name))))
        {
            yield return ("Detail." + field.Name, field.Label);
        }

        if (version.FormedOn is null)
        {
            yield return ("FormedOn", "成文日期");
        }

        if (string.IsNullOrWhiteSpace(version.Topic))
        {
            yield return ("Topic", "主题分类");
        }
    }
}
