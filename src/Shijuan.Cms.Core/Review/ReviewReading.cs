namespace Shijuan.Cms.Core.Review;

/// <summary>阅稿记录：who opened which very text; a batch signature is only taken for texts that were opened.</summary>
public sealed class ReviewReading
{
    private ReviewReading() { }

    public ReviewReading(int versionId, int userId, DateTime atUtc)
    {
        VersionId = versionId;
        UserId = userId;
        AtUtc = atUtc;
    }

    public int VersionId { get; private set; }
    public int UserId { get; private set; }
    public DateTime AtUtc { get; private set; }
}
