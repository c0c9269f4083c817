using System.Globalization;
using System.Text.RegularExpressions;

namespace Shijuan.Cms.Disclosure;

/// <summary>公开时限 (1.1.30)：number, unit and trigger; words without a number mean 20 个工作日 (条例第二十六条，K01). Immutable.</summary>
internal sealed partial record TimeLimit(int Amount, LimitUnit Unit, string Trigger)
{
    private const string Formed = "信息形成或者变更之日";

    /// <summary>K01：条例第二十六条。</summary>
    public static readonly TimeLimit Prompt = new(20, LimitUnit.WorkingDay, Formed);

    /// <summary>Null when it cannot be understood.</summary>
    public static TimeLimit? Read(string written)
    {
        var match = Number().Match(written);
        if (!match.Success)
        {
            return WithoutNumber().IsMatch(written) ? Prompt : null;
        }

        var amount = int.Parse(match.Groups["n"].ValueSpan, NumberStyles.None, CultureInfo.InvariantCulture);
        var unit = match.Groups["unit"].Value switch
        {
            "工作日" => LimitUnit.WorkingDay,
            "小时" => LimitUnit.Hour,
            _ => LimitUnit.CalendarDay,
        };
        var trigger = match.Groups["trigger"].Value.TrimStart('自', '从').Trim();
        return amount is > 0 and <= 366 ? new TimeLimit(amount, unit, trigger.Length == 0 ? Formed : trigger + "之日") : null;
    }

    [GeneratedRegex("((?<trigger>[^，。；]*?)之日起)?[^0-9，。；]{0,4}(?<n>[0-9]{1,3})\\s*个?(?<unit>工作日|自然日|小时|日|天)", RegexOptions.ExplicitCapture, 1000)]
    private static partial Regex Number();

    [GeneratedRegex("及时|即时|实时|长期|常年|动态", RegexOptions.None, 1000)]
    private static partial Regex WithoutNumber();
}

/// <summary>时限的单位。</summary>
internal enum LimitUnit
{
    /// <summary>工作日。</summary>
    WorkingDay = 1,

    /// <summary>自然日。</summary>
    CalendarDay = 2,

    /// <summary>小时。</summary>
    Hour = 3,
}
