namespace Shijuan.Cms.Core.Text;

/// <summary>文字差异：what was taken out and what was put in, first by line and within changed lines by character (Myers, shortest edit script).</summary>
public static class TextDifference
{
    /// <summary>Beyond this many edits the exact script costs more than it tells: the whole passage is shown as replaced.</summary>
    private const int MostEdits = 1500;

    public static IReadOnlyList<TextChange> Of(string before, string after)
    {
        ArgumentNullException.ThrowIfNull(before);
        ArgumentNullException.ThrowIfNull(after);
        var changes = new List<TextChange>();
        foreach (var hunk in Script(Lines(before), Lines(after)))
        {
            changes.AddRange(hunk is { Removed.Count: > 0, Added.Count: > 0 } ? ByCharacter(hunk) : Whole(hunk));
        }

        return Join(changes);
    }

    private static IEnumerable<TextChange> ByCharacter(Hunk hunk) =>
        Script(Characters(string.Concat(hunk.Removed)), Characters(string.Concat(hunk.Added))).SelectMany(Whole);

    private static IEnumerable<TextChange> Whole(Hunk hunk)
    {
        if (hunk.Kept.Count > 0)
        {
            yield return new TextChange(ChangeKind.Same, string.Concat(hunk.Kept));
        }

        if (hunk.Removed.Count > 0)
        {
            yield return new TextChange(ChangeKind.Removed, string.Concat(hunk.Removed));
        }

        if (hunk.Added.Count > 0)
        {
            yield return new TextChange(ChangeKind.Added, string.Concat(hunk.Added));
        }
    }

    private static List<TextChange> Join(List<TextChange> changes)
    {
        var joined = new List<TextChange>();
        foreach (var change in changes)
        {
            if (joined.Count > 0 && joined[^1].Kind == change.Kind)
            {
                joined[^1] = change with { Text = joined[^1].Text + change.Text };
            }
            else
            {
                joined.Add(change);
            }
        }

        return joined;
    }

    /// <summary>Each line keeps its break, so that the pieces together are the text again.</summary>
    private static List<string> Lines(string text)
    {
        var lines = new List<string>();
        for (var start = 0; start < text.Length;)
        {
            var end = text.IndexOf('\n', start);
            var next = end < 0 ? text.Length : end + 1;
            lines.Add(text[start..next]);
            start = next;
        }

        return lines;
    }

    /// <summary>Whole code points: a rare character is two UTF-16 units and must not be torn.</summary>
    private static List<string> Characters(string text) => [.. text.EnumerateRunes().Select(r => r.ToString())];

    private static IEnumerable<Hunk> Script(List<string> before, List<string> after)
    {
        var head = 0;
        while (head < before.Count && head < after.Count && before[head] == after[head])
        {
            head++;
        }

        var tail = 0;
        while (tail < before.Count - head && tail < after.Count - head && before[^(tail + 1)] == after[^(tail + 1)])
        {
            tail++;
        }

        yield return Hunk.Keep(before[..head]);
        foreach (var hunk in Myers(before[head..^tail], after[head..^tail]))
        {
            yield return hunk;
        }

        yield return Hunk.Keep(before[^tail..]);
    }

    private static IEnumerable<Hunk> Myers(List<string> before, List<string> after)
    {
        if (before.Count == 0 || after.Count == 0)
        {
            return [new Hunk([], before, after)];
        }

        return Forward(before, after) is { } trace ? Backward(before, after, trace) : [new Hunk([], before, after)];
    }

    /// <summary>The furthest point on each diagonal after each number of edits; null when there are too many.</summary>
    private static List<int[]>? Forward(List<string> before, List<string> after)
    {
        var most = Math.Min(before.Count + after.Count, MostEdits);
        var furthest = new int[(2 * most) + 3];
        var middle = most + 1;
        var trace = new List<int[]>();
        for (var edits = 0; edits <= most; edits++)
        {
            trace.Add(furthest[(middle - edits)..(middle + edits + 1)]);
            for (var diagonal = -edits; diagonal <= edits; diagonal += 2)
            {
                var down = diagonal == -edits || (diagonal != edits && furthest[middle + diagonal - 1] < furthest[middle + diagonal + 1]);
                var x = down ? furthest[middle + diagonal + 1] : furthest[middle + diagonal - 1] + 1;
                while (x < before.Count && x - diagonal < after.Count && before[x] == after[x - diagonal])
                {
                    x++;
                }

                furthest[middle + diagonal] = x;
                if (x >= before.Count && x - diagonal >= after.Count)
                {
                    return trace;
                }
            }
        }

        return null;
    }

    private static IEnumerable<Hunk> Backward(List<string> before, List<string> after, List<int[]> trace)
    {
        var steps = new Stack<(char Kind, string Token)>();
        var (x, y) = (before.Count, after.Count);
        for (var edits = trace.Count - 1; edits > 0; edits--)
        {
            var diagonal = x - y;
            // Row `edits` holds diagonals -edits … edits as they were before this round.
            int At(int d) => d < -edits || d > edits ? -1 : trace[edits][d + edits];
            var down = diagonal == -edits || (diagonal != edits && At(diagonal - 1) < At(diagonal + 1));
            var fromX = down ? At(diagonal + 1) : At(diagonal - 1);
            var fromY = fromX - (down ? diagonal + 1 : diagonal - 1);
            while (x > (down ? fromX : fromX + 1))
            {
                steps.Push(('=', before[--x]));
                y--;
            }

            steps.Push(down ? ('+', after[--y]) : ('-', before[--x]));
        }

        while (x > 0)
        {
            steps.Push(('=', before[--x]));
        }

        return Gather(steps);
    }

    private static IEnumerable<Hunk> Gather(IEnumerable<(char Kind, string Token)> steps)
    {
        var hunk = new Hunk([], [], []);
        foreach (var (kind, token) in steps)
        {
            if (kind == '=' ? hunk.Removed.Count + hunk.Added.Count > 0 : hunk.Kept.Count > 0)
            {
                yield return hunk;
                hunk = new Hunk([], [], []);
            }

            (kind switch { '=' => hunk.Kept, '-' => hunk.Removed, _ => hunk.Added }).Add(token);
        }

        yield return hunk;
    }

    /// <summary>Either kept tokens, or what replaced what.</summary>
    private sealed record Hunk(List<string> Kept, List<string> Removed, List<string> Added)
    {
        public static Hunk Keep(List<string> tokens) => new(tokens, [], []);
    }
}

/// <summary>一段差异。Immutable.</summary>
public sealed record TextChange(ChangeKind Kind, string Text);

/// <summary>差异的种类。</summary>
public enum ChangeKind
{
    Same = 1,
    Removed = 2,
    Added = 3,
}
