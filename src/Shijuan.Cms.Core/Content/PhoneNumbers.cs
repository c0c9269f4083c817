using System.Text.RegularExpressions;

namespace Shijuan.Cms.Core.Content;

/// <summary>电话号码：what a citizen can dial.</summary>
public static partial class PhoneNumbers
{
    public const string HowToWrite = "写区号和号码，如“0915-6312345”，几个号码用“、”隔开";

    public static bool CanBeDialled(string words) => Several().IsMatch(words);

    // Landlines with or without area code and extension, mobile numbers of an office, and short numbers such as 12345.
    [GeneratedRegex(@"^(?:0[0-9]{2,3}[-—－ ]?[0-9]{7,8}(?:[-转][0-9]{1,6})?|[0-9]{7,8}|1[3-9][0-9]{9}|[0-9]{5})(?:[、，, /](?:0[0-9]{2,3}[-—－ ]?[0-9]{7,8}|[0-9]{7,8}|1[3-9][0-9]{9}|[0-9]{5}))*$", RegexOptions.None, 1000)]
    private static partial Regex Several();
}
