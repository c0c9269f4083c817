namespace Shijuan.Cms.Disclosure;

/// <summary>随程序发布的数据文件。</summary>
internal static class EmbeddedData
{
    /// <exception cref="InvalidOperationException">The build lacks the file.</exception>
    public static string Text(string resource)
    {
        using var stream = typeof(EmbeddedData).Assembly.GetManifestResourceStream(resource)
            ?? throw new InvalidOperationException($"程序集中缺少资源 {resource}。");
        using var reader = new StreamReader(stream);
        return reader.ReadToEnd();
    }
}
