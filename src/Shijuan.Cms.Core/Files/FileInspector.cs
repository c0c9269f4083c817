namespace Shijuan.Cms.Core.Files;

/// <summary>
/// 上传检查: judges an uploaded file by its bytes before anything else may touch it. It streams; memory does not grow with
/// the file. What cannot be understood is refused. It does not look for viruses.
/// </summary>
public sealed class FileInspector(FileLimits limits)
{
    /// <param name="file">Readable and seekable; its position is not kept.</param>
    /// <param name="fileName">As the browser sent it; never trusted.</param>
    /// <param name="cancel">Stops the inspection.</param>
    public async Task<FileVerdict> InspectAsync(Stream file, string fileName, CancellationToken cancel)
    {
        ArgumentNullException.ThrowIfNull(file);
        if (!file.CanSeek) throw new ArgumentException("The stream must be seekable.", nameof(file));
        try
        {
            return await JudgeAsync(file, SafeFileName.From(fileName), cancel);
        }
        catch (FileRefusedException refused)
        {
            return new FileRefused(refused.Reason, refused.Message);
        }
        catch (EndOfStreamException)
        {
            // Some length inside the file points beyond its end.
            return new FileRefused(FileRefusal.Damaged, "文件不完整或已损坏，请重新生成后上传。");
        }
    }

    private async Task<FileVerdict> JudgeAsync(Stream file, string name, CancellationToken cancel)
    {
        var extension = SafeFileName.Extension(name);
        if (extension == "svg") throw new FileRefusedException(FileRefusal.TypeNotAllowed, "SVG 图形里可以夹带脚本，不能上传。请转成 PNG 后上传。");
        var format = FileFormat.For(extension)
            ?? throw new FileRefusedException(FileRefusal.TypeNotAllowed, $"不能上传这种文件。可以上传：{FileFormat.AllowedList}。");
        CheckSize(file.Length, format);

        var content = Signature.Of(await HeadAsync(file, cancel));
        if (!format.Contents.Contains(content)) throw Differs(extension, content, FileFormat.Called(content));
        await CheckContentAsync(file, format, content, cancel);
        return new FileAccepted(format.Kind, format.MediaType, extension, name);
    }

    private void CheckSize(long length, FileFormat format)
    {
        if (length == 0) throw new FileRefusedException(FileRefusal.Empty, "文件是空的，请检查后重新上传。");
        var most = limits.MaxBytesOf(format.Kind);
        if (length > most) throw new FileRefusedException(FileRefusal.TooLarge, $"文件超过 {most / 1024 / 1024} MB，请压缩或拆分后上传。");
    }

    private static async Task<byte[]> HeadAsync(Stream file, CancellationToken cancel)
    {
        var head = new byte[Signature.HeadLength];
        file.Position = 0;
        return head[..await file.ReadAtLeastAsync(head, head.Length, throwOnEndOfStream: false, cancel)];
    }

    private async Task CheckContentAsync(Stream file, FileFormat format, Content content, CancellationToken cancel)
    {
        switch (content)
        {
            case Content.Zip:
                var parts = await new ArchiveInspection(new UnpackBudget(limits, file.Length)).RunAsync(file, 1, cancel);
                if (OfficeContent.ArchiveDiffersFrom(format.Extension, parts) is { } archive) throw Differs(format.Extension, content, archive);
                return;
            case Content.CompoundFile:
                var names = await CompoundFile.EntryNamesAsync(file, cancel);
                OfficeContent.CheckCompoundFile(names);
                if (OfficeContent.DiffersFrom(format.Extension, names) is { } office) throw Differs(format.Extension, content, office);
                return;
            case Content.Text:
                await CheckTextAsync(file, format.Extension, cancel);
                return;
        }

        if (format.Kind == FileKind.Image) await CheckImageAsync(file, content, cancel);
        if (await ZipDirectory.FindEndAsync(file, cancel) >= 0)
            throw new FileRefusedException(FileRefusal.Polyglot, "文件后面还藏着一个压缩包，不能上传。请重新导出后上传。");
    }

    private static async Task CheckTextAsync(Stream file, string extension, CancellationToken cancel)
    {
        if (Signature.IsUtf16(await HeadAsync(file, cancel))) return;
        if (await ByteScan.HasNulAsync(file, cancel)) throw Differs(extension, Content.Unknown, FileFormat.Called(Content.Unknown));
    }

    private async Task CheckImageAsync(Stream file, Content content, CancellationToken cancel)
    {
        if (await ImageHeader.SizeAsync(file, content, cancel) is not { Width: > 0, Height: > 0 } size)
            throw new FileRefusedException(FileRefusal.Damaged, "图片已损坏，无法读取。请重新导出后上传。");
        if ((long)size.Width * size.Height > limits.MaxPixels)
            throw new FileRefusedException(FileRefusal.TooManyPixels, $"图片有 {size.Width}×{size.Height} 像素，超过 {limits.MaxPixels / 10_000} 万像素，请缩小后上传。");
        if (await ByteScan.HasScriptAsync(file, cancel))
            throw new FileRefusedException(FileRefusal.Polyglot, "图片里夹带了脚本代码，不能上传。请重新导出后上传。");
    }

    private static FileRefusedException Differs(string extension, Content content, string really) =>
        content is Content.Program or Content.Shortcut or Content.Script
            ? new(FileRefusal.Executable, $"这个文件的扩展名是 .{extension}，但内容是{really}，不能上传。")
            : new(FileRefusal.ContentDiffers, $"这个文件的扩展名是 .{extension}，但内容是 {really}，请用正确的扩展名重新上传");
}
