using System.Diagnostics;
using System.Globalization;
using System.Text;
using Shijuan.Cms.Interpretation;

namespace Shijuan.Cms.Benchmarks;

/// <summary>
/// 不是摘抄：how much of an interpretation of 5,000 characters stands in a policy of 20,000, as the rule finds it, beside the plain way that looks for each piece by itself.
/// Both are measured in turns in one run, and must find the same share. The goal is 30 ms.
/// </summary>
public static class InterpretationBenchmark
{
    private const double GoalMilliseconds = 30;
    private const int PolicyCharacters = 20_000;
    private const int InterpretationCharacters = 5_000;
    private const int WarmUp = 20;

    public static int Run(int rounds)
    {
        var (policy, interpretation) = Texts();
        var (rule, plain) = (new List<double>(), new List<double>());
        for (var i = 0; i < rounds + WarmUp; i++)
        {
            var (quick, slow) = (Time(() => ByRule(policy, interpretation)), Time(() => Plainly(policy, interpretation)));
            if (i >= WarmUp)
            {
                rule.Add(quick);
                plain.Add(slow);
            }
        }

        var (share, expected) = Shares();
        var isMet = At(rule, 95) <= GoalMilliseconds;
        Console.WriteLine(string.Create(
            CultureInfo.InvariantCulture,
            $"overlap of {interpretation.Length} with {policy.Length} characters, {share} % the same, {rounds} rounds: median {At(rule, 50):0.0} ms, p95 {At(rule, 95):0.0} ms (goal {GoalMilliseconds} ms, {(isMet ? "met" : "missed")})"));
        Console.WriteLine(string.Create(
            CultureInfo.InvariantCulture,
            $"each piece looked for by itself, {expected} % the same: median {At(plain, 50):0.0} ms, p95 {At(plain, 95):0.0} ms, {At(plain, 50) / At(rule, 50):0.0} times as long"));
        return isMet && share == expected ? 0 : 1;
    }

    /// <summary>In per cent, by the rule and by the plain way.</summary>
    public static (int Rule, int Plain) Shares()
    {
        var (policy, interpretation) = Texts();
        return (ByRule(policy, interpretation), Plainly(policy, interpretation));
    }

    private static int ByRule(string policy, string interpretation) =>
        OverlapRule.Check(interpretation, policy, "《居家养老服务补助办法》") is { } finding ? (int)finding.Arguments[0] : 0;

    private static int Plainly(string policy, string interpretation)
    {
        var (document, words) = (Counted(policy), Counted(interpretation));
        var pieces = words.Length - OverlapRule.Piece + 1;
        var same = Enumerable.Range(0, pieces).Count(at => document.Contains(words.Substring(at, OverlapRule.Piece), StringComparison.Ordinal));
        return 100 * same / pieces;
    }

    private static string Counted(string text) => string.Concat(text.Where(char.IsLetterOrDigit));

    private static double Time(Func<int> act)
    {
        var from = Stopwatch.GetTimestamp();
        act();
        return Stopwatch.GetElapsedTime(from).TotalMilliseconds;
    }

    private static double At(List<double> times, int percent) => times.Order().ElementAt(Math.Min(times.Count - 1, times.Count * percent / 100));

    /// <summary>Of each seven parts of the interpretation four are taken from the policy, so that the rule has passages to show.</summary>
    private static (string Policy, string Interpretation) Texts()
    {
        const string Words = "各镇人民政府县直部门应当按照规定于每年一月十日前报送上一年度政务公开工作情况由办公室汇总后向社会接受群众监督其中涉及民生资金项目补贴标准申请条件办理流程咨询电话须逐项列明";
        var random = new Random(75);
        var policy = Sentences(PolicyCharacters);
        var interpretation = new StringBuilder();
        while (interpretation.Length < InterpretationCharacters)
        {
            interpretation.Append(policy, random.Next(PolicyCharacters - 120), 120).Append('。').Append(Sentences(90));
        }

        return (policy, interpretation.ToString(0, InterpretationCharacters));

        string Sentences(int characters)
        {
            var text = new StringBuilder();
            while (text.Length < characters)
            {
                for (var i = random.Next(15, 45); i > 0; i--)
                {
                    text.Append(Words[random.Next(Words.Length)]);
                }

                text.Append(random.Next(6) == 0 ? "。\n" : "，");
            }

            return text.ToString(0, characters);
        }
    }
}
