using System.Net;

namespace Shijuan.Cms.Core.Text;

internal enum MarkupToken { End, Text, Open, Close }

/// <summary>
/// Reads loose HTML from front to back in linear time, one token at a time; comments, declarations and processing
/// instructions are passed over. It is written here because every tree-building parser is superlinear or recursive on
/// hostile nesting, and the size of the tree must be judged before one is built.
/// </summary>
internal sealed class MarkupReader(string html)
{
    private const int MaxAttributes = 64;

    // Their content is not markup, so it must not be read as tags.
    private static readonly HashSet<string> RawText = new(StringComparer.Ordinal)
    {
        "script", "style", "xmp", "iframe", "noembed", "noframes", "textarea", "title", "plaintext",
    };

    private readonly List<KeyValuePair<string, string>> _attributes = [];
    private int _at;
    private string? _skipUntil;

    public string Name { get; private set; } = "";

    public string Text { get; private set; } = "";

    public bool SelfClosing { get; private set; }

    public string? Attribute(string name)
    {
        foreach (var (key, value) in _attributes)
            if (key == name) return value;
        return null;
    }

    public bool HasEventHandler() =>
        _attributes.Exists(pair => pair.Key.Length > 2 && pair.Key.StartsWith("on", StringComparison.Ordinal));

    public MarkupToken Read()
    {
        if (_skipUntil is { } raw)
        {
            _skipUntil = null;
            SkipRawText(raw);
        }

        while (_at < html.Length)
        {
            if (html[_at] != '<' || !StartsMarkup(_at)) return ReadText();
            if (html[_at + 1] is '!' or '?')
            {
                SkipDeclaration();
                continue;
            }

            var token = ReadTag();
            if (token != MarkupToken.End) return token;
        }

        return MarkupToken.End;
    }

    private bool StartsMarkup(int at)
    {
        if (at + 1 >= html.Length) return false;
        var next = html[at + 1];
        return char.IsAsciiLetter(next) || next is '!' or '?'
            || (next == '/' && at + 2 < html.Length && html[at + 2] != '>' );
    }

    private MarkupToken ReadText()
    {
        var start = _at++;
        while (_at < html.Length && !(html[_at] == '<' && StartsMarkup(_at))) _at++;
        Text = WebUtility.HtmlDecode(html[start.._at]);
        return MarkupToken.Text;
    }

    private void SkipDeclaration()
    {
        var end = html.AsSpan(_at).StartsWith("<!--", StringComparison.Ordinal) ? CommentEnd(_at + 4) : html.IndexOf('>', _at) + 1;
        _at = end <= 0 ? html.Length : end;
    }

    private int CommentEnd(int from)
    {
        if (html.AsSpan(from).StartsWith(">", StringComparison.Ordinal)) return from + 1;
        if (html.AsSpan(from).StartsWith("->", StringComparison.Ordinal)) return from + 2;
        for (var at = html.IndexOf("--", from, StringComparison.Ordinal); at >= 0; at = html.IndexOf("--", at + 1, StringComparison.Ordinal))
        {
            if (at + 2 < html.Length && html[at + 2] == '>') return at + 3;
            if (at + 3 < html.Length && html[at + 2] == '!' && html[at + 3] == '>') return at + 4;
        }

        return html.Length;
    }

    private MarkupToken ReadTag()
    {
        var closing = html[_at + 1] == '/';
        _at += closing ? 2 : 1;
        var start = _at;
        while (_at < html.Length && !IsSpace(html[_at]) && html[_at] is not ('>' or '/')) _at++;
        Name = html[start.._at].ToLowerInvariant();
        ReadAttributes();
        if (_at >= html.Length) return MarkupToken.End;
        _at++;
        if (closing) return char.IsAsciiLetter(Name.Length == 0 ? '?' : Name[0]) ? MarkupToken.Close : MarkupToken.End;
        if (RawText.Contains(Name)) _skipUntil = Name;
        return MarkupToken.Open;
    }

    private void ReadAttributes()
    {
        _attributes.Clear();
        SelfClosing = false;
        while (true)
        {
            while (_at < html.Length && (IsSpace(html[_at]) || html[_at] == '/')) SelfClosing = html[_at++] == '/';
            if (_at >= html.Length || html[_at] == '>') return;
            SelfClosing = false;
            var start = _at++;
            while (_at < html.Length && !IsSpace(html[_at]) && html[_at] is not ('>' or '/' or '=')) _at++;
            var name = html[start.._at];
            while (_at < html.Length && IsSpace(html[_at])) _at++;
            var value = "";
            if (_at < html.Length && html[_at] == '=')
            {
                _at++;
                value = ReadValue();
            }

            if (_attributes.Count < MaxAttributes) _attributes.Add(new(name.ToLowerInvariant(), WebUtility.HtmlDecode(value)));
        }
    }

    private string ReadValue()
    {
        while (_at < html.Length && IsSpace(html[_at])) _at++;
        if (_at >= html.Length) return "";
        var start = _at;
        if (html[_at] is '"' or '\'')
        {
            var end = html.IndexOf(html[_at], _at + 1);
            _at = end < 0 ? html.Length : end + 1;
            return end < 0 ? "" : html[(start + 1)..end];
        }

        while (_at < html.Length && !IsSpace(html[_at]) && html[_at] != '>') _at++;
        return html[start.._at];
    }

    private void SkipRawText(string name)
    {
        var end = name == "plaintext" ? -1 : html.IndexOf("</" + name, _at, StringComparison.OrdinalIgnoreCase);
        _at = end < 0 ? html.Length : end;
    }

    private static bool IsSpace(char c) => c is ' ' or '\t' or '\n' or '\r' or '\f';
}
