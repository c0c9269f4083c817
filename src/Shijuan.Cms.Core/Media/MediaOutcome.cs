using Shijuan.Cms.Core.Drafting;

namespace Shijuan.Cms.Core.Media;

/// <summary>媒体库操作的结果：closed set. Immutable.</summary>
public abstract record MediaOutcome
{
    private MediaOutcome() { }

    public sealed record Done(MediaAsset Asset) : MediaOutcome;

    /// <summary>What a person can correct. Nothing was changed.</summary>
    public sealed record Invalid(IReadOnlyList<FieldError> Errors) : MediaOutcome;

    /// <summary>The file itself was refused; the message is Chinese and says what to do.</summary>
    public sealed record FileRefused(string Message) : MediaOutcome;

    /// <summary>A file of this name is in the folder already, and nobody has said what to do: 409.</summary>
    public sealed record SameName(int AssetId, string Name) : MediaOutcome;

    /// <summary>Texts use it: 409, with the list.</summary>
    public sealed record InUse(IReadOnlyList<MediaUse> Uses) : MediaOutcome;

    /// <summary>Somebody else changed it meanwhile: 409.</summary>
    public sealed record Conflict(string Message) : MediaOutcome;

    /// <summary>There is no such asset or folder, or the person may not know of it.</summary>
    public sealed record NotFound : MediaOutcome;
}

/// <summary>同名文件怎么办：keep both, replace the old one, or say so first.</summary>
public enum SameNameChoice
{
    Ask = 0,
    KeepBoth = 1,
    Replace = 2,
}
