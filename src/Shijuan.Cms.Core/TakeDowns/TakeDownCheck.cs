namespace Shijuan.Cms.Core.TakeDowns;

/// <summary>下架核验：what one address of this site answered after a take-down. Evidence; append-only.</summary>
public sealed class TakeDownCheck
{
    private TakeDownCheck() { }

    internal TakeDownCheck(int takeDownId, string what, string url, int status, bool passed, DateTime atUtc)
    {
        TakeDownId = takeDownId;
        What = what;
        Url = url;
        Status = status;
        Passed = passed;
        AtUtc = atUtc;
    }

    public int Id { get; private set; }
    public int TakeDownId { get; private set; }

    /// <summary>页面、附件、栏目列表、搜索 …</summary>
    public string What { get; private set; } = "";

    /// <summary>Without search words and file names: they could repeat what leaked.</summary>
    public string Url { get; private set; } = "";

    /// <summary>HTTP status.</summary>
    public int Status { get; private set; }

    public bool Passed { get; private set; }
    public DateTime AtUtc { get; private set; }
}
