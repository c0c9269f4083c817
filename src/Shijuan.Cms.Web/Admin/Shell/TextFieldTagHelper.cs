using Microsoft.AspNetCore.Mvc.ModelBinding;
using Microsoft.AspNetCore.Mvc.Rendering;
using Microsoft.AspNetCore.Mvc.ViewFeatures;
using Microsoft.AspNetCore.Razor.TagHelpers;
using Shijuan.Cms.Core.Web;

namespace Shijuan.Cms.Web;

/// <summary>单行文字：a whole form row with its input. What was typed comes back after a refusal; a password never, only one that the page itself shows anyway.</summary>
/// <example><c>&lt;text-field for="UserName" label="账号名" autocomplete="username" required="true" /&gt;</c></example>
[HtmlTargetElement("text-field", TagStructure = TagStructure.WithoutEndTag)]
public sealed class TextFieldTagHelper : TagHelper
{
    /// <summary>Form name of the field.</summary>
    [HtmlAttributeName("for")]
    public string For { get; set; } = "";

    public string Label { get; set; } = "";

    public string? Hint { get; set; }

    public bool Required { get; set; }

    public string Type { get; set; } = "text";

    public string? Value { get; set; }

    public string? Autocomplete { get; set; }

    public string? Inputmode { get; set; }

    public int Maxlength { get; set; } = 200;

    [ViewContext, HtmlAttributeNotBound]
    public ViewContext ViewContext { get; set; } = null!;

    public override void Process(TagHelperContext context, TagHelperOutput output)
    {
        var id = FormRowTagHelper.IdOf(For);
        ViewContext.ViewData.ModelState.TryGetValue(For, out var entry);
        var error = entry is { Errors.Count: > 0 } ? string.Join(" ", entry.Errors.Select(e => e.ErrorMessage)) : null;
        output.TagName = "div";
        output.TagMode = TagMode.StartTagAndEndTag;
        output.Attributes.SetAttribute("class", "form-row");
        output.Content.AppendHtml(LabelOf(id));
        if (Hint is not null)
        {
            output.Content.AppendHtml(Line("form-hint", id + "-hint", Hint));
        }

        output.Content.AppendHtml(InputOf(id, entry, error));
        if (error is not null)
        {
            output.Content.AppendHtml(Line("form-error", id + "-error", error));
        }
    }

    private TagBuilder LabelOf(string id)
    {
        var label = new TagBuilder("label");
        label.Attributes["for"] = id;
        label.AddCssClass("form-label");
        label.InnerHtml.Append(Label);
        if (Required)
        {
            label.InnerHtml.AppendHtml(" <span class=\"required\">（必填）</span>");
        }

        return label;
    }

    private TagBuilder InputOf(string id, ModelStateEntry? entry, string? error)
    {
        var input = new TagBuilder("input") { TagRenderMode = TagRenderMode.SelfClosing };
        input.AddCssClass(error is null ? "form-control" : "form-control is-invalid");
        input.Attributes["id"] = id;
        input.Attributes["name"] = For;
        input.Attributes["type"] = Type;
        input.Attributes["maxlength"] = Maxlength.ToString(System.Globalization.CultureInfo.InvariantCulture);
        Set(input, "value", Type == "password" ? Value : entry?.AttemptedValue ?? Value ?? "");

        Set(input, "autocomplete", Autocomplete);
        Set(input, "inputmode", Inputmode);
        Set(input, "required", Required ? "required" : null);
        Set(input, "aria-invalid", error is null ? null : "true");
        var described = string.Join(' ', new[] { Hint is null ? null : id + "-hint", error is null ? null : id + "-error" }.Where(x => x is not null));
        Set(input, "aria-describedby", described.Length == 0 ? null : described);
        return input;
    }

    private static void Set(TagBuilder tag, string name, string? value)
    {
        if (value is not null)
        {
            tag.Attributes[name] = value;
        }
    }

    private static TagBuilder Line(string cssClass, string id, string text)
    {
        var line = new TagBuilder("p");
        line.AddCssClass(cssClass);
        line.Attributes["id"] = id;
        line.InnerHtml.Append(text);
        return line;
    }
}
