using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.ApplicationModels;

namespace Shijuan.Cms.Web.Hosting;

/// <summary>Every page under <c>/{Module}/Public/</c> gets head and foot of the site, and none is shown before the site is set up.</summary>
internal sealed class PublicConvention : IPageApplicationModelConvention
{
    public void Apply(PageApplicationModel model)
    {
        if (IsPublic(model.ViewEnginePath))
        {
            model.Filters.Add(new ServiceFilterAttribute<PublicFrame>());
        }
    }

    internal static bool IsPublic(string viewPath) => viewPath.Split('/') is [_, _, "Public", ..];
}
