namespace Shijuan.Cms.Editorial;

/// <summary>批量操作：one wish of one person for many items. Carried out line by line, each with its own verb, gate and audit row; one refusal undoes nothing.</summary>
internal sealed class BulkRun
{
    /// <summary>Upper bound of items in one run.</summary>
    public const int MostItems = 200;

    private readonly List<BulkLine> _lines = [];

    private BulkRun() { }

    public BulkRun(int ownerId, BulkAction action, BulkSettings settings, IEnumerable<BulkLine> lines, DateTime atUtc)
    {
        OwnerId = ownerId;
        Action = action;
        Settings = settings.ToJson();
        CreatedAtUtc = atUtc;
        _lines.AddRange(lines);
    }

    public int Id { get; private set; }
    public int OwnerId { get; private set; }
    public BulkAction Action { get; private set; }

    /// <summary><see cref="BulkSettings"/> as JSON.</summary>
    public string Settings { get; private set; } = "{}";

    public DateTime CreatedAtUtc { get; private set; }
    public IReadOnlyList<BulkLine> Lines => _lines;
}

/// <summary>批量动作。</summary>
internal enum BulkAction
{
    Submit = 1,
    Duplicate = 2,
    Discard = 3,
    Schedule = 4,
    Publish = 5,
    Withdraw = 6,
    Move = 7,
    Replace = 8,
}
