namespace Shijuan.Cms.Core.Search;

/// <summary>索引位置：the folder of the search index on this node. Immutable.</summary>
public sealed record SearchFolder(string Path);
