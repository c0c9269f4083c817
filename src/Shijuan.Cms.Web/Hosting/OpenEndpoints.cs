namespace Shijuan.Cms.Web.Hosting;

/// <summary>
/// 不需要权限的端点：the reviewed list of addresses that declare no permission, each with its reason. Pages below <c>/{Module}/Public/</c> are open by
/// their place. An address that is neither here nor there and declares nothing stops the start (admin, interface) or a test (everything else).
/// </summary>
internal static class OpenEndpoints
{
    private static readonly Dictionary<string, string> Reasons = new(StringComparer.Ordinal)
    {
        ["/account/login"] = "登录页",
        ["/account/logout"] = "退出登录，只结束自己的会话",
        ["/account/denied"] = "没有权限的说明，不含内容",
        ["/account/password"] = "修改自己的密码，页面自己要求登录",
        ["/setup"] = "首次设置，设置完成以后不存在",
        ["/healthz"] = "运行探测，只答 ok",
        ["/files/{itemId:int}/{hash:length(16)}/{name}"] = "已公开稿件的附件",
        ["/zfxxgk/gfxwj/{itemId:int}/text.docx"] = "已公开文件的文字版",
        ["/zfxxgk/gfxwj/{itemId:int}/page.pdf"] = "已公开文件的图片版",
        ["/sitemap.xml"] = "站点地图，只有已公开的页面",
        ["/robots.txt"] = "抓取规则",
        ["/rss/{channel}"] = "订阅，只有已公开的稿件",
        ["/view"] = "选择浏览方式（大字、简洁），存在浏览器里",
        ["/api/v1/columns"] = "令牌接口：不认登录会话，只认单位的接口令牌，权限由令牌在调用处核对",
        ["/api/v1/types"] = "令牌接口：不认登录会话，只认单位的接口令牌，权限由令牌在调用处核对",
        ["/api/v1/drafts"] = "令牌接口：不认登录会话，只认单位的接口令牌，权限由令牌在调用处核对",
        ["/api/v1/drafts/{id:int}"] = "令牌接口：不认登录会话，只认单位的接口令牌，权限由令牌在调用处核对",
        ["/api/v1/drafts/{id:int}/files"] = "令牌接口：不认登录会话，只认单位的接口令牌，权限由令牌在调用处核对",
        ["/api/v1/drafts/{id:int}/submit"] = "令牌接口：不认登录会话，只认单位的接口令牌，权限由令牌在调用处核对",
        ["/api/v1/hooks/oa"] = "公文系统推送：核对签名和时间，没有配置密钥就不开放",
        ["/api/v1/published/"] = "已公开稿件，只读",
        ["/api/v1/published/{id:int}"] = "已公开稿件，只读",
        ["/api/v1/{documentName}.json"] = "接口说明文件",
        ["/api/v1/{**rest}"] = "接口里没有的地址，只答 404",
        ["/preview/{token}"] = "外部预览，凭链接打开未公开的一版",
        ["/preview/{token}/files/{sha}"] = "外部预览的附件，凭同一链接",
        ["/media/{id:int}/{name}"] = "素材的固定网址，只给出已公开稿件用到的文件",
        ["/zfxxgk/reports/{itemId:int}.docx"] = "已公开的年度报告，下载 DOCX",
        ["/zfxxgk/reports/{itemId:int}.pdf"] = "已公开的年度报告，下载 PDF",
        ["/zfxxgk/catalogue.json"] = "政府信息公开目录，只有已公开的稿件",
        ["/zfxxgk/catalogue.csv"] = "政府信息公开目录，只有已公开的稿件",
        ["/zfxxgk/standards.csv"] = "基层政务公开标准目录，向社会公布的版本",
        ["/interpretation/{itemId:int}/picture.png"] = "已公开解读的图解，下载 PNG",
        ["/favicon.ico"] = "图标",
    };

    public static string? ReasonFor(string route) => Reasons.GetValueOrDefault(route);
}
