namespace Shijuan.Cms.Interpretation;

/// <summary>新旧条款的配对：which passage of the earlier text goes on in which of the later one: first the equal ones, then by likeness, where the same number counts for something. Pure.</summary>
internal static class PassagePairs
{
    /// <summary>
    /// As many of each side are compared for likeness, after the equal ones are out. A text of 200,000 characters has fewer articles, and 2,000 × 2,000 is what one request can
    /// count in well under a second; passages beyond it count as taken out or new.
    /// </summary>
    public const int MostCompared = 2_000;

    /// <summary>Share of pairs of neighbouring characters that both have (Dice), from which two passages are one that was changed.</summary>
    private const double Enough = 0.5;

    /// <summary>The same number says half as much: a third article that keeps a quarter of its words is still the third article.</summary>
    private const double SameNumber = 0.25;

    /// <summary>Of one passage no more are kept in mind: where everything is like everything, any of them will do.</summary>
    private const int MostCandidates = 8;

    private static readonly List<int> Nowhere = [];

    /// <returns>For each later passage the place of the earlier one that goes on in it, or -1.</returns>
    public static IReadOnlyList<int> Of(IReadOnlyList<Passage> before, IReadOnlyList<Passage> after)
    {
        var (old, now) = (before.Select(PlainOf).ToList(), after.Select(PlainOf).ToList());
        var pairs = new int[after.Count];
        Array.Fill(pairs, -1);
        var taken = PairEqual(old, now, pairs);
        var left = Enumerable.Range(0, old.Count).Where(b => !taken[b]).Take(MostCompared).ToList();
        var open = Enumerable.Range(0, now.Count).Where(a => pairs[a] < 0).Take(MostCompared).ToList();
        foreach (var (earlier, later) in Candidates(old, now, left, open, (b, a) => before[b].Number is { } number && number == after[a].Number))
        {
            if (!taken[earlier] && pairs[later] < 0)
            {
                (taken[earlier], pairs[later]) = (true, earlier);
            }
        }

        return pairs;
    }

    /// <summary>The words without spaces and breaks; marks stay, because “1.5” is not “15”.</summary>
    internal static string PlainOf(Passage passage) => string.Concat(passage.Text.Where(c => !char.IsWhiteSpace(c)));

    /// <returns>Which earlier passages are paired.</returns>
    private static bool[] PairEqual(List<string> old, List<string> now, int[] pairs)
    {
        var taken = new bool[old.Count];
        var places = new Dictionary<string, Queue<int>>(StringComparer.Ordinal);
        foreach (var (at, words) in old.Index())
        {
            if (!places.TryGetValue(words, out var queue))
            {
                places.Add(words, queue = new Queue<int>());
            }

            queue.Enqueue(at);
        }

        foreach (var (at, words) in now.Index())
        {
            if (places.TryGetValue(words, out var queue) && queue.TryDequeue(out var earlier))
            {
                (taken[earlier], pairs[at]) = (true, earlier);
            }
        }

        return taken;
    }

    /// <summary>What may belong together, the most alike first. Passages that share nothing are never looked at: each pair of characters knows where it stands.</summary>
    private static IEnumerable<(int Earlier, int Later)> Candidates(List<string> old, List<string> now, List<int> left, List<int> open, Func<int, int, bool> isSameNumber)
    {
        var (places, sizes) = (new Dictionary<int, List<int>>(), new int[left.Count]);
        foreach (var (at, earlier) in left.Index())
        {
            var pieces = PiecesOf(old[earlier]);
            sizes[at] = pieces.Count;
            foreach (var piece in pieces)
            {
                if (!places.TryGetValue(piece, out var holders))
                {
                    places.Add(piece, holders = []);
                }

                holders.Add(at);
            }
        }

        var found = new List<(double Score, int Earlier, int Later)>();
        var shared = new int[left.Count];
        foreach (var later in open)
        {
            Array.Clear(shared);
            var pieces = PiecesOf(now[later]);
            foreach (var piece in pieces)
            {
                foreach (var holder in places.GetValueOrDefault(piece, Nowhere))
                {
                    shared[holder]++;
                }
            }

            found.AddRange(left.Index().Where(l => shared[l.Index] > 0)
                .Select(l => (Score: (2.0 * shared[l.Index] / (sizes[l.Index] + pieces.Count)) + (isSameNumber(l.Item, later) ? SameNumber : 0), Earlier: l.Item, Later: later))
                .Where(c => c.Score >= Enough)
                .OrderByDescending(c => c.Score).ThenBy(c => Math.Abs(c.Earlier - c.Later)).ThenBy(c => c.Earlier).Take(MostCandidates));
        }

        return found.OrderByDescending(c => c.Score).ThenBy(c => Math.Abs(c.Earlier - c.Later)).ThenBy(c => c.Later).ThenBy(c => c.Earlier).Select(c => (c.Earlier, c.Later));
    }

    private static HashSet<int> PiecesOf(string words) => [.. Enumerable.Range(0, Math.Max(0, words.Length - 1)).Select(i => (words[i] << 16) | words[i + 1])];
}
