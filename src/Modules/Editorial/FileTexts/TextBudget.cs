using System.Text;

namespace Shijuan.Cms.Editorial;

/// <summary>有限的文字：collects words line by line until there are enough or the time is over.</summary>
internal sealed class TextBudget(int mostCharacters, CancellationToken cancel)
{
    private readonly StringBuilder _text = new();

    public bool IsFull { get; private set; }

    public string Text => _text.ToString().Trim('\n', ' ');

    /// <exception cref="OperationCanceledException">The time is over.</exception>
    public void Add(string words)
    {
        cancel.ThrowIfCancellationRequested();
        var room = mostCharacters - _text.Length;
        IsFull |= words.Length > room;
        _text.Append(words.AsSpan(0, Math.Min(words.Length, Math.Max(0, room))));
    }

    /// <summary>Divides from what stands before it in the line.</summary>
    public void NextCell()
    {
        if (_text.Length > 0 && _text[^1] != '\n')
        {
            Add("\t");
        }
    }

    /// <summary>Ends the line; empty lines are no text.</summary>
    public void EndLine()
    {
        cancel.ThrowIfCancellationRequested();
        if (_text.Length > 0 && _text[^1] != '\n')
        {
            Add("\n");
        }
    }
}
