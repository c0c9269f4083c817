using System.Globalization;
using Microsoft.EntityFrameworkCore;
using Shijuan.Cms.Core.Audit;
using Shijuan.Cms.Core.Clocks;
using Shijuan.Cms.Core.Modules;
using Shijuan.Cms.Core.Permissions;
using Shijuan.Cms.Core.Persistence;
using Shijuan.Cms.Core.Units;

namespace Shijuan.Cms.Disclosure;

/// <summary>从办案系统导入 (B13, PR19)：each right line opens its obligations, each wrong one is named with its reason. Importing the same table twice changes nothing.</summary>
internal sealed class ImportDecisions(CmsDbContext db, ObligationBook book, UnitTree units, UploadedTables tables, TimeProvider time) : IUseCase
{
    public const long MostBytes = 8L * 1024 * 1024;
    private const int MostLines = 5000;

    /// <summary>The kinds of decision that a table may hold: duties with a layout.</summary>
    public static IReadOnlyList<PlatformDuty> Kinds => [.. PlatformDuties.All.Where(d => d.Export.Count > 0)];

    /// <summary>The units for which the person may import.</summary>
    public async Task<IReadOnlyList<OrgUnit>> UnitsAsync(Actor actor, CancellationToken cancel) =>
        [.. (await units.LoadAsync(cancel)).Publishing.Where(u => actor.Can(CorePermissions.Draft, u.Id))];

    public async Task<DecisionImport> RunAsync(Actor actor, string dutyKey, string unitKey, string fileName, byte[] content, CancellationToken cancel)
    {
        var unit = (await UnitsAsync(actor, cancel)).FirstOrDefault(u => u.Key == unitKey);
        if (unit is null)
        {
            return await RefuseAsync(actor, "Unit", "请选择您编辑的单位。", cancel);
        }

        if (Kinds.FirstOrDefault(d => d.Key == dutyKey) is not { } kind)
        {
            return await RefuseAsync(actor, "Kind", "请选择是许可还是处罚。", cancel);
        }

        try
        {
            var read = DecisionTable.Read(await tables.ReadAsync(fileName, content, cancel), kind, ChinaTime.DateOf(time.GetUtcNow().UtcDateTime));
            return read.Lines.Count is 0 or > MostLines
                ? await RefuseAsync(actor, "File", read.Lines.Count == 0 ? "表头下面没有数据。" : $"一次最多{MostLines}行，请分成几份。", cancel)
                : await EnterAsync(actor, kind, unit, read, cancel);
        }
        catch (TableRefusedException e)
        {
            return await RefuseAsync(actor, "File", e.Message, cancel);
        }
    }

    private async Task<DecisionImport> EnterAsync(Actor actor, PlatformDuty kind, OrgUnit unit, DecisionLines read, CancellationToken cancel)
    {
        await using var transaction = await db.BeginAsync(cancel);
        var opened = 0;
        var right = read.Lines.Where(l => l.Faults.Count == 0).ToList();
        foreach (var line in right)
        {
            foreach (var duty in PlatformDuties.Of(kind.TypeKey).Where(d => d.AppliesTo(unit.Key, line.Record["PartyKind"])))
            {
                opened += await book.EnterAsync(actor, duty, FactsOf(duty, line, unit.Id), AuditTrigger.Import, cancel) ? 1 : 0;
            }
        }

        var wrong = read.Lines.Where(l => l.Faults.Count > 0).ToList();
        db.Audit(AuditDraft.Done(
            actor, "obligation.import", nameof(Obligation), () => null, new { duty = kind.Key, unit = unit.Id, lines = right.Count, refused = wrong.Count, opened }, AuditTrigger.Import));
        await db.SaveChangesAsync(cancel);
        await transaction.CommitAsync(cancel);
        return new DecisionImport(null, right.Count, opened, read.Ignored, wrong);
    }

    private static ObligationFacts FactsOf(PlatformDuty duty, DecisionLine line, int unitId)
    {
        var record = line.Record;
        var trigger = DateOnly.ParseExact(record[duty.TriggerField], "yyyy-MM-dd", CultureInfo.InvariantCulture);
        var title = record.GetValueOrDefault("DecisionName") ?? record.GetValueOrDefault("Offence") ?? "";
        var shown = string.Join("：", new[] { record["Party"], title }.Where(t => t.Length > 0));
        return new ObligationFacts(
            unitId, ItemId: null, record[duty.KeyField], shown.Length > 300 ? shown[..300] : shown, record, trigger,
            duty.UrlField.Length > 0 ? WebAddress.OrNone(record.GetValueOrDefault(duty.UrlField, "")) : "");
    }

    private async Task<DecisionImport> RefuseAsync(Actor actor, string field, string message, CancellationToken cancel)
    {
        db.Audit(AuditDraft.Refused(actor, "obligation.import", nameof(Obligation), null, new { field }, AuditTrigger.Import));
        await db.SaveChangesAsync(cancel);
        return new DecisionImport((field, message), 0, 0, 0, []);
    }
}

/// <summary>导入的结果。Immutable.</summary>
/// <param name="Refusal">Field and reason when the file as a whole was refused.</param>
/// <param name="Right">Lines that were taken.</param>
/// <param name="Opened">New obligations; the others were known already.</param>
/// <param name="Ignored">Columns that were left out.</param>
internal sealed record DecisionImport((string Field, string Message)? Refusal, int Right, int Opened, int Ignored, IReadOnlyList<DecisionLine> Wrong);
