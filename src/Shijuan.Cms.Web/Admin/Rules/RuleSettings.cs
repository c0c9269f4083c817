using System.Security.Cryptography;
using System.Text;
using Microsoft.EntityFrameworkCore;
using Shijuan.Cms.Core.Audit;
using Shijuan.Cms.Core.Modules;
using Shijuan.Cms.Core.Permissions;
using Shijuan.Cms.Core.Persistence;
using Shijuan.Cms.Core.Publishing;
using Shijuan.Cms.Core.Settings;

namespace Shijuan.Cms.Web;

/// <summary>规则设置：how each finding is dealt with. A fixed one stays as it is; every change is one audit row with its reason.</summary>
internal sealed class RuleSettings(CmsDbContext db, RuleTexts texts, RuleHits hits) : IUseCase
{
    private const int LongestReason = 500;

    public async Task<RulesView> ShowAsync(CancellationToken cancel)
    {
        var stored = await StoredAsync(cancel);
        var modes = RuleModeSet.Parse(stored?.Value);
        var (checks, counted) = await hits.CountAsync(cancel);
        var rows = texts.All.OrderBy(t => t.Key, StringComparer.Ordinal)
            .Select(t => new RuleRow(t, modes.Of(t), counted.GetValueOrDefault(t.Key)))
            .ToList();
        return new RulesView(rows, checks, SeenOf(stored));
    }

    /// <param name="seen">What the page showed; a change in between is not overwritten.</param>
    public async Task<RulesOutcome> ChangeAsync(Actor actor, string seen, IReadOnlyDictionary<string, RuleMode> wanted, string? reason, CancellationToken cancel)
    {
        await using var transaction = await db.BeginAsync(cancel);
        if (!actor.CanAnywhere(CorePermissions.ManageSite))
        {
            db.Audit(AuditDraft.Refused(actor, "rules.change", nameof(Setting), null));
            await db.SaveChangesAsync(cancel);
            await transaction.CommitAsync(cancel);
            return new RulesOutcome.Forbidden();
        }

        var stored = await StoredAsync(cancel);
        if (SeenOf(stored) != seen)
        {
            return new RulesOutcome.Changed();
        }

        var modes = RuleModeSet.Parse(stored?.Value);
        var changes = texts.All
            .Where(t => !t.IsFixed && wanted.TryGetValue(t.Key, out var mode) && mode != modes.Of(t))
            .Select(t => (Text: t, From: modes.Of(t), To: wanted[t.Key]))
            .OrderBy(c => c.Text.Key, StringComparer.Ordinal).ToList();
        if (changes.Count == 0)
        {
            return new RulesOutcome.Nothing();
        }

        if (string.IsNullOrWhiteSpace(reason) || reason.Trim().Length > LongestReason)
        {
            return new RulesOutcome.NoReason();
        }

        Keep(stored, new RuleModeSet(texts.All.Where(t => !t.IsFixed)
            .Select(t => KeyValuePair.Create(t.Key, wanted.GetValueOrDefault(t.Key, modes.Of(t))))
            .Where(m => m.Value != texts.All.First(t => t.Key == m.Key).Shipped)));
        db.Audit(AuditDraft.Done(actor, "rules.change", nameof(Setting), () => null, new
        {
            reason = reason.Trim(),
            changes = changes.Select(c => new { rule = c.Text.Key, from = c.From.ToString(), to = c.To.ToString() }),
        }));
        await db.SaveChangesAsync(cancel);
        await transaction.CommitAsync(cancel);
        return new RulesOutcome.Done(changes.Count);
    }

    private void Keep(Setting? stored, RuleModeSet modes)
    {
        if (stored is null)
        {
            db.Settings.Add(new Setting(RuleModeSet.SettingKey, modes.ToJson()));
            return;
        }

        stored.Change(modes.ToJson());
    }

    private Task<Setting?> StoredAsync(CancellationToken cancel) => db.Settings.SingleOrDefaultAsync(s => s.Key == RuleModeSet.SettingKey, cancel);

    private static string SeenOf(Setting? stored) =>
        Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(stored?.Value ?? "")))[..16];
}

/// <summary>规则清单。Immutable.</summary>
/// <param name="Checks">Out of how many checks the hits are counted.</param>
/// <param name="Seen">Mark of the stored settings, sent back with a change.</param>
internal sealed record RulesView(IReadOnlyList<RuleRow> Rows, int Checks, string Seen);

/// <summary>一条规则。Immutable.</summary>
internal sealed record RuleRow(RuleText Text, RuleMode Mode, int Hits)
{
    /// <summary>The wording with its gaps shown as such.</summary>
    public string Message => Text.Pattern;

    public static string NameOf(RuleMode mode) => mode switch
    {
        RuleMode.Observe => "观察",
        RuleMode.Warn => "警告",
        _ => "阻止",
    };
}

/// <summary>调整规则的结果。</summary>
internal abstract record RulesOutcome
{
    public sealed record Done(int Changes) : RulesOutcome;

    public sealed record Nothing : RulesOutcome;

    public sealed record NoReason : RulesOutcome;

    public sealed record Changed : RulesOutcome;

    public sealed record Forbidden : RulesOutcome;
}
