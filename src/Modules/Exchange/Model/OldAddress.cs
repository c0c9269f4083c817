using Shijuan.Cms.Core.Access;

namespace Shijuan.Cms.Exchange;

/// <summary>旧网址：leads from an address of the old site to the item, once that is public. Immutable.</summary>
[BeyondTheCircle("旧网址对公众有效。")]
internal sealed class OldAddress
{
    public const int Longest = 500;

    private OldAddress() { }

    public OldAddress(string path, int itemId, int batchId)
    {
        Path = path;
        ItemId = itemId;
        BatchId = batchId;
    }

    public int Id { get; private set; }

    /// <summary>Path and query without leading slash.</summary>
    public string Path { get; private set; } = "";

    public int ItemId { get; private set; }
    public int BatchId { get; private set; }

    /// <summary>Null for what is no web address or too long to be one.</summary>
    public static string? Normalise(string address)
    {
        var text = address.Trim();
        if (text.Length == 0 || !Uri.TryCreate(new Uri("http://old.invalid/"), text, out var uri) || (uri.Scheme != Uri.UriSchemeHttp && uri.Scheme != Uri.UriSchemeHttps))
        {
            return null;
        }

        var path = Uri.UnescapeDataString(uri.PathAndQuery).TrimStart('/');
        return path.Length is > 0 and <= Longest ? path : null;
    }
}
