using System.Reflection;
using Microsoft.AspNetCore.Mvc.ApplicationParts;
using Microsoft.AspNetCore.Mvc.Razor.Compilation;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace Shijuan.Cms.Web.Hosting;

/// <summary>页面模型：the model class behind each page, read from the compiled views, so that nothing has to be opened first.</summary>
internal sealed class PageModels
{
    private const BindingFlags Own = BindingFlags.Instance | BindingFlags.Public | BindingFlags.NonPublic;
    private readonly Dictionary<string, Type> _models = new(StringComparer.OrdinalIgnoreCase);

    public PageModels(ApplicationPartManager parts)
    {
        var views = new ViewsFeature();
        parts.PopulateFeature(views);
        foreach (var view in views.ViewDescriptors.Where(v => v.Type is not null))
        {
            // The first part wins, as when a page is served: a theme may replace a view.
            _models.TryAdd(view.RelativePath, view.Type!.GetProperties(Own).FirstOrDefault(p => p.Name == "Model")?.PropertyType ?? view.Type!);
        }
    }

    /// <summary>Null for a page that was not compiled in.</summary>
    public Type? Of(PageActionDescriptor page) => _models.GetValueOrDefault(page.RelativePath);

    /// <summary>Handlers by the framework's own naming: <c>OnGet</c>, <c>OnPostSubmitAsync</c>. A page without any answers a plain GET.</summary>
    public static IReadOnlyList<(string Method, string Handler)> HandlersOf(Type model)
    {
        var handlers = model.GetMethods(BindingFlags.Instance | BindingFlags.Public | BindingFlags.FlattenHierarchy)
            .Select(m => Parse(m.Name)).OfType<(string, string)>().Distinct().ToList();
        return handlers.Count > 0 ? handlers : [("GET", "")];
    }

    internal static (string Method, string Handler)? Parse(string name)
    {
        if (!name.StartsWith("On", StringComparison.Ordinal) || name.Length < 5)
        {
            return null;
        }

        var rest = name.EndsWith("Async", StringComparison.Ordinal) ? name[2..^5] : name[2..];
        var verb = new string([.. rest.Take(1), .. rest.Skip(1).TakeWhile(c => !char.IsUpper(c))]);
        return verb is "Get" or "Post" or "Put" or "Delete" or "Patch" or "Head" ? (verb.ToUpperInvariant(), rest[verb.Length..]) : null;
    }
}
