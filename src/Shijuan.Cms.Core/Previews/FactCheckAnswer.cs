using Shijuan.Cms.Core.Audit;

namespace Shijuan.Cms.Core.Previews;

/// <summary>核对答复：what an outside unit answered through a preview link, once, bound to the fingerprint of the text it saw. Append-only.</summary>
public sealed class FactCheckAnswer : IAuditedState
{
    private FactCheckAnswer() { }

    public FactCheckAnswer(int linkId, int itemId, int versionNumber, string fingerprint, FactCheckVerdict verdict, string unitName, string note, DateTime atUtc)
    {
        LinkId = linkId;
        ItemId = itemId;
        VersionNumber = versionNumber;
        Fingerprint = fingerprint;
        Verdict = verdict;
        UnitName = unitName;
        Note = note;
        AtUtc = atUtc;
    }

    public int Id { get; private set; }
    public int LinkId { get; private set; }
    public int ItemId { get; private set; }
    public int VersionNumber { get; private set; }

    /// <summary>Fingerprint of the text at the moment of the answer.</summary>
    public string Fingerprint { get; private set; } = "";

    public FactCheckVerdict Verdict { get; private set; }

    /// <summary>答复单位；不填个人姓名。</summary>
    public string UnitName { get; private set; } = "";

    public string Note { get; private set; } = "";
    public DateTime AtUtc { get; private set; }
}

/// <summary>核对结论。</summary>
public enum FactCheckVerdict
{
    /// <summary>属实。</summary>
    Correct = 1,

    /// <summary>有误。</summary>
    Wrong = 2,
}
