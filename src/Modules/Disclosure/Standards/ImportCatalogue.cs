using Microsoft.EntityFrameworkCore;
using Shijuan.Cms.Core.Audit;
using Shijuan.Cms.Core.Channels;
using Shijuan.Cms.Core.Modules;
using Shijuan.Cms.Core.Permissions;
using Shijuan.Cms.Core.Persistence;
using Shijuan.Cms.Core.Units;

namespace Shijuan.Cms.Disclosure;

/// <summary>导入标准目录：one whole edition replaces the former. With any fault nothing changes.</summary>
internal sealed class ImportCatalogue(CmsDbContext db, UnitTree units, ChannelTree channels, TimeProvider time) : IUseCase
{
    public async Task<CatalogueOutcome> RunAsync(Actor actor, string? name, byte[] file, CancellationToken cancel)
    {
        if (!actor.CanAnywhere(CorePermissions.ManageSite))
        {
            db.Audit(AuditDraft.Refused(actor, "catalogue.import", nameof(CatalogueEdition), null));
            await db.SaveChangesAsync(cancel);
            return new CatalogueOutcome.NotFound();
        }

        var title = name?.Trim() ?? "";
        var (rows, faults) = new CatalogueReader(await units.LoadAsync(cancel), await channels.LoadAsync(cancel)).Read(file);
        List<(string Field, string Message)> errors = [.. faults.Select(f => ("File", f))];
        if (title.Length is 0 or > CatalogueEdition.LongestName)
        {
            errors.Insert(0, ("Name", $"请给这一版起个名称，不超过{CatalogueEdition.LongestName}个字。"));
        }

        if (errors.Count > 0)
        {
            db.Audit(AuditDraft.Refused(actor, "catalogue.import", nameof(CatalogueEdition), null, new { faults = errors.Count }));
            await db.SaveChangesAsync(cancel);
            return new CatalogueOutcome.Invalid(errors);
        }

        await using var transaction = await db.BeginAsync(cancel);
        await db.WaitForOthersAsync(cancel);
        var now = time.GetUtcNow().UtcDateTime;
        foreach (var former in await db.Set<CatalogueEdition>().Where(e => e.ReplacedAtUtc == null).ToListAsync(cancel))
        {
            former.ReplaceAt(now);
        }

        var edition = new CatalogueEdition(title, rows, actor.UserId, now);
        db.Add(edition);
        db.Audit(AuditDraft.Done(actor, "catalogue.import", nameof(CatalogueEdition), () => edition.Id, new { rows = rows.Count }));
        await db.SaveChangesAsync(cancel);
        await transaction.CommitAsync(cancel);
        return new CatalogueOutcome.Done();
    }
}

/// <summary>标准目录操作的结果：closed.</summary>
internal abstract record CatalogueOutcome
{
    private CatalogueOutcome() { }

    public sealed record Done : CatalogueOutcome;

    public sealed record Invalid(IReadOnlyList<(string Field, string Message)> Errors) : CatalogueOutcome;

    /// <summary>Not there, or not for this person.</summary>
    public sealed record NotFound : CatalogueOutcome;
}
