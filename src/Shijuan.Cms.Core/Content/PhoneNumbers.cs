using System.Text.RegularExpressions;

namespace Shijuan.Cms.Core.Content;

/// <summary>电话号码：what a citizen can dial.</summary>
public static partial class PhoneNumbers
{
    public const string HowToWrite = "写区号和号码，如“0915-6312345”，几个号码用“、”隔开";

    public static bool CanBeDialled(string words) => Several().IsMatch(words);

    /// <summary>每个号码一段，其他文字一段：put together the parts are the words as they were typed.</summary>
    public static IReadOnlyList<PhonePart> Parts(string words)
    {
        var (parts, at) = (new List<PhonePart>(), 0);
        foreach (Match match in One().Matches(words))
        {
            if (match.Index > at)
            {
                parts.Add(new PhonePart(words[at..match.Index], Number: null));
            }

            parts.Add(new PhonePart(match.Value, NotDialled().Replace(match.Groups["number"].Value, "-")));
            at = match.Index + match.Length;
        }

        if (at < words.Length)
        {
            parts.Add(new PhonePart(words[at..], Number: null));
        }

        return parts;
    }

    // Landlines with or without area code and extension, mobile numbers of an office, and short numbers such as 12345.
    [GeneratedRegex(@"^(?:0[0-9]{2,3}[-—－ ]?[0-9]{7,8}(?:[-转][0-9]{1,6})?|[0-9]{7,8}|1[3-9][0-9]{9}|[0-9]{5})(?:[、，, /](?:0[0-9]{2,3}[-—－ ]?[0-9]{7,8}|[0-9]{7,8}|1[3-9][0-9]{9}|[0-9]{5}))*$", RegexOptions.None, 1000)]
    private static partial Regex Several();

    // More than a form may hold: old texts have the code of the country, and blanks around 转. The extension is not dialled: a switchboard asks for it.
    [GeneratedRegex(@"(?<![0-9])(?<number>\+86[- ]?[0-9]{2,3}[- ]?[0-9]{7,8}|0[0-9]{2,3}[-—－ ]?[0-9]{7,8}|1[3-9][0-9]{9}|[0-9]{7,8}|[0-9]{5})(?: ?转 ?[0-9]{1,6}|-[0-9]{1,6})?(?![0-9])", RegexOptions.ExplicitCapture, 1000)]
    private static partial Regex One();

    [GeneratedRegex("[^0-9+]+", RegexOptions.None, 1000)]
    private static partial Regex NotDialled();
}

/// <summary>电话文字的一段。Immutable.</summary>
/// <param name="Number">What is dialled: digits, + and -; null for words that are no number.</param>
public sealed record PhonePart(string Words, string? Number);
