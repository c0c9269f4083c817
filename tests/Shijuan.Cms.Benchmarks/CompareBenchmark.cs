using System.Diagnostics;
using System.Globalization;
using System.Text;
using Shijuan.Cms.Core.Text;

namespace Shijuan.Cms.Benchmarks;

/// <summary>版本比较：two texts of 50,000 characters that differ as a second draft does, by character. The goal is 150 ms.</summary>
internal static class CompareBenchmark
{
    private const double GoalMilliseconds = 150;
    private const int Characters = 50_000;

    public static int Run(int rounds)
    {
        var (before, after) = Drafts();
        var times = new List<double>();
        var changes = 0;
        for (var i = 0; i < rounds + 5; i++)
        {
            var from = Stopwatch.GetTimestamp();
            changes = TextDifference.Of(before, after).Count;
            if (i >= 5)
            {
                times.Add(Stopwatch.GetElapsedTime(from).TotalMilliseconds);
            }
        }

        times.Sort();
        var p95 = times[(int)(times.Count * 0.95)];
        Console.WriteLine(string.Create(
            CultureInfo.InvariantCulture, $"compare {before.Length} with {after.Length} characters, {changes} pieces: median {times[times.Count / 2]:0} ms, p95 {p95:0} ms (goal {GoalMilliseconds} ms)"));
        return p95 <= GoalMilliseconds ? 0 : 1;
    }

    /// <summary>One sentence in ten is reworded, one in twenty left out, one in twenty added, and a paragraph moved.</summary>
    private static (string Before, string After) Drafts()
    {
        const string Words = "各镇人民政府县直部门应当按照规定于每年一月十日前报送上一年度政务公开工作情况由办公室汇总后向社会接受群众监督其中涉及民生资金项目补贴标准申请条件办理流程咨询电话须逐项列明";
        var random = new Random(52);
        var (before, after) = (new StringBuilder(), new StringBuilder());
        while (before.Length < Characters)
        {
            var sentence = Sentence();
            before.Append(sentence);
            switch (random.Next(20))
            {
                case 0:
                    break;
                case 1:
                    after.Append(sentence).Append(Sentence());
                    break;
                case 2 or 3:
                    after.Append(sentence[..(sentence.Length / 2)]).Append("（含村、社区）").Append(sentence[((sentence.Length / 2) + 3)..]);
                    break;
                default:
                    after.Append(sentence);
                    break;
            }
        }

        var moved = after.ToString(2_000, 400);
        return (before.ToString(0, Characters), after.Remove(2_000, 400).Insert(30_000, moved).ToString());

        string Sentence()
        {
            var sentence = new StringBuilder();
            for (var i = random.Next(15, 45); i > 0; i--)
            {
                sentence.Append(Words[random.Next(Words.Length)]);
            }

            return sentence.Append(random.Next(6) == 0 ? "。\n" : "。").ToString();
        }
    }
}
