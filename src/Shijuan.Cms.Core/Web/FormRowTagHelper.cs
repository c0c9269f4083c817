using Microsoft.AspNetCore.Mvc.Rendering;
using Microsoft.AspNetCore.Mvc.ViewFeatures;
using Microsoft.AspNetCore.Razor.TagHelpers;

namespace Shijuan.Cms.Core.Web;

/// <summary>表单行：label, hint, control, error and their relations, decided once. The control is the content; it takes its id from <c>for</c>.</summary>
/// <example><c>&lt;form-row for="Title" label="标题" hint="…" required="true"&gt;&lt;input …&gt;&lt;/form-row&gt;</c></example>
[HtmlTargetElement("form-row")]
public sealed class FormRowTagHelper : TagHelper
{
    /// <summary>Form name of the field; the control must have this id and name.</summary>
    [HtmlAttributeName("for")]
    public string For { get; set; } = "";

    public string Label { get; set; } = "";

    public string? Hint { get; set; }

    public bool Required { get; set; }

    [ViewContext, HtmlAttributeNotBound]
    public ViewContext ViewContext { get; set; } = null!;

    public static string IdOf(string name) => name.Replace('.', '_');

    /// <summary>Value for <c>aria-describedby</c> of the control.</summary>
    public static string DescribedBy(string name) => $"{IdOf(name)}-hint {IdOf(name)}-error";

    public override async Task ProcessAsync(TagHelperContext context, TagHelperOutput output)
    {
        var id = IdOf(For);
        var error = ViewContext.ViewData.ModelState.TryGetValue(For, out var entry) && entry.Errors.Count > 0
            ? string.Join(" ", entry.Errors.Select(e => e.ErrorMessage))
            : null;
        var content = await output.GetChildContentAsync();
        output.TagName = "div";
        output.Attributes.SetAttribute("class", error is null ? "form-row mb-3" : "form-row mb-3 has-error");
        output.Content.AppendHtml(LabelOf(id));
        if (Hint is not null)
        {
            output.Content.AppendHtml(Line("div", "form-hint", id + "-hint", Hint));
        }

        output.Content.AppendHtml(content);
        var message = Line("div", "form-error", id + "-error", error ?? "");
        if (error is null)
        {
            message.Attributes["hidden"] = "hidden";
        }

        output.Content.AppendHtml(message);
    }

    private TagBuilder LabelOf(string id)
    {
        var label = new TagBuilder("label");
        label.Attributes["for"] = id;
        label.AddCssClass("form-label");
        label.InnerHtml.Append(Label);
        if (Required)
        {
            var mark = new TagBuilder("span");
            mark.AddCssClass("required");
            mark.InnerHtml.Append("（必填）");
            label.InnerHtml.AppendHtml(mark);
        }

        return label;
    }

    private static TagBuilder Line(string tag, string cssClass, string id, string text)
    {
        var line = new TagBuilder(tag);
        line.AddCssClass(cssClass);
        line.Attributes["id"] = id;
        line.InnerHtml.Append(text);
        return line;
    }
}
