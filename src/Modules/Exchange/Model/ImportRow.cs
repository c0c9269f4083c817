using System.Text.Encodings.Web;
using System.Text.Json;
using Shijuan.Cms.Core.Access;

namespace Shijuan.Cms.Exchange;

/// <summary>清单的一行：what the check found and what became of it.</summary>
[BeyondTheCircle("迁移批次的记录，行数要对得上。")]
internal sealed class ImportRow
{
    private static readonly JsonSerializerOptions Json = new() { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    private ImportRow() { }

    public ImportRow(int batchId, int number, string oldId, string oldPath, string title, ImportRowStatus status, IReadOnlyList<string> problems, IReadOnlyList<string> findings)
    {
        BatchId = batchId;
        Number = number;
        OldId = oldId;
        OldPath = oldPath;
        Title = title;
        Status = status;
        Problems = JsonSerializer.Serialize(problems, Json);
        Findings = JsonSerializer.Serialize(findings, Json);
    }

    public int Id { get; private set; }
    public int BatchId { get; private set; }

    /// <summary>1, 2, 3 … in the order of the manifest.</summary>
    public int Number { get; private set; }

    /// <summary>旧站编号: what makes two rows the same item, in this batch and in all others.</summary>
    public string OldId { get; private set; } = "";

    /// <summary>旧网址 without host, as the visitors' bookmarks have it.</summary>
    public string OldPath { get; private set; } = "";

    public string Title { get; private set; } = "";
    public ImportRowStatus Status { get; private set; }

    /// <summary>Set with the draft in one transaction, so that a broken run never makes a second one.</summary>
    public int? ItemId { get; private set; }

    /// <summary>Chinese sentences as JSON: what keeps the row from being imported, and hints.</summary>
    public string Problems { get; private set; } = "[]";

    /// <summary>What the publication gate said, for the report only.</summary>
    public string Findings { get; private set; } = "[]";

    public IReadOnlyList<string> ProblemList => JsonSerializer.Deserialize<List<string>>(Problems) ?? [];

    public IReadOnlyList<string> FindingList => JsonSerializer.Deserialize<List<string>>(Findings) ?? [];

    public void Opened(int itemId) => ItemId = itemId;

    public void Settle(ImportRowStatus status, IReadOnlyList<string> problems)
    {
        Status = status;
        Problems = JsonSerializer.Serialize(problems, Json);
    }
}

/// <summary>一行的状态。</summary>
internal enum ImportRowStatus
{
    /// <summary>可以导入。</summary>
    Ready = 1,

    /// <summary>不完整，不导入。</summary>
    Faulty = 2,

    Imported = 3,

    /// <summary>以前导入过。</summary>
    Skipped = 4,

    /// <summary>导入时出错，可以再试。</summary>
    Failed = 5,
}
