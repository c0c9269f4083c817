namespace Shijuan.Cms.Disclosure;

/// <summary>统一社会信用代码 (GB 32100—2015)：18 characters without I, O, Z, S, V; the last one checks the others.</summary>
internal static class CreditCode
{
    private const string Characters = "0123456789ABCDEFGHJKLMNPQRTUWXY";
    private static readonly int[] Weights = [1, 3, 9, 27, 19, 26, 16, 17, 20, 29, 25, 13, 8, 24, 10, 30, 28];

    public static bool IsValid(string code)
    {
        if (code.Length != 18 || code.Any(c => !Characters.Contains(c, StringComparison.Ordinal)))
        {
            return false;
        }

        var sum = code[..17].Select((c, i) => Characters.IndexOf(c, StringComparison.Ordinal) * Weights[i]).Sum();
        return Characters[(31 - (sum % 31)) % 31] == code[17];
    }
}
