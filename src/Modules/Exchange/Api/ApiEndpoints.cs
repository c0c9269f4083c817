using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Routing;

namespace Shijuan.Cms.Exchange;

/// <summary><c>/api/v1</c>：every address of the interface with what it takes and answers. docs/api/openapi.json is made from here.</summary>
internal static class ApiEndpoints
{
    public const string Root = "/api/v1";
    private const string Reading = "公开内容";
    private const string Drafting = "草稿";

    public static void Map(IEndpointRouteBuilder routes)
    {
        routes.MapOpenApi(Root + "/{documentName}.json");
        var api = routes.MapGroup(Root);
        MapPublished(api.MapGroup("/published").AddEndpointFilter(ApiGate.OpenAsync).WithTags(Reading));
        MapDrafts(api.MapGroup("").AddEndpointFilter(ApiGate.GuardedAsync).WithTags(Drafting));
        api.MapPost("/hooks/oa", OaHookEndpoint.PostAsync).AddEndpointFilter(ApiGate.OpenAsync).WithTags("OA 推送").WithName("pushFromOa").WithSummary("OA 系统推送草稿（签名）")
            .Accepts<DraftPush>("application/json").Produces<ApiDraft>(201).Produces<ApiDraft>().Refuses(400, 401, 413, 422, 429, 503);
        // Whatever else is asked for below the root is answered in the same language.
        api.Map("/{**rest}", () => ApiAnswers.Problem(StatusCodes.Status404NotFound, "没有这个接口地址。见 /api/v1/openapi.json。")).ExcludeFromDescription();
    }

    private static void MapPublished(RouteGroupBuilder published)
    {
        published.MapGet("", PublishedEndpoints.ListAsync).WithName("listPublished").WithSummary("公开内容清单，新的在前")
            .Produces<ApiPage<ApiItemLine>>().Refuses(400, 404, 429);
        published.MapGet("/{id:int}", PublishedEndpoints.GetAsync).WithName("getPublished").WithSummary("一篇公开内容，含附件地址")
            .Produces<ApiItem>().Refuses(400, 404, 410, 429);
    }

    private static void MapDrafts(RouteGroupBuilder api)
    {
        api.MapGet("/columns", DraftEndpoints.ColumnsAsync).WithName("listColumns").WithSummary("栏目").Produces<List<ApiColumn>>().Refuses(401, 429);
        api.MapGet("/types", DraftEndpoints.Types).WithName("listTypes").WithSummary("内容类型和字段").Produces<List<ApiType>>().Refuses(401, 429);
        api.MapGet("/drafts", DraftEndpoints.ListAsync).WithName("listDrafts").WithSummary("本令牌推送的稿件").Produces<ApiPage<ApiDraftLine>>().Refuses(400, 401, 429);
        api.MapPost("/drafts", DraftEndpoints.PostAsync).WithName("pushDraft").WithSummary("推送新草稿")
            .Accepts<DraftPush>("application/json").Produces<ApiDraft>(201).Produces<ApiDraft>().Refuses(400, 401, 409, 413, 422, 429);
        api.MapGet("/drafts/{id:int}", DraftEndpoints.GetAsync).WithName("getDraft").WithSummary("读取自己的稿件：状态和检查结果").Produces<ApiDraft>().Refuses(401, 404, 429);
        api.MapPatch("/drafts/{id:int}", DraftEndpoints.PatchAsync).WithName("changeDraft").WithSummary("修改自己的草稿")
            .Accepts<DraftChange>("application/json").Produces<ApiDraft>().Refuses(400, 401, 404, 409, 412, 413, 422, 428, 429);
        api.MapPost("/drafts/{id:int}/files", DraftEndpoints.UploadAsync).WithName("uploadFile").WithSummary("上传附件或插图")
            .Accepts<ApiUploadForm>("multipart/form-data").Produces<ApiUpload>(201).Produces<ApiUpload>().Refuses(400, 401, 404, 409, 413, 415, 422, 429);
        api.MapPost("/drafts/{id:int}/submit", DraftEndpoints.SubmitAsync).WithName("submitDraft").WithSummary("送审").Produces<ApiDraft>().Refuses(401, 404, 409, 412, 422, 428, 429);
    }

    private static RouteHandlerBuilder Refuses(this RouteHandlerBuilder endpoint, params int[] statuses) =>
        statuses.Aggregate(endpoint, (e, status) => e.Produces<ApiProblem>(status, ApiAnswers.ProblemType));
}

/// <summary>上传表单，只用于说明。</summary>
internal sealed record ApiUploadForm([property: FromForm(Name = "file")] IFormFile File);
