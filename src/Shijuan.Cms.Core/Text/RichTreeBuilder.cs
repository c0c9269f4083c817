namespace Shijuan.Cms.Core.Text;

/// <summary>
/// Builds the tree of the closed schema from loose markup. Formatting is state and becomes elements only around text,
/// each kind at most once, so the element-multiplying repairs of HTML5 parsers cannot happen here.
/// </summary>
internal sealed class RichTreeBuilder
{
    private readonly RemovedContent _removed;
    private readonly OpenBlocks _open;
    private readonly OpenFormatting _formatting;
    private string? _skipping;
    private int _skipDepth;

    private RichTreeBuilder(RemovedContent removed)
    {
        var budget = new NodeBudget();
        _removed = removed;
        _open = new OpenBlocks(budget);
        _formatting = new OpenFormatting(budget);
    }

    public static RichNode Build(string html, RemovedContent removed)
    {
        var builder = new RichTreeBuilder(removed);
        var reader = new MarkupReader(html);
        for (var token = reader.Read(); token != MarkupToken.End; token = reader.Read()) builder.Take(token, reader);
        return builder._open.Finish();
    }

    private void Take(MarkupToken token, MarkupReader reader)
    {
        if (_skipping is not null) Skip(token, reader);
        else if (token == MarkupToken.Text) Text(reader.Text);
        else if (token == MarkupToken.Open) Open(reader);
        else Close(reader.Name);
    }

    private void Skip(MarkupToken token, MarkupReader reader)
    {
        if (token == MarkupToken.Text || reader.Name != _skipping) return;
        _skipDepth += token == MarkupToken.Close ? -1 : reader.SelfClosing ? 0 : 1;
        if (_skipDepth == 0) _skipping = null;
    }

    private void Open(MarkupReader tag)
    {
        if (tag.HasEventHandler()) _removed.Add("事件脚本");
        if (RichSchema.IsDroppedVoid(tag.Name, out var reported))
        {
            if (reported is not null) _removed.Add(reported);
            return;
        }

        if (RichSchema.IsDropped(tag.Name, out reported))
        {
            if (reported is not null) _removed.Add(reported);
            StartSkipping(tag);
            return;
        }

        if (tag.Name == "form") _removed.Add("表单");
        if (RichAttributes.CoversPage(tag)) _removed.Add("会遮挡页面或加载外部内容的样式");
        var name = RichSchema.Canonical(tag.Name);
        if (name is "br" or "hr" or "img") OpenVoid(name, tag);
        else if (RichAttributes.IsHidden(tag)) Hide(tag);
        else if (RichSchema.Formatting.Contains(name)) OpenFormat(name, tag);
        else if (RichSchema.Blocks.Contains(name) && OpenBlock(name, tag)) return;
        else if (RichSchema.Separates(tag.Name) || RichSchema.Blocks.Contains(name)) Break();
    }

    private void Hide(MarkupReader tag)
    {
        _removed.Add("读者看不见的隐藏文字");
        StartSkipping(tag);
    }

    private void StartSkipping(MarkupReader tag)
    {
        if (tag.SelfClosing && tag.Name is not ("script" or "style" or "textarea" or "title")) return;
        _skipping = tag.Name;
        _skipDepth = 1;
    }

    private void OpenVoid(string name, MarkupReader tag)
    {
        if (name == "hr")
        {
            if (_open.PrepareFor("hr")) _open.Append(RichNode.Element("hr"));
            _formatting.Detach();
            _formatting.LeaveTo(_open.Depth);
            return;
        }

        var attributes = RichAttributes.For(name, tag);
        if (name == "img" && (attributes.Count == 0 || attributes[0].Key != "src"))
        {
            _removed.Add(tag.Attribute("src")?.TrimStart().StartsWith("data:", StringComparison.OrdinalIgnoreCase) == true
                ? "直接嵌在文中的图片，请上传到文件库后再插入"
                : "外部图片，请上传到文件库后再插入");
            return;
        }

        if (_open.PrepareForInline()) _formatting.Materialise(_open.Top).Children.Add(RichNode.Element(name, attributes));
    }

    private void OpenFormat(string name, MarkupReader tag)
    {
        var attributes = RichAttributes.For(name, tag);
        if (name == "a" && (attributes.Count == 0 || attributes[0].Key != "href"))
        {
            if (tag.Attribute("href")?.Trim() is { Length: > 0 } href && href[0] != '#') _removed.Add("不安全或不完整的链接（文字已保留）");
            return;
        }

        _formatting.Open(name, attributes, _open.Depth);
    }

    private bool OpenBlock(string name, MarkupReader tag)
    {
        _formatting.Detach();
        if (!_open.PrepareFor(name)) return false;
        _formatting.LeaveTo(_open.Depth);
        _open.Push(RichNode.Element(name, RichAttributes.For(name, tag)));
        return true;
    }

    private void Text(string text)
    {
        var blank = string.IsNullOrWhiteSpace(text);
        if (_open.InTableStructure)
        {
            if (!blank) _open.Foster(text);
            return;
        }

        if (blank && _open.Top.Name is "ul" or "ol") return;
        if (_open.PrepareForInline()) _formatting.Materialise(_open.Top).Children.Add(RichNode.OfText(text));
    }

    private void Close(string tagName)
    {
        var name = RichSchema.Canonical(tagName);
        if (RichSchema.Formatting.Contains(name))
        {
            _formatting.Close(name);
        }
        else if (RichSchema.Blocks.Contains(name) && _open.Close(name))
        {
            _formatting.Detach();
            _formatting.LeaveTo(_open.Depth);
        }
        else if (name == "p" || RichSchema.Separates(tagName))
        {
            Break();
        }
        else if (name == "br")
        {
            if (_open.PrepareForInline()) _formatting.Materialise(_open.Top).Children.Add(RichNode.Element("br"));
        }
    }

    private void Break()
    {
        _formatting.Detach();
        _open.LeaveParagraph();
        _formatting.LeaveTo(_open.Depth);
        if (!_open.InTableStructure && _open.Top.Name is not ("ul" or "ol")) _open.Append(RichNode.Break());
    }
}
