namespace Shijuan.Cms.Editorial;

/// <summary>公开内容复查的一次运行：goes through everything public in the order of its number and can be taken up again where it broke off.</summary>
internal sealed class RecheckRun
{
    private RecheckRun() { }

    public RecheckRun(DateOnly day, int? requestedById, int total, DateTime atUtc)
    {
        Day = day;
        RequestedById = requestedById;
        Total = total;
        StartedAtUtc = atUtc;
    }

    public int Id { get; private set; }

    /// <summary>The day in China on which it was begun.</summary>
    public DateOnly Day { get; private set; }

    /// <summary>Null for the run of the night.</summary>
    public int? RequestedById { get; private set; }

    public DateTime StartedAtUtc { get; private set; }
    public DateTime? EndedAtUtc { get; private set; }

    /// <summary>How many public texts there were at the beginning, for the progress bar.</summary>
    public int Total { get; private set; }

    public int Checked { get; private set; }

    /// <summary>How many of those checked no longer pass.</summary>
    public int Failing { get; private set; }

    /// <summary>Everything up to this item is done.</summary>
    public int LastItemId { get; private set; }

    public string? ClaimedBy { get; private set; }
    public DateTime? ClaimedUntilUtc { get; private set; }

    public void Advance(int lastItemId, int checkedNow, int failingNow)
    {
        LastItemId = lastItemId;
        Checked += checkedNow;
        Failing += failingNow;
    }

    public void End(DateTime atUtc)
    {
        EndedAtUtc = atUtc;
        ClaimedBy = null;
        ClaimedUntilUtc = null;
    }
}
