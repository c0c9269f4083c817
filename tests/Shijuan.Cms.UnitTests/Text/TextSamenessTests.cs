using Shijuan.Cms.Core.Text;
using Xunit;

namespace Shijuan.Cms.UnitTests.Text;

/// <summary>雷同比对 against the plainest way to do it: look for each piece in the other text.</summary>
public sealed class TextSamenessTests
{
    [Fact]
    public void A_thousand_texts_with_many_repetitions_are_judged_as_by_a_search_for_each_piece()
    {
        var random = new Random(18);
        var shares = new HashSet<int>();
        for (var i = 0; i < 1000; i++)
        {
            var (words, other, piece) = (Words(random, 60), Words(random, 120), random.Next(1, 6));
            var percent = new TextSameness(words, piece).With(other).Percent;
            Assert.True(Plainly(words, other, piece) == percent, $"{words} in {other} by {piece}: {percent}");
            shares.Add(percent);
        }

        Assert.True(shares.Count > 30, $"only {shares.Count} different shares");
    }

    /// <summary>Each place of a piece that is found counts, also where the same words come again.</summary>
    [Fact]
    public void Words_that_come_again_are_the_same_at_every_place()
    {
        var same = new TextSameness("甲乙丙丁甲乙丙戊甲乙丙", 3).With("甲乙丙");

        Assert.Equal(33, same.Percent);
        Assert.Equal(["甲乙丙", "甲乙丙", "甲乙丙"], same.Passages);
    }

    [Fact]
    public void One_comparison_leaves_nothing_behind_for_the_next()
    {
        var words = new TextSameness("甲乙丙丁戊己", 3);

        Assert.Equal([50, 0, 50], new[] { "甲乙丙丁", "庚辛壬癸", "丙丁戊己" }.Select(other => words.With(other).Percent));
    }

    private static int Plainly(string words, string other, int piece)
    {
        var pieces = Math.Max(0, words.Length - piece + 1);
        var found = Enumerable.Range(0, pieces).Count(at => other.Contains(words.Substring(at, piece), StringComparison.Ordinal));
        return pieces == 0 ? 0 : 100 * found / pieces;
    }

    /// <summary>Of three letters, so that every piece comes again and again.</summary>
    private static string Words(Random random, int most) => string.Concat(Enumerable.Range(0, random.Next(most)).Select(_ => "甲乙丙"[random.Next(3)]));
}
