using Shijuan.Cms.Core.Publishing;

namespace Shijuan.Cms.Disclosure;

/// <summary>字段以外的公开文字：title, summary and body stand on the page beside what a rule of the fields has looked at.</summary>
internal static class PublicWords
{
    /// <summary>Each with the form name under which it is typed.</summary>
    public static IEnumerable<(string Field, string Text)> Of(Candidate candidate) =>
        [("Title", candidate.Version.Title), ("Summary", candidate.Version.Summary), (Target.Body, candidate.Body.PlainText)];

    /// <summary>Where a number of a person stands, and what kind of number it is. docs/rules/personal-words.md is its table.</summary>
    public static IEnumerable<(string Field, string Kind)> Personal(IEnumerable<(string Field, string Text)> words)
    {
        foreach (var (field, text) in words)
        {
            if (PersonalData.Find(text) is { } kind)
            {
                yield return (field, kind);
            }
        }
    }
}
