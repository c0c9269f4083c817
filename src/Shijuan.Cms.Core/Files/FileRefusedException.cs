namespace Shijuan.Cms.Core.Files;

/// <summary>文件被拒收. The message is Chinese and meant for the person who uploaded the file.</summary>
public sealed class FileRefusedException : Exception
{
    internal FileRefusedException(FileRefusal reason, string message, Exception? inner = null)
        : base(message, inner) => Reason = reason;

    public FileRefusal Reason { get; }
}
