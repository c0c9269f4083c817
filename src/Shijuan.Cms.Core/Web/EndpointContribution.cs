using Microsoft.AspNetCore.Routing;

namespace Shijuan.Cms.Core.Web;

/// <summary>模块路由。</summary>
public sealed record EndpointContribution(string Module, Action<IEndpointRouteBuilder> Map);
