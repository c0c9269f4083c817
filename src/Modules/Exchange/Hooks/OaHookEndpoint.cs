using System.ComponentModel;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Mvc;
using Shijuan.Cms.Core.Drafting;

namespace Shijuan.Cms.Exchange;

/// <summary>POST <c>/api/v1/hooks/oa</c>：a signed delivery becomes a draft, as a push does.</summary>
internal static class OaHookEndpoint
{
    public static async Task<IResult> PostAsync(
        HttpContext http, OaHook hook, ApiLimits limits, PushDraft push, OwnDrafts drafts,
        [FromHeader(Name = "X-Key"), Description("令牌前缀；只有一个 OA 令牌时可以不写")] string? key,
        [FromHeader(Name = "X-Timestamp"), Description("Unix 秒，与本站相差不超过 5 分钟")] string? timestamp,
        [FromHeader(Name = "X-Signature"), Description("HMAC-SHA256(时间戳 + \".\" + 正文) 的十六进制")] string? signature,
        CancellationToken cancel)
    {
        if (await ApiBody.BytesAsync(http) is not { } bytes)
        {
            return ApiBody.TooLarge();
        }

        switch (await hook.CheckAsync(key, timestamp, signature, bytes, cancel))
        {
            case HookOutcome.NotConfigured:
                return ApiAnswers.Problem(StatusCodes.Status503ServiceUnavailable, "本站没有开通 OA 推送。请由安全管理员在“接口令牌”里发放。");
            case HookOutcome.Accepted accepted when !limits.AdmitsToken(accepted.Caller.TokenId):
                return ApiGate.TooMany(http);
            case HookOutcome.Accepted accepted:
                var (body, fault) = ApiBody.Read<DraftPush>(bytes);
                return body is null ? fault!
                    : string.IsNullOrWhiteSpace(body.ExternalId)
                        ? ApiAnswers.Problem(StatusCodes.Status422UnprocessableEntity, "缺少来源编号。", [new FieldError("externalId", "请写明 OA 里的编号，重复推送时靠它认出来。")])
                        : await DraftEndpoints.PushAsync(http, accepted.Caller, push, drafts, body, body.ExternalId, bytes, cancel);
            default:
                return limits.AdmitsFailure(http.Connection.RemoteIpAddress)
                    ? ApiAnswers.Problem(StatusCodes.Status401Unauthorized, "签名或时间戳不对。请核对密钥、签名方法和时钟。")
                    : ApiGate.TooMany(http);
        }
    }
}
