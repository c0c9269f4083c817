using Microsoft.AspNetCore.Html;
using Microsoft.AspNetCore.Mvc.Rendering;

namespace Shijuan.Cms.Core.Web;

/// <summary>The only place that writes markup as it is: text that the sanitiser let through and the renderer resolved.</summary>
public static class RichTextHtml
{
    public static IHtmlContent RichText(this IHtmlHelper html, RenderedText text)
    {
        ArgumentNullException.ThrowIfNull(html);
        return new HtmlString(text.Html);
    }
}

/// <summary>已净化并解析链接的正文。Made by <see cref="BodyRenderer"/> only. Immutable.</summary>
public sealed class RenderedText
{
    internal RenderedText(string html) => Html = html;

    public string Html { get; }
}
