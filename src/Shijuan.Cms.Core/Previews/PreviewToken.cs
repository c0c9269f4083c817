using System.Buffers.Text;
using System.Security.Cryptography;
using System.Text;

namespace Shijuan.Cms.Core.Previews;

/// <summary>预览令牌：256 random bits in the address; the database keeps the hash, so a copy of it opens nothing.</summary>
public static class PreviewToken
{
    public const int Length = 43;

    public static string New() => Base64Url.EncodeToString(RandomNumberGenerator.GetBytes(32));

    public static string HashOf(string token) => Convert.ToHexStringLower(SHA256.HashData(Encoding.ASCII.GetBytes(token)));
}
