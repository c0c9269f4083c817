namespace Shijuan.Cms.Core.Files;

/// <summary>导入暂存位置：the folder for files that wait to be imported. Immutable.</summary>
public sealed record ImportFolder(string Path);
