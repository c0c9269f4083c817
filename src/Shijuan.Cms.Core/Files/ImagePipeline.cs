using NetVips;
using Shijuan.Cms.Core.Media;

namespace Shijuan.Cms.Core.Files;

/// <summary>
/// 图片处理: makes the published versions of an uploaded image: upright, sRGB, no metadata (a photograph's place and camera
/// are nobody's business), no wider than a page. The original is never published.
/// </summary>
public sealed class ImagePipeline(FileLimits limits)
{
    public const int WebWidth = 1600;
    private const int JpegQuality = 82;
    private static readonly int[] NarrowWidths = [480, 960];

    // What the library says about a broken image becomes a refusal; on the error output it would only be noise.
    static ImagePipeline() => Log.SetLogHandler("VIPS", Enums.LogLevelFlags.Warning, (_, _, _) => { });

    /// <summary>Throws <see cref="FileRefusedException"/> when the image cannot be decoded whole.</summary>
    /// <param name="image">Readable and seekable; JPEG, PNG, GIF (first frame) or WebP.</param>
    /// <param name="cancel">Stops between two versions.</param>
    public async Task<ImageSet> ProcessAsync(Stream image, CancellationToken cancel)
    {
        ArgumentNullException.ThrowIfNull(image);
        var head = new byte[Signature.HeadLength];
        image.Position = 0;
        var read = await image.ReadAtLeastAsync(head, head.Length, throwOnEndOfStream: false, cancel);
        var content = Signature.Of(head.AsSpan(0, read));
        // The decoder knows many more formats (SVG, PDF); only these are safe to hand to it.
        if (content is not (Content.Jpeg or Content.Png or Content.Gif or Content.Webp)) throw Unreadable(null);
        if (await ImageHeader.SizeAsync(image, content, cancel) is not { Width: > 0, Height: > 0 } size) throw Unreadable(null);
        if ((long)size.Width * size.Height > limits.MaxPixels)
            throw new FileRefusedException(FileRefusal.TooManyPixels, $"图片有 {size.Width}×{size.Height} 像素，超过 {limits.MaxPixels / 10_000} 万像素，请缩小后上传。");

        return await Task.Run(() => Make(image, cancel), cancel);
    }

    /// <summary>Cuts a box out of a version that this class made. Throws <see cref="FileRefusedException"/> when it cannot be decoded.</summary>
    public static Task<ImageVersion> CropAsync(Stream version, CropBox box, CancellationToken cancel) => Task.Run(
        () =>
        {
            try
            {
                version.Position = 0;
                using var whole = Image.NewFromStream(version);
                using var part = whole.Crop(box.Left, box.Top, box.Width, box.Height);
                return Encoded(part);
            }
            catch (VipsException broken)
            {
                // The stored bytes are damaged; the library says so in no other way.
                throw Unreadable(broken);
            }
        },
        cancel);

    private static ImageSet Make(Stream image, CancellationToken cancel)
    {
        try
        {
            var profile = CheckWhole(image);
            cancel.ThrowIfCancellationRequested();
            var web = Version(image, WebWidth, profile);
            var narrow = new List<ImageVersion>();
            foreach (var width in NarrowWidths.Where(width => width < web.Width))
            {
                cancel.ThrowIfCancellationRequested();
                narrow.Add(Version(image, width, profile));
            }

            return new ImageSet(web, narrow);
        }
        catch (VipsException broken)
        {
            // Truncated or invalid image data; the library says so in no other way.
            throw Unreadable(broken);
        }
    }

    // A thumbnail reads past the end of a cut-off image and fills it with grey, so it is read once in full before.
    // Gives the colour profile to assume when the image carries none.
    private static string CheckWhole(Stream image)
    {
        image.Position = 0;
        using var whole = Image.NewFromStream(image, access: Enums.Access.Sequential, failOn: Enums.FailOn.Truncated);
        _ = whole.Avg();
        return whole.Interpretation == Enums.Interpretation.Cmyk ? "cmyk" : "srgb";
    }

    private static ImageVersion Version(Stream image, int width, string profile)
    {
        image.Position = 0;
        // Height is left free: only the width of a page is limited. Turning by EXIF is part of a thumbnail.
        using var small = Image.ThumbnailStream(
            image, width, height: 100_000, size: Enums.Size.Down, inputProfile: profile, outputProfile: "srgb", failOn: Enums.FailOn.Truncated);
        using var upright = small.Interpretation == Enums.Interpretation.Srgb ? small.Copy() : small.Colourspace(Enums.Interpretation.Srgb);
        return Encoded(upright);
    }

    private static ImageVersion Encoded(Image image) => image.HasAlpha()
        ? new ImageVersion(image.Width, image.Height, "image/png", "png", image.PngsaveBuffer(keep: Enums.ForeignKeep.None))
        : new ImageVersion(
            image.Width, image.Height, "image/jpeg", "jpg",
            image.JpegsaveBuffer(q: JpegQuality, optimizeCoding: true, interlace: true, keep: Enums.ForeignKeep.None));

    private static FileRefusedException Unreadable(Exception? inner) =>
        new(FileRefusal.Damaged, "图片无法读取，可能已损坏或不是 JPG、PNG、GIF、WebP 图片。请重新导出后上传。", inner);
}
