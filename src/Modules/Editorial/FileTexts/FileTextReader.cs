using Shijuan.Cms.Core.Modules;

namespace Shijuan.Cms.Editorial;

/// <summary>抽取附件文字：what a person would read in it, for comparing. The file is not trusted: size, text, time and the number of readings at once are bounded, and every failure is a message.</summary>
internal sealed class FileTextReader(TimeProvider time) : IUseCase
{
    /// <summary>Larger files are not read.</summary>
    public const long MostBytes = 20 * 1024 * 1024;

    /// <summary>Longer texts are cut here.</summary>
    public const int MostCharacters = 100_000;

    private static readonly TimeSpan Longest = TimeSpan.FromSeconds(10);

    // A reading that was given up still holds its place until it ends: hostile files cannot pile up.
    private static readonly SemaphoreSlim AtOnce = new(2);

    public async Task<FileText> ReadAsync(Stream file, string fileName, CancellationToken cancel)
    {
        if (file.Length > MostBytes)
        {
            return new FileText.Unreadable($"无法提取文字：文件超过 {MostBytes / 1024 / 1024} MB。");
        }

        if (ReaderOf(fileName) is not { } read)
        {
            return new FileText.Unreadable("无法提取文字：只能读 docx、xlsx、pptx、ofd、pdf、txt、csv 文件里的文字。");
        }

        if (!await AtOnce.WaitAsync(Longest, cancel))
        {
            return new FileText.Unreadable("系统正忙，请过一会儿再试。");
        }

        var bytes = new byte[file.Length];
        try
        {
            await file.ReadExactlyAsync(bytes, cancel);
        }
        catch
        {
            AtOnce.Release();
            throw;
        }

        using var limit = new CancellationTokenSource(Longest, time);
        var reading = Task.Run(
            () =>
            {
                try
                {
                    return Read(read, bytes, limit.Token);
                }
                finally
                {
                    AtOnce.Release();
                }
            },
            CancellationToken.None);
        try
        {
            return await reading.WaitAsync(Longest, time, cancel);
        }
        catch (TimeoutException)
        {
            return new FileText.Unreadable("无法提取文字：文件太复杂，读了 10 秒还没有读完。");
        }
    }

    private static FileText Read(Action<byte[], TextBudget> read, byte[] bytes, CancellationToken cancel)
    {
        var words = new TextBudget(MostCharacters, cancel);
        try
        {
            read(bytes, words);
        }
        catch (OperationCanceledException)
        {
            return new FileText.Unreadable("无法提取文字：文件太复杂，读了 10 秒还没有读完。");
        }
#pragma warning disable CA1031 // Libraries throw all kinds of exceptions at damaged or hostile files; none of them is more than “cannot be read”.
        catch (Exception)
#pragma warning restore CA1031
        {
            return new FileText.Unreadable("无法提取文字：文件打不开，可能已损坏或加了密。");
        }

        var text = words.Text;
        return text.Length == 0
            ? new FileText.Unreadable("无法提取文字：文件里没有文字，可能是扫描件。")
            : new FileText.Words(text, words.IsFull);
    }

    private static Action<byte[], TextBudget>? ReaderOf(string fileName) => Path.GetExtension(fileName).ToLowerInvariant() switch
    {
        ".docx" or ".wps" => OfficeWords.Document,
        ".xlsx" or ".et" => OfficeWords.Workbook,
        ".pptx" => OfficeWords.Slides,
        ".ofd" => OfficeWords.Ofd,
        ".pdf" => PdfWords.Read,
        ".txt" or ".csv" => PlainWords.Read,
        _ => null,
    };
}
