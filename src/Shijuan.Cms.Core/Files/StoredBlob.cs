namespace Shijuan.Cms.Core.Files;

/// <summary>已存文件: stored bytes, named by their content. Immutable. <paramref name="Sha256"/> is 64 lower-case hex digits.</summary>
public sealed record StoredBlob(string Sha256, long Size);
