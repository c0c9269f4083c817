using Shijuan.Cms.Core.Publishing;

namespace Shijuan.Cms.Editorial;

/// <summary>复查发现的问题：what the rules of today say of a text that is public. One row for each item and kind of finding; gone when the text passes again.</summary>
internal sealed class LiveFinding
{
    public const int LongestMessage = 600;

    private LiveFinding() { }

    public LiveFinding(int itemId, int unitId, JudgedFinding finding, int places, DateTime sinceUtc)
    {
        ItemId = itemId;
        UnitId = unitId;
        Key = finding.Key;
        Severity = finding.Severity;
        Message = finding.Message.Length <= LongestMessage ? finding.Message
            : finding.Message[..(char.IsHighSurrogate(finding.Message[LongestMessage - 1]) ? LongestMessage - 1 : LongestMessage)];
        Places = places;
        SinceUtc = sinceUtc;
    }

    public int Id { get; private set; }
    public int ItemId { get; private set; }
    public int UnitId { get; private set; }

    /// <summary>Key of the rule's text.</summary>
    public string Key { get; private set; } = "";

    public Severity Severity { get; private set; }

    /// <summary>The first place, in words.</summary>
    public string Message { get; private set; } = "";

    /// <summary>How many places of the text it was found at.</summary>
    public int Places { get; private set; }

    /// <summary>When a run found it for the first time without a gap.</summary>
    public DateTime SinceUtc { get; private set; }
}
