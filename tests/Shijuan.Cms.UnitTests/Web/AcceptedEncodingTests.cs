using System.IO.Compression;
using System.Text;
using Shijuan.Cms.Web.Hosting;
using Xunit;

namespace Shijuan.Cms.UnitTests.Web;

public sealed class AcceptedEncodingTests
{
    [Theory]
    [InlineData("", "identity")]
    [InlineData("gzip, deflate, br, zstd", "br")]
    [InlineData("gzip, deflate", "gzip")]
    [InlineData("GZIP;q=0.5", "gzip")]
    [InlineData("br;q=0, gzip", "gzip")]
    [InlineData("br ; q=0.000,gzip;q=0.0", "identity")]
    [InlineData("brotli", "identity")]
    [InlineData("identity", "identity")]
    public void Every_header_becomes_one_of_three_words(string header, string expected) =>
        Assert.Equal(expected, AcceptedEncoding.Of(header).Name);

    [Fact]
    public void What_is_compressed_can_be_read_again()
    {
        using var packed = new MemoryStream();
        using (var stream = AcceptedEncoding.Brotli.Open(packed))
        {
            stream.Write(Encoding.UTF8.GetBytes("石泉县"));
        }

        using var reader = new StreamReader(new BrotliStream(new MemoryStream(packed.ToArray()), CompressionMode.Decompress));
        Assert.Equal("石泉县", reader.ReadToEnd());
    }
}
