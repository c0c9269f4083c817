using Microsoft.AspNetCore.Diagnostics;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Shijuan.Cms.Core.Web;

namespace Shijuan.Cms.Web;

/// <summary>错误页：says what happened and what to do; head, foot and search as everywhere. Nothing of the error itself.</summary>
[IgnoreAntiforgeryToken]
[ResponseCache(NoStore = true, Location = ResponseCacheLocation.None)]
internal sealed class ProblemModel : PageModel
{
    public int Code { get; private set; }

    public string Heading { get; private set; } = "";

    public string Advice { get; private set; } = "";

    public void OnGet(int code) => Show(code);

    public void OnPost(int code) => Show(code);

    public void OnPut(int code) => Show(code);

    public void OnDelete(int code) => Show(code);

    public void OnPatch(int code) => Show(code);

    private void Show(int code)
    {
        Code = code is >= 400 and <= 599 ? code : 404;
        (Heading, Advice) = WordsFor(Code);
        // Somebody who types this address gets what the page says it is.
        Response.StatusCode = Code;
        this.SetMeta(new PageMeta.Plain(Heading, OriginalPath(), []));
    }

    private string OriginalPath() =>
        HttpContext.Features.Get<IStatusCodeReExecuteFeature>()?.OriginalPath
        ?? HttpContext.Features.Get<IExceptionHandlerPathFeature>()?.Path
        ?? Request.Path.Value!;

    internal static (string Heading, string Advice) WordsFor(int code) => code switch
    {
        400 => ("这个请求看不懂", "网址或填写的内容有误。请检查后重试，或从首页重新进入。"),
        401 or 403 => ("没有权限打开这个页面", "这个页面不向您开放。如果您是工作人员，请先登录。"),
        404 => ("没有找到这个页面", "网址可能有误，或者页面已经移走。请用上方的搜索框查找，或从网站地图进入。"),
        405 => ("不能这样使用这个网址", "请从首页重新进入。"),
        410 => ("内容已撤回", "这个网址的内容已经由发布单位撤回。"),
        413 => ("上传的内容太大", "请减小文件后重试。"),
        429 => ("访问太频繁", "请稍等一会儿再试。"),
        >= 400 and < 500 => ("这个请求不能处理", "请检查后重试，或从首页重新进入。"),
        _ => ("网站暂时出错", "问题已经记录，请稍后再试。如果急需办理，请拨打页面下方的电话。"),
    };
}
