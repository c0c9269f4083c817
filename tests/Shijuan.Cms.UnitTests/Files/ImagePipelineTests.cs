using System.Text;
using NetVips;
using Shijuan.Cms.Core.Files;
using Xunit;

namespace Shijuan.Cms.UnitTests.Files;

public class ImagePipelineTests
{
    private static async Task<ImageSet> Process(byte[] bytes, FileLimits? limits = null)
    {
        using var stream = new MemoryStream(bytes, writable: false);
        return await new ImagePipeline(limits ?? new FileLimits()).ProcessAsync(stream, TestContext.Current.CancellationToken);
    }

    private static Image Decode(ImageVersion version) => Image.NewFromBuffer(version.Content.ToArray());

    private static byte[] WithLocation(int orientation)
    {
        using var photo = Sample.Photo(400, 200);
        using var tagged = photo.Mutate(image =>
        {
            image.Set(GValue.GStrType, "exif-ifd3-GPSLatitude", "31/1 12/1 3000/100");
            image.Set(GValue.GStrType, "exif-ifd0-Artist", "PlantedArtist");
            image.Set(GValue.GIntType, "orientation", orientation);
        });
        return tagged.JpegsaveBuffer();
    }

    [Fact]
    public async Task The_place_where_a_photograph_was_taken_is_not_published()
    {
        var original = WithLocation(1);
        using (var check = Image.NewFromBuffer(original)) Assert.Contains("exif-ifd3-GPSLatitude", check.GetFields());
        Assert.Contains("PlantedArtist", Encoding.Latin1.GetString(original), StringComparison.Ordinal);

        var set = await Process(original);

        using var web = Decode(set.Web);
        Assert.DoesNotContain(web.GetFields(), field => field.StartsWith("exif", StringComparison.Ordinal) || field is "icc-profile-data" or "xmp-data");
        Assert.DoesNotContain("PlantedArtist", Encoding.Latin1.GetString(set.Web.Content.Span), StringComparison.Ordinal);
        Assert.DoesNotContain("Exif", Encoding.Latin1.GetString(set.Web.Content.Span), StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_photograph_taken_sideways_stands_upright()
    {
        var set = await Process(WithLocation(6));

        Assert.Equal((200, 400), (set.Web.Width, set.Web.Height));
        using var web = Decode(set.Web);
        var top = web.Getpoint(100, 50);
        Assert.True(top[0] > 200 && top[2] < 60, "Turned clockwise, the red left is on top.");
    }

    [Fact]
    public async Task A_wide_photograph_gets_a_web_version_and_two_narrow_ones()
    {
        var set = await Process(Sample.Jpeg(2400, 1200));

        Assert.Equal((1600, 800, "image/jpeg", "jpg"), (set.Web.Width, set.Web.Height, set.Web.MediaType, set.Web.Extension));
        Assert.Equal([(480, 240), (960, 480)], set.Narrow.Select(version => (version.Width, version.Height)));
        foreach (var version in set.Narrow.Append(set.Web))
        {
            using var decoded = Decode(version);
            Assert.Equal((version.Width, version.Height), (decoded.Width, decoded.Height));
        }
    }

    [Fact]
    public async Task A_small_image_is_never_enlarged()
    {
        var set = await Process(Sample.Png(300, 900));

        Assert.Equal((300, 900), (set.Web.Width, set.Web.Height));
        Assert.Empty(set.Narrow);
    }

    [Fact]
    public async Task A_see_through_image_stays_see_through()
    {
        using var photo = Sample.Photo(600, 100);
        using var clear = photo.Bandjoin(128);

        var set = await Process(clear.PngsaveBuffer());

        Assert.Equal("image/png", set.Web.MediaType);
        Assert.Equal("png", Assert.Single(set.Narrow).Extension);
        using var web = Decode(set.Web);
        Assert.True(web.HasAlpha());
    }

    [Theory]
    [InlineData(Enums.Interpretation.Cmyk)]
    [InlineData(Enums.Interpretation.Bw)]
    public async Task Other_colour_spaces_become_srgb(Enums.Interpretation space)
    {
        using var photo = Sample.Photo(200, 100);
        using var other = photo.Colourspace(space);

        var set = await Process(other.JpegsaveBuffer());

        using var web = Decode(set.Web);
        Assert.Equal(Enums.Interpretation.Srgb, web.Interpretation);
        Assert.Equal(3, web.Bands);
    }

    private static byte[] HalfOf(Func<Image, byte[]> encode)
    {
        using var noise = Image.Gaussnoise(800, 600, mean: 128, sigma: 60);
        using var grey = noise.Cast(Enums.BandFormat.Uchar);
        var bytes = encode(grey);
        return bytes[..(bytes.Length / 2)];
    }

    public static TheoryData<byte[]> Undecodable() =>
    [
        Sample.Pdf,
        Sample.Utf8("<svg xmlns=\"http://www.w3.org/2000/svg\" width=\"10\" height=\"10\"/>"),
        HalfOf(image => image.JpegsaveBuffer()),
        HalfOf(image => image.PngsaveBuffer()),
        HalfOf(image => image.WebpsaveBuffer()),
        (byte[])[.. Sample.Png()[..40], .. new byte[200]],
        Array.Empty<byte>(),
    ];

    [Theory]
    [MemberData(nameof(Undecodable))]
    public async Task What_cannot_be_decoded_whole_is_refused_in_Chinese(byte[] bytes)
    {
        var refused = await Assert.ThrowsAsync<FileRefusedException>(() => Process(bytes));

        Assert.Contains("图片无法读取", refused.Message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Too_many_pixels_are_refused_before_decoding()
    {
        var refused = await Assert.ThrowsAsync<FileRefusedException>(() => Process(Sample.Png(100, 100), new FileLimits { MaxPixels = 9_999 }));

        Assert.Equal(FileRefusal.TooManyPixels, refused.Reason);
    }

    [Fact]
    public async Task Gif_and_webp_are_taken_too()
    {
        Assert.Equal(40, (await Process(Sample.Gif())).Web.Width);
        Assert.Equal(40, (await Process(Sample.Webp(lossless: false))).Web.Width);
    }
}
