using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.ApplicationModels;

namespace Shijuan.Cms.Web.Hosting;

/// <summary>The path says who sees it: every page under <c>/{Module}/Admin/</c> is guarded, whether or not it asks for it.</summary>
internal sealed class AdminConvention : IPageApplicationModelConvention
{
    public void Apply(PageApplicationModel model)
    {
        if (IsAdmin(model.ViewEnginePath))
        {
            model.Filters.Add(new ServiceFilterAttribute<AdminGuard>());
        }
    }

    internal static bool IsAdmin(string viewPath) => viewPath.Split('/') is [_, _, "Admin", ..];
}
