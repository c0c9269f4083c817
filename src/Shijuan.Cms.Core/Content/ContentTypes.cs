using System.Collections.Frozen;

namespace Shijuan.Cms.Core.Content;

/// <summary>内容类型目录。</summary>
public sealed class ContentTypes(IEnumerable<ContentTypeDescriptor> types)
{
    private readonly FrozenDictionary<string, ContentTypeDescriptor> _types = types.ToFrozenDictionary(t => t.Key);

    public IEnumerable<ContentTypeDescriptor> All => _types.Values.OrderBy(t => t.Key, StringComparer.Ordinal);

    /// <exception cref="InvalidOperationException">The module of this type is not part of this build.</exception>
    public ContentTypeDescriptor Get(string key) =>
        _types.GetValueOrDefault(key) ?? throw new InvalidOperationException($"Unknown content type {key}.");

    public ContentTypeDescriptor? Find(string key) => _types.GetValueOrDefault(key);
}
