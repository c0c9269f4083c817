using System.Text;
using Shijuan.Cms.Core.TakeDowns;

namespace Shijuan.Cms.Web.Hosting;

/// <summary>请求本站，不经过网络：the pipeline of this process, output cache first, exactly as Kestrel would call it.</summary>
internal sealed class SelfRequest(IServiceScopeFactory scopes) : ISelfRequest
{
    private RequestDelegate? _pipeline;

    /// <summary>Called once, when the pipeline is built: what stands behind the outermost place is what a visitor reaches.</summary>
    public void Keep(RequestDelegate pipeline) => _pipeline = pipeline;

    public async Task<SelfAnswer> GetAsync(string address, CancellationToken cancel)
    {
        var pipeline = _pipeline ?? throw new InvalidOperationException("The pipeline is not built yet.");
        await using var scope = scopes.CreateAsyncScope();
        using var body = new MemoryStream();
        var http = new DefaultHttpContext { RequestServices = scope.ServiceProvider, RequestAborted = cancel };
        var query = address.IndexOf('?', StringComparison.Ordinal);
        http.Request.Method = HttpMethods.Get;
        http.Request.Scheme = "http";
        http.Request.Host = new HostString("localhost");
        http.Request.Path = Uri.UnescapeDataString(query < 0 ? address : address[..query]);
        http.Request.QueryString = query < 0 ? QueryString.Empty : new QueryString(address[query..]);
        http.Response.Body = body;
        await pipeline(http);
        await http.Response.CompleteAsync();
        return new SelfAnswer(http.Response.StatusCode, Encoding.UTF8.GetString(body.ToArray()));
    }
}
