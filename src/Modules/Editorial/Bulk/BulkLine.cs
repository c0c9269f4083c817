namespace Shijuan.Cms.Editorial;

/// <summary>批量操作的一件：one item with what came of it.</summary>
internal sealed class BulkLine
{
    public const int LongestResult = 600;

    private BulkLine() { }

    /// <param name="revision">The revision the person saw when confirming; a later change is not overwritten.</param>
    public BulkLine(int itemId, string title, int revision)
    {
        ItemId = itemId;
        Title = title;
        Revision = revision;
    }

    public int Id { get; private set; }
    public int RunId { get; private set; }
    public int ItemId { get; private set; }
    public string Title { get; private set; } = "";
    public int Revision { get; private set; }
    public BulkLineState State { get; private set; } = BulkLineState.Waiting;

    /// <summary>In Chinese: what was done, or why not.</summary>
    public string Result { get; private set; } = "";

    /// <summary>The item that came into being, or null.</summary>
    public int? NewItemId { get; private set; }

    public DateTime? StartedAtUtc { get; private set; }
    public DateTime? EndedAtUtc { get; private set; }

    public void End(BulkResult result, DateTime atUtc)
    {
        State = result.Done ? BulkLineState.Done : BulkLineState.Refused;
        Result = result.Text.Length > LongestResult ? result.Text[..LongestResult] : result.Text;
        NewItemId = result.NewItemId;
        EndedAtUtc = atUtc;
    }
}

/// <summary>一件的进度。</summary>
internal enum BulkLineState
{
    Waiting = 1,
    Running = 2,
    Done = 3,
    Refused = 4,

    /// <summary>中断：the process ended in the middle; whether it was done shows on the item.</summary>
    Interrupted = 5,
}

/// <summary>一件的结果。Immutable.</summary>
internal sealed record BulkResult(bool Done, string Text, int? NewItemId = null);
