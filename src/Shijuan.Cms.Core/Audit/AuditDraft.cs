using System.Text.Json;
using Shijuan.Cms.Core.Permissions;

namespace Shijuan.Cms.Core.Audit;

/// <summary>待写入的留痕：becomes an <see cref="AuditEntry"/> inside the transaction that it reports on.</summary>
/// <param name="Trigger">That of the actor unless the caller knows better.</param>
/// <param name="SubjectId">Asked after the subject is stored, so that a new row has its number.</param>
public sealed record AuditDraft(
    Actor Actor, AuditTrigger Trigger, string Action, string SubjectType, Func<int?> SubjectId, AuditOutcome Outcome, string Data)
{
    public static AuditDraft Done(
        Actor actor, string action, string subjectType, Func<int?> subjectId, object? data = null, AuditTrigger? trigger = null) =>
        new(actor, trigger ?? actor.Via, action, subjectType, subjectId, AuditOutcome.Done, AuditJson.Of(data));

    public static AuditDraft Refused(
        Actor actor, string action, string subjectType, int? subjectId, object? data = null, AuditTrigger? trigger = null) =>
        new(actor, trigger ?? actor.Via, action, subjectType, () => subjectId, AuditOutcome.Refused, AuditJson.Of(data));
}

internal static class AuditJson
{
    private static readonly JsonSerializerOptions Options = new() { Encoder = System.Text.Encodings.Web.JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    public static string Of(object? data) => data is null ? "{}" : JsonSerializer.Serialize(data, Options);
}
