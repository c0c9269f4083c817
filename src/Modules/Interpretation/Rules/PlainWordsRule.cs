using System.Runtime.CompilerServices;
using System.Text.RegularExpressions;
using Shijuan.Cms.Core.Publishing;

namespace Shijuan.Cms.Interpretation;

/// <summary>通俗易懂 (2.3.05)：notes on sentences that nobody can follow by ear and on words of the office. Never blocks.</summary>
internal sealed partial class PlainWordsRule : IPublishRule
{
    /// <summary>Characters of a sentence that can still be followed when it is read aloud.</summary>
    private const int LongestSentence = 80;

    private const int MostNotes = 5;

    public string Key => "interpretation.plain";

    public bool AppliesTo(Candidate candidate) => candidate.Detail is InterpretationText && !candidate.IsPublicAlready;

    public async IAsyncEnumerable<Finding> CheckAsync(Candidate candidate, [EnumeratorCancellation] CancellationToken cancel)
    {
        await Task.CompletedTask;
        var text = (InterpretationText)candidate.Detail!;
        var fields = new[]
        {
            (Target.Body, candidate.Version.BodyText), ("Detail." + nameof(text.Background), text.Background),
            ("Detail." + nameof(text.Aims), text.Aims), ("Detail." + nameof(text.Measures), text.Measures),
        };
        foreach (var finding in fields.SelectMany(f => Check(f.Item1, f.Item2)).Take(MostNotes))
        {
            yield return finding;
        }
    }

    /// <summary>docs/rules/interpretation-plain.md is its table.</summary>
    internal static IEnumerable<Finding> Check(string field, string words)
    {
        foreach (Match match in Sentence().Matches(words))
        {
            var sentence = match.Value.Trim();
            if (sentence.Length > LongestSentence)
            {
                var start = match.Index + match.Value.IndexOf(sentence[0], StringComparison.Ordinal);
                yield return new Finding("interpretation.plain.long-sentence", new Target(field, sentence, field == Target.Body ? start : null), sentence.Length, sentence[..30] + "……");
            }
        }

        foreach (var jargon in OfficeWords.All.Where(j => words.Contains(j.Word, StringComparison.Ordinal)))
        {
            yield return new Finding("interpretation.plain.jargon", new Target(field, jargon.Word), jargon.Word, jargon.Plain);
        }
    }

    [GeneratedRegex(@"[^。！？；\n]+", RegexOptions.None, 1000)]
    private static partial Regex Sentence();
}
