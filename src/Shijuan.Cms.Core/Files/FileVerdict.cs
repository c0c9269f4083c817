namespace Shijuan.Cms.Core.Files;

/// <summary>上传判定: what the inspection of an uploaded file found. Closed and immutable.</summary>
public abstract record FileVerdict
{
    private protected FileVerdict()
    {
    }
}

/// <summary>通过: the file is what it says it is. <paramref name="Extension"/> is lower case without a dot.</summary>
public sealed record FileAccepted(FileKind Kind, string MediaType, string Extension, string SafeFileName) : FileVerdict;

/// <summary>拒收: <paramref name="Reason"/> is for programs, <paramref name="Message"/> is Chinese and says what to do.</summary>
public sealed record FileRefused(FileRefusal Reason, string Message) : FileVerdict;

/// <summary>拒收原因.</summary>
public enum FileRefusal
{
    Empty,
    TooLarge,
    TypeNotAllowed,
    ContentDiffers,
    Damaged,
    Encrypted,
    Macros,
    Executable,
    ArchiveBomb,
    ArchiveTooDeep,
    UnsafeEntryName,
    HostileXml,
    ExternalContent,
    Polyglot,
    TooManyPixels,
}
