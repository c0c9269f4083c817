using Microsoft.AspNetCore.OpenApi;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.OpenApi;

namespace Shijuan.Cms.Exchange;

/// <summary>接口说明 (OpenAPI)：made from the endpoints themselves; a test compares it with docs/api/openapi.json.</summary>
internal static class ApiDescription
{
    private const string Scheme = "token";

    /// <summary>Also the name of the file in the address.</summary>
    public const string DocumentName = "openapi";

    public static IServiceCollection AddApiDescription(this IServiceCollection services) =>
        services.AddOpenApi(DocumentName, o =>
        {
            // Numbers are written as numbers here, whatever the host would read.
            o.AddSchemaTransformer((schema, _, _) =>
            {
                if (schema.Type is { } type && type.HasFlag(JsonSchemaType.Integer))
                {
                    schema.Type = type & ~JsonSchemaType.String;
                    schema.Pattern = null;
                }

                return Task.CompletedTask;
            });
            o.ShouldInclude = api => api.RelativePath?.StartsWith("api/v1", StringComparison.Ordinal) == true;
            o.AddDocumentTransformer((document, _, _) =>
            {
                Describe(document);
                return Task.CompletedTask;
            });
            o.AddOperationTransformer((operation, context, _) =>
            {
                if (context.Description.RelativePath is { } path && !path.StartsWith("api/v1/published", StringComparison.Ordinal) && !path.StartsWith("api/v1/hooks", StringComparison.Ordinal))
                {
                    operation.Security = [new OpenApiSecurityRequirement { [new OpenApiSecuritySchemeReference(Scheme, context.Document)] = [] }];
                }

                return Task.CompletedTask;
            });
        });

    private static void Describe(OpenApiDocument document)
    {
        document.Info = new OpenApiInfo
        {
            Title = "石卷内容接口",
            Version = "1",
            Description = "融媒体、OA 等系统推送草稿、读取公开内容。令牌只能做所在单位编辑能做的事：起草、上传、送审；不能签署，不能发布。错误为 application/problem+json，detail 是中文。",
        };
        // The address of one site is no part of the interface.
        document.Servers = [new OpenApiServer { Url = "/" }];
        document.Components ??= new OpenApiComponents();
        document.Components.SecuritySchemes = new Dictionary<string, IOpenApiSecurityScheme>(StringComparer.Ordinal)
        {
            [Scheme] = new OpenApiSecurityScheme { Type = SecuritySchemeType.Http, Scheme = "bearer", Description = "接口令牌，由安全管理员在后台“接口令牌”发放。" },
        };
    }
}
