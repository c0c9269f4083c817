using Shijuan.Cms.Core.Files;
using Shijuan.Cms.Core.Modules;

namespace Shijuan.Cms.Disclosure;

/// <summary>读上传的表格：inspected like any file, then read in memory; the file itself is kept nowhere.</summary>
internal sealed class UploadedTables(FileInspector inspector) : IUseCase
{
    /// <param name="fileName">As the browser sent it.</param>
    /// <param name="content">The whole file.</param>
    /// <param name="cancel">Stops the inspection.</param>
    /// <exception cref="TableRefusedException">No table, not allowed here, or not readable.</exception>
    public async Task<SourceTable> ReadAsync(string fileName, byte[] content, CancellationToken cancel)
    {
        using var stream = new MemoryStream(content, writable: false);
        var verdict = await inspector.InspectAsync(stream, fileName, cancel);
        stream.Position = 0;
        return verdict switch
        {
            FileAccepted { Extension: "csv" } => CsvTable.Read(content),
            FileAccepted { Extension: "xlsx" } => ExcelTable.Read(stream),
            FileRefused refused => throw new TableRefusedException(refused.Message),
            _ => throw new TableRefusedException("只能导入 .xlsx 和 .csv 表格。别的格式请在表格软件里另存为 xlsx。"),
        };
    }
}
