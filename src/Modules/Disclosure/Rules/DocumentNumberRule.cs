using System.Runtime.CompilerServices;
using Shijuan.Cms.Core.Publishing;

namespace Shijuan.Cms.Disclosure;

/// <summary>发文字号格式：六角括号、四位年份、序号不编虚位、年份与成文年份一致。</summary>
internal sealed class DocumentNumberRule : IPublishRule
{
    public string Key => "disclosure.document-number";

    public bool AppliesTo(Candidate candidate) =>
        candidate.Detail is NormativeDocument { DocumentNumber.Length: > 0 };

    public async IAsyncEnumerable<Finding> CheckAsync(Candidate candidate, [EnumeratorCancellation] CancellationToken cancel)
    {
        await Task.CompletedTask;
        var typed = ((NormativeDocument)candidate.Detail!).DocumentNumber;
        if (Check(typed, candidate.Version.FormedOn?.Year) is { } key)
        {
            yield return new Finding(key, Target.Of("Detail.DocumentNumber"), typed, candidate.Version.FormedOn?.Year ?? 0);
        }
    }

    /// <summary>The message key of what is wrong, or null. docs/rules/document-number.md is its table.</summary>
    internal static string? Check(string typed, int? formedYear)
    {
        if (DocumentNumber.Parse(typed) is not { } number)
        {
            return "disclosure.document-number.form";
        }

        return formedYear is { } year && number.Year != year ? "disclosure.document-number.year" : null;
    }
}
