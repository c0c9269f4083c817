using System.Net.Http.Headers;
using System.Net.Http.Json;
using System.Text;

namespace Shijuan.Cms.IntegrationTests.Permissions.Matrix;

/// <summary>What is posted: the fields as the page of an entitled person offers them. Immutable.</summary>
internal sealed record PostedForm(PostedKind Kind, IReadOnlyList<KeyValuePair<string, string>> Fields)
{
    private const string TokenField = "__RequestVerificationToken";

    public static PostedForm Empty(PostedKind kind) => new(kind, []);

    public HttpContent ToContent(string token) => Kind switch
    {
        PostedKind.Json => JsonContent.Create(new Dictionary<string, object> { ["revision"] = 1, ["copy"] = 0, ["fields"] = new Dictionary<string, string[]>() }),
        PostedKind.Multipart => Multipart(token),
        _ => new FormUrlEncodedContent(WithToken(token)),
    };

    private IEnumerable<KeyValuePair<string, string>> WithToken(string token) =>
        Fields.Where(f => f.Key != TokenField).Append(KeyValuePair.Create(TokenField, token));

    private MultipartFormDataContent Multipart(string token)
    {
        var content = new MultipartFormDataContent();
        foreach (var (name, value) in WithToken(token))
        {
            content.Add(new StringContent(value), name);
        }

        var file = new ByteArrayContent(Encoding.UTF8.GetBytes("名称,数量\n灯,1\n"));
        file.Headers.ContentType = MediaTypeHeaderValue.Parse("text/csv");
        content.Add(file, "file", "清单.csv");
        return content;
    }
}

internal enum PostedKind
{
    Form = 1,
    Multipart = 2,
    Json = 3,
}
