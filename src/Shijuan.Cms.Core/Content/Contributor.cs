namespace Shijuan.Cms.Core.Content;

/// <summary>写过或改过的人：carried along from version to version, so that nobody approves a text that they wrote or edited. Frozen with its version.</summary>
public sealed class Contributor
{
    private Contributor() { }

    public Contributor(int userId, DateTime atUtc)
    {
        UserId = userId;
        FirstAtUtc = atUtc;
    }

    public int VersionId { get; private set; }
    public int UserId { get; private set; }
    public DateTime FirstAtUtc { get; private set; }
}
