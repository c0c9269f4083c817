namespace Shijuan.Cms.Core.Files;

/// <summary>图片版本: one published size of an image, without any of the original's metadata.</summary>
/// <param name="Width">Pixels.</param>
/// <param name="Height">Pixels.</param>
/// <param name="MediaType">image/jpeg, or image/png when the image is see-through.</param>
/// <param name="Extension">jpg or png.</param>
/// <param name="Content">The encoded bytes.</param>
public sealed record ImageVersion(int Width, int Height, string MediaType, string Extension, ReadOnlyMemory<byte> Content)
{
    public Stream OpenRead() => new MemoryStream(Content.ToArray(), writable: false);
}

/// <summary>图片组: what is published of one uploaded image. <paramref name="Narrow"/> holds the 480 and 960 pixel versions that are narrower than <paramref name="Web"/>.</summary>
public sealed record ImageSet(ImageVersion Web, IReadOnlyList<ImageVersion> Narrow);
