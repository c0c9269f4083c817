namespace Shijuan.Cms.Search;

/// <summary>索引损坏: what Lucene throws when files are missing, cut off, overwritten or cannot be reached.</summary>
internal static class IndexDamage
{
    // Damaged files are partly parsed before their checksum is seen, so bad lengths and offsets surface as these too.
    public static bool IsSignOf(Exception exception) => exception
        is IOException
        or UnauthorizedAccessException
        or ArgumentException
        or ArithmeticException
        or IndexOutOfRangeException
        or KeyNotFoundException
        or InvalidOperationException
        or FormatException
        or InvalidCastException
        or NullReferenceException
        or OutOfMemoryException;
}
