namespace Shijuan.Cms.Core.Publishing;

/// <summary>通行凭证：proof that the gate judged exactly this text and let it pass. Only <see cref="PublishGate"/> makes one.</summary>
public sealed class GatePass
{
    internal GatePass(int versionId, string fingerprint, Guid reportId)
    {
        VersionId = versionId;
        Fingerprint = fingerprint;
        ReportId = reportId;
    }

    public int VersionId { get; }

    public string Fingerprint { get; }

    public Guid ReportId { get; }
}
