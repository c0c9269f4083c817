namespace Shijuan.Cms.Core.Retention;

/// <summary>到期清理：one class of records that may go. What is kept for ever has none.</summary>
public interface IRecordTrimmer
{
    /// <summary>Has bounds.</summary>
    RecordClass Class { get; }

    /// <summary>Removes what is older, in the caller's transaction.</summary>
    /// <returns>How many rows.</returns>
    Task<int> TrimAsync(DateTime beforeUtc, CancellationToken cancel);
}
