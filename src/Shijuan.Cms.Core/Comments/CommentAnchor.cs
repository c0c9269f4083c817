namespace Shijuan.Cms.Core.Comments;

/// <summary>重新定位：finds the passage of a comment in a text that was edited since. White space does not count: editors and browsers break lines differently.</summary>
public static class CommentAnchor
{
    /// <summary>A passage this long is itself proof enough when its surroundings are gone; a shorter one only when it stands in the text once.</summary>
    private const int TellingLength = 12;

    private const int TellingLengthWhenSingle = 5;

    /// <summary>So many characters of the surroundings must still stand beside a short passage.</summary>
    private const int TellingContext = 3;

    /// <returns>Start and length in <paramref name="text"/>, or null when the passage is gone.</returns>
    public static (int Start, int Length)? Find(string text, CommentPlace place)
    {
        var quote = Squeeze(place.Quote).Characters;
        if (quote.Length == 0)
        {
            return null;
        }

        var squeezed = Squeeze(text);
        var (before, after) = (Squeeze(place.Before).Characters, Squeeze(place.After).Characters);
        var best = (At: -1, Score: -1);
        var count = 0;
        for (var at = squeezed.Characters.IndexOf(quote, StringComparison.Ordinal); at >= 0; at = squeezed.Characters.IndexOf(quote, at + 1, StringComparison.Ordinal))
        {
            count++;
            var score = Common(before, squeezed.Characters.AsSpan(0, at)) + CommonStart(after, squeezed.Characters.AsSpan(at + quote.Length));
            if (score > best.Score)
            {
                best = (at, score);
            }
        }

        var telling = quote.Length >= (count == 1 ? TellingLengthWhenSingle : TellingLength);
        var needed = telling ? 0 : Math.Min(TellingContext, before.Length + after.Length);
        if (best.At < 0 || best.Score < needed)
        {
            return null;
        }

        var start = squeezed.Positions[best.At];
        return (start, squeezed.Positions[best.At + quote.Length - 1] + 1 - start);
    }

    private static (string Characters, List<int> Positions) Squeeze(string text)
    {
        var characters = new System.Text.StringBuilder(text.Length);
        var positions = new List<int>(text.Length);
        for (var i = 0; i < text.Length; i++)
        {
            if (!char.IsWhiteSpace(text[i]))
            {
                characters.Append(text[i]);
                positions.Add(i);
            }
        }

        return (characters.ToString(), positions);
    }

    private static int Common(string before, ReadOnlySpan<char> text)
    {
        var n = 0;
        while (n < before.Length && n < text.Length && before[^(n + 1)] == text[^(n + 1)])
        {
            n++;
        }

        return n;
    }

    private static int CommonStart(string after, ReadOnlySpan<char> text)
    {
        var n = 0;
        while (n < after.Length && n < text.Length && after[n] == text[n])
        {
            n++;
        }

        return n;
    }
}
