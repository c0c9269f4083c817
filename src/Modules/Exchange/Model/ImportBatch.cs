using Shijuan.Cms.Core.Audit;

namespace Shijuan.Cms.Exchange;

/// <summary>导入批次：one manifest of an old site with its files: who, when, how many. At most one runs at a time.</summary>
internal sealed class ImportBatch : IAuditedState
{
    private ImportBatch() { }

    public ImportBatch(string name, string folder, string manifestName, bool hasArchive, int? createdById, DateTime atUtc)
    {
        Name = name;
        Folder = folder;
        ManifestName = manifestName;
        HasArchive = hasArchive;
        CreatedById = createdById;
        CreatedAtUtc = atUtc;
        Stage = ImportStage.CheckWaiting;
    }

    public int Id { get; private set; }
    public string Name { get; private set; } = "";

    /// <summary>Name of its folder on the shelf.</summary>
    public string Folder { get; private set; } = "";

    public string ManifestName { get; private set; } = "";
    public bool HasArchive { get; private set; }
    public int? CreatedById { get; private set; }
    public DateTime CreatedAtUtc { get; private set; }
    public ImportStage Stage { get; private set; }

    /// <summary>Rows gone through in the stage that runs or ran last.</summary>
    public int Processed { get; private set; }

    public int Total { get; private set; }
    public string? Failure { get; private set; }
    public DateTime? FinishedAtUtc { get; private set; }

    /// <summary>1 while it runs, otherwise null; unique, so that the database admits one.</summary>
    public int? RunningSlot { get; private set; }

    /// <summary>Sign of life of the running job; an old one is taken over.</summary>
    public DateTime? HeartbeatUtc { get; private set; }

    public bool IsBusy => Stage is ImportStage.CheckWaiting or ImportStage.Checking or ImportStage.ImportWaiting or ImportStage.Importing;

    public void Begin(DateTime atUtc)
    {
        Stage = Stage switch
        {
            ImportStage.CheckWaiting or ImportStage.Checking => ImportStage.Checking,
            ImportStage.ImportWaiting or ImportStage.Importing => ImportStage.Importing,
            _ => throw new InvalidOperationException("这个批次现在没有要运行的步骤。"),
        };
        RunningSlot = 1;
        Processed = 0;
        HeartbeatUtc = atUtc;
    }

    public void Finish(int total, DateTime atUtc)
    {
        Stage = Stage == ImportStage.Checking ? ImportStage.Checked : ImportStage.Done;
        Total = total;
        Processed = total;
        FinishedAtUtc = atUtc;
        RunningSlot = null;
    }

    /// <summary>The node stops: another run goes on from here.</summary>
    public void Pause()
    {
        Stage = Stage == ImportStage.Checking ? ImportStage.CheckWaiting : ImportStage.ImportWaiting;
        RunningSlot = null;
    }

    public void Fail(string why, DateTime atUtc)
    {
        Stage = ImportStage.Failed;
        Failure = why;
        FinishedAtUtc = atUtc;
        RunningSlot = null;
    }

    public void QueueImport() => Stage = ImportStage.ImportWaiting;
}

/// <summary>批次阶段。</summary>
internal enum ImportStage
{
    CheckWaiting = 1,
    Checking = 2,

    /// <summary>检查完毕，等人决定。</summary>
    Checked = 3,

    ImportWaiting = 4,
    Importing = 5,
    Done = 6,

    /// <summary>清单读不懂。</summary>
    Failed = 7,
}
