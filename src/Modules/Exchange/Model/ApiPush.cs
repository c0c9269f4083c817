namespace Shijuan.Cms.Exchange;

/// <summary>推送记录：one delivery with its key, so that the same delivery twice is the same draft. Immutable.</summary>
internal sealed class ApiPush
{
    private ApiPush() { }

    public ApiPush(int accountId, string key, string bodySha256, int itemId, DateTime atUtc)
    {
        AccountId = accountId;
        Key = key;
        BodySha256 = bodySha256;
        ItemId = itemId;
        AtUtc = atUtc;
    }

    public int Id { get; private set; }
    public int AccountId { get; private set; }

    /// <summary>Chosen by the other system.</summary>
    public string Key { get; private set; } = "";

    /// <summary>SHA-256 of what was sent.</summary>
    public string BodySha256 { get; private set; } = "";

    public int ItemId { get; private set; }
    public DateTime AtUtc { get; private set; }
}
