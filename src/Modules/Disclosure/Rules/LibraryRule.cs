using System.Runtime.CompilerServices;
using Shijuan.Cms.Core.Publishing;

namespace Shijuan.Cms.Disclosure;

/// <summary>行政规范性文件入库 (PR15)：registered, with a term, and in the library only.</summary>
internal sealed class LibraryRule : IPublishRule
{
    public string Key => "disclosure.library";

    public bool AppliesTo(Candidate candidate) => candidate.Detail is NormativeDocument;

    public async IAsyncEnumerable<Finding> CheckAsync(Candidate candidate, [EnumeratorCancellation] CancellationToken cancel)
    {
        await Task.CompletedTask;
        var inLibrary = candidate.Channel?.Path == DocumentLibrary.Address.TrimStart('/');
        foreach (var finding in Check((NormativeDocument)candidate.Detail!, inLibrary, candidate.Version.FormedOn))
        {
            yield return finding;
        }
    }

    /// <summary>陕西省政府令第216号：normally at most five years; believed, so a reason is asked for and not a refusal.</summary>
    internal const int UsualTermYears = 5;

    /// <summary>docs/rules/library.md is its table.</summary>
    internal static IEnumerable<Finding> Check(NormativeDocument document, bool inLibrary, DateOnly? formedOn)
    {
        var isNormative = document.Kind == DocumentKind.Normative;
        if (document.Kind.Length == 0 && inLibrary)
        {
            yield return new Finding("disclosure.library.kind", Target.Of("Detail.Kind"));
        }

        if (isNormative && !inLibrary)
        {
            yield return new Finding("disclosure.library.outside", Target.Of("ChannelId"));
        }

        if (isNormative && document.RegistrationNumber.Length == 0)
        {
            yield return new Finding("disclosure.library.registration", Target.Of("Detail.RegistrationNumber"));
        }

        if (document.ValidUntil is { } until)
        {
            var from = document.EffectiveFrom ?? formedOn;
            if (until < from)
            {
                yield return new Finding("disclosure.library.term-order", Target.Of("Detail.ValidUntil"));
            }
            else if (isNormative && from is { } start && until > start.AddYears(UsualTermYears) && document.LongerTermReason.Length == 0)
            {
                yield return new Finding("disclosure.library.term-long", Target.Of("Detail.ValidUntil"), UsualTermYears);
            }
        }
        else if (isNormative && document.LongerTermReason.Length == 0)
        {
            yield return new Finding("disclosure.library.term", Target.Of("Detail.ValidUntil"));
        }
    }
}
