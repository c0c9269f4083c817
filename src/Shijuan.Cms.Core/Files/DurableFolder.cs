using System.Runtime.InteropServices;
using System.Text;

namespace Shijuan.Cms.Core.Files;

/// <summary>Writes a folder's list of names to the disk: a renamed file is otherwise not there after a power cut.</summary>
internal static class DurableFolder
{
    private const int ReadOnly = 0;

    public static void Flush(string folder)
    {
        // Windows keeps folder entries in its journal, and .NET offers no way to flush one elsewhere.
        if (!OperatingSystem.IsLinux() && !OperatingSystem.IsMacOS()) return;
        var handle = Open(Encoding.UTF8.GetBytes(folder + "\0"), ReadOnly);
        if (handle < 0) throw new IOException($"The folder could not be opened to be flushed (error {Marshal.GetLastPInvokeError()}).");
        try
        {
            if (Sync(handle) != 0) throw new IOException($"The folder could not be flushed (error {Marshal.GetLastPInvokeError()}).");
        }
        finally
        {
            _ = Close(handle);
        }
    }

    [DllImport("libc", EntryPoint = "open", SetLastError = true)]
    [DefaultDllImportSearchPaths(DllImportSearchPath.SafeDirectories)]
    private static extern int Open(byte[] path, int flags);

    [DllImport("libc", EntryPoint = "fsync", SetLastError = true)]
    [DefaultDllImportSearchPaths(DllImportSearchPath.SafeDirectories)]
    private static extern int Sync(int handle);

    [DllImport("libc", EntryPoint = "close", SetLastError = true)]
    [DefaultDllImportSearchPaths(DllImportSearchPath.SafeDirectories)]
    private static extern int Close(int handle);
}
