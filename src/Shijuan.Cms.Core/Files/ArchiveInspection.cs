using System.IO.Compression;

namespace Shijuan.Cms.Core.Files;

/// <summary>Unpacks an archive once, as a stream, judging every entry; archives inside archives share the one budget.</summary>
internal sealed class ArchiveInspection(UnpackBudget budget)
{
    /// <summary>The names of the entries, so that the caller can tell what kind of office file it is.</summary>
    public async Task<IReadOnlySet<string>> RunAsync(Stream archive, int depth, CancellationToken cancel)
    {
        if (depth > budget.Limits.MaxArchiveDepth)
            throw new FileRefusedException(FileRefusal.ArchiveTooDeep, $"压缩包嵌套超过 {budget.Limits.MaxArchiveDepth} 层，请解开后上传。");
        var entries = await ZipDirectory.ReadAsync(archive, budget, cancel);
        var names = new HashSet<string>(StringComparer.OrdinalIgnoreCase);
        foreach (var entry in entries)
        {
            EntryName.Check(entry);
            if (!names.Add(entry.Name)) throw new FileRefusedException(FileRefusal.Damaged, "压缩包里有重名的文件，请重新打包后上传。");
        }

        var office = names.Contains("[Content_Types].xml") || names.Contains("OFD.xml");
        try
        {
            foreach (var entry in entries.Where(entry => !entry.IsDirectory || entry.Size > 0))
                await EntryAsync(archive, entry, office, depth, cancel);
        }
        catch (InvalidDataException broken)
        {
            // The compressed data itself is not valid.
            throw new FileRefusedException(FileRefusal.Damaged, "压缩包已损坏，无法解开。请重新生成后上传。", broken);
        }

        return names;
    }

    private async Task EntryAsync(Stream archive, ZipEntryRecord entry, bool office, int depth, CancellationToken cancel)
    {
        var content = Signature.Of(await HeadAsync(archive, entry, cancel));
        await using var unpacked = ZipDirectory.Open(archive, entry, budget);
        if (content is Content.Program or Content.Shortcut or Content.Script)
            throw new FileRefusedException(FileRefusal.Executable, "压缩包里有程序或脚本文件，不能上传。");
        if (content is Content.Rar or Content.SevenZip or Content.Gzip)
            throw new FileRefusedException(FileRefusal.ArchiveTooDeep, $"压缩包里还有{FileFormat.Called(content)}，系统无法检查其内容。请解开后重新打包为 ZIP。");

        if (content is Content.Zip or Content.CompoundFile)
        {
            await using var spooled = TemporaryFile();
            await unpacked.CopyToAsync(spooled, cancel);
            if (content == Content.Zip) await RunAsync(spooled, depth + 1, cancel);
            else OfficeContent.CheckCompoundFile(await CompoundFile.EntryNamesAsync(spooled, cancel));
        }
        else if (office && EntryName.Extension(entry.Name) is ("xml" or "rels"))
        {
            if (entry.Size > budget.Limits.MaxXmlPartBytes)
                throw new FileRefusedException(FileRefusal.HostileXml, $"文件内部的一个部分超过 {budget.Limits.MaxXmlPartBytes / 1024 / 1024} MB，无法接收。");
            await XmlPart.CheckAsync(unpacked, budget.Limits, cancel);
        }

        await unpacked.CopyToAsync(Stream.Null, cancel);
        if (unpacked.Position != entry.Size)
            throw new FileRefusedException(FileRefusal.ArchiveBomb, "压缩包声明的大小与实际内容不符，无法接收。");
    }

    private async Task<byte[]> HeadAsync(Stream archive, ZipEntryRecord entry, CancellationToken cancel)
    {
        await using var unpacked = ZipDirectory.Open(archive, entry, budget);
        var head = new byte[Signature.HeadLength];
        var read = await unpacked.ReadAtLeastAsync(head, head.Length, throwOnEndOfStream: false, cancel);
        return head[..read];
    }

    // A nested archive is read from its end, so it needs a place to seek in; memory must not be that place.
    private static FileStream TemporaryFile()
    {
        var options = new FileStreamOptions
        {
            Mode = FileMode.CreateNew,
            Access = FileAccess.ReadWrite,
            Options = FileOptions.DeleteOnClose | FileOptions.Asynchronous,
        };
        if (!OperatingSystem.IsWindows()) options.UnixCreateMode = UnixFileMode.UserRead | UnixFileMode.UserWrite;
        return new FileStream(Path.Combine(Path.GetTempPath(), Path.GetRandomFileName()), options);
    }
}
