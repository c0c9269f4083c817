using System.Text.Encodings.Web;
using System.Text.Json;
using Shijuan.Cms.Core.Audit;

namespace Shijuan.Cms.Disclosure;

/// <summary>公示义务 (B13)：one item that must be seen on one outside platform by one day, and whether it was. What was checked stands in <see cref="ObligationCheck"/>.</summary>
internal sealed class Obligation : IAuditedState
{
    private static readonly JsonSerializerOptions Json = new() { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    private Obligation() { }

    public Obligation(PlatformDuty duty, ObligationFacts facts, DateOnly dueOn, bool provisional, DateTime atUtc)
    {
        DutyKey = duty.Key;
        IndicatorId = duty.IndicatorId;
        Platform = duty.Platform;
        PlatformColumn = duty.PlatformColumn;
        CreatedAtUtc = atUtc;
        State = ObligationState.Pending;
        Follow(facts, dueOn, provisional);
        Revision = 1;
    }

    public int Id { get; private set; }

    /// <summary>Key of the <see cref="PlatformDuty"/>.</summary>
    public string DutyKey { get; private set; } = "";

    /// <summary>评估点, platform and column as they were laid down when the obligation arose.</summary>
    public string IndicatorId { get; private set; } = "";

    public string Platform { get; private set; } = "";
    public string PlatformColumn { get; private set; } = "";

    /// <summary>责任单位：follows the item when it changes hands.</summary>
    public int UnitId { get; private set; }

    /// <summary>文号、任务编号、版本：by which it is looked up on the platform.</summary>
    public string ItemKey { get; private set; } = "";

    /// <summary>The item on this portal; null when it came from the case system alone.</summary>
    public int? ItemId { get; private set; }

    public string Title { get; private set; } = "";

    /// <summary>The fields of the decision as JSON, masked: for the file to the platform.</summary>
    public string Record { get; private set; } = "{}";

    /// <summary>起算日期, in China.</summary>
    public DateOnly TriggeredOn { get; private set; }

    /// <summary>The last day, in China.</summary>
    public DateOnly DueOn { get; private set; }

    /// <summary>暂定：the arrangement of holidays is not known to the end of the period.</summary>
    public bool IsProvisional { get; private set; }

    public ObligationState State { get; private set; }

    /// <summary>Why it does not apply; empty otherwise.</summary>
    public string Reason { get; private set; } = "";

    public string ExternalUrl { get; private set; } = "";

    /// <summary>第一次看到的时间：decides whether it was in time, and is never taken back.</summary>
    public DateTime? SeenAtUtc { get; private set; }

    public DateTime CreatedAtUtc { get; private set; }

    /// <summary>Counts every change; a stale one is refused with 409.</summary>
    public int Revision { get; private set; }

    public IReadOnlyDictionary<string, string> Fields => JsonSerializer.Deserialize<Dictionary<string, string>>(Record) ?? [];

    /// <summary>Takes over what the published text states now. False when nothing differs.</summary>
    public bool Follow(ObligationFacts facts, DateOnly dueOn, bool provisional)
    {
        var record = JsonSerializer.Serialize(new SortedDictionary<string, string>(facts.Record.ToDictionary(StringComparer.Ordinal), StringComparer.Ordinal), Json);
        var url = ExternalUrl.Length > 0 ? ExternalUrl : facts.Url;
        if ((UnitId, ItemKey, ItemId, Title, Record, TriggeredOn, DueOn, ExternalUrl)
            == (facts.UnitId, facts.ItemKey, facts.ItemId ?? ItemId, facts.Title, record, facts.TriggeredOn, dueOn, url))
        {
            return false;
        }

        (UnitId, ItemKey, ItemId, Title, Record) = (facts.UnitId, facts.ItemKey, facts.ItemId ?? ItemId, facts.Title, record);
        (TriggeredOn, DueOn, IsProvisional, ExternalUrl) = (facts.TriggeredOn, dueOn, provisional, url);
        Revision++;
        return true;
    }

    public void MoveTo(int unitId)
    {
        UnitId = unitId;
        Revision++;
    }

    /// <summary>Takes over the result of a check.</summary>
    public void Apply(ObligationCheck check)
    {
        State = check.Result switch
        {
            CheckResult.Seen => ObligationState.Published,
            CheckResult.NotSeen => ObligationState.Pending,
            _ => ObligationState.Exempt,
        };
        Reason = check.Result == CheckResult.Exempt ? check.Note : "";
        ExternalUrl = check.Url.Length > 0 ? check.Url : ExternalUrl;
        if (check.SeenAtUtc is { } seen && (SeenAtUtc is null || seen < SeenAtUtc))
        {
            SeenAtUtc = seen;
        }

        Revision++;
    }
}

/// <summary>登记一项义务需要的事实。Immutable.</summary>
/// <param name="Record">Fields of the decision, masked.</param>
/// <param name="Url">Address that the editor filled in, or empty.</param>
internal sealed record ObligationFacts(
    int UnitId, int? ItemId, string ItemKey, string Title, IReadOnlyDictionary<string, string> Record, DateOnly TriggeredOn, string Url);
