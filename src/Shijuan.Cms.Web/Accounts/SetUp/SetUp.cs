using Microsoft.EntityFrameworkCore;
using Shijuan.Cms.Core.Accounts;
using Shijuan.Cms.Core.Audit;
using Shijuan.Cms.Core.Modules;
using Shijuan.Cms.Core.Permissions;
using Shijuan.Cms.Core.Persistence;
using Shijuan.Cms.Core.Settings;
using Shijuan.Cms.Core.Units;
using Shijuan.Cms.Web.Hosting;

namespace Shijuan.Cms.Web;

/// <summary>首次设置：facts of the site, three administrators (三员分立) and a first channel tree, all or nothing, once.</summary>
internal sealed class SetUp(CmsDbContext db, OpenAccount open, FirstChannels channels, UnitTree units, TimeProvider time) : IUseCase
{
    private static readonly Actor Installer = Actor.System("首次设置");

    public async Task<SetUpOutcome> RunAsync(SetUpForm form, CancellationToken cancel)
    {
        if (Mismatches(form) is { Count: > 0 } mismatches)
        {
            return new SetUpOutcome.Invalid(mismatches);
        }

        await using var transaction = await db.BeginAsync(cancel);
        if (await SetUpState.IsStoredAsync(db, cancel))
        {
            return new SetUpOutcome.AlreadyDone();
        }

        var unitId = await AdministratorsUnitAsync(cancel);
        if (await OpenAllAsync(form, unitId, cancel) is { Count: > 0 } errors)
        {
            db.ForgetChanges();
            return new SetUpOutcome.Invalid(errors);
        }

        db.Settings.Add(new Setting(SiteFacts.SettingKey, form.ToFacts().ToJson()));
        db.Audit(AuditDraft.Done(Installer, "site.set-up", nameof(SiteFacts), () => null, trigger: AuditTrigger.System));
        await channels.CreateAsync(Installer, unitId, cancel);
        await db.SaveChangesAsync(cancel);
        await transaction.CommitAsync(cancel);
        return new SetUpOutcome.Done();
    }

    private async Task<List<(string Field, string Message)>> OpenAllAsync(SetUpForm form, int unitId, CancellationToken cancel)
    {
        var errors = new List<(string Field, string Message)>();
        foreach (var (prefix, person, role) in People(form))
        {
            var opened = await open.RunAsync(Installer, new NewAccount(person.UserName, person.DisplayName, unitId, person.Password), mustChange: false, AuditTrigger.System);
            errors.AddRange(opened.Errors.Select(e => ($"{prefix}.{e.Field}", e.Message)));
            if (opened.User is { } user)
            {
                db.RoleGrants.Add(new RoleGrant(user.Id, role, unitId: null, time.GetUtcNow().UtcDateTime));
                db.Audit(AuditDraft.Done(Installer, "grant.give", nameof(CmsUser), () => user.Id, new { role = role.ToString() }, AuditTrigger.System));
                await db.SaveChangesAsync(cancel);
            }
        }

        return errors;
    }

    private static List<(string Field, string Message)> Mismatches(SetUpForm form) => People(form)
        .Where(p => p.Person.Password != p.Person.Again)
        .Select(p => ($"{p.Prefix}.Again", "两次填写的密码不一样。"))
        .ToList();

    private static IEnumerable<(string Prefix, SetUpPerson Person, Role Role)> People(SetUpForm form) =>
    [
        ($"Form.{nameof(SetUpForm.SystemAdministrator)}", form.SystemAdministrator, Role.SystemAdministrator),
        ($"Form.{nameof(SetUpForm.SecurityAdministrator)}", form.SecurityAdministrator, Role.SecurityAdministrator),
        ($"Form.{nameof(SetUpForm.AuditAdministrator)}", form.AuditAdministrator, Role.AuditAdministrator),
    ];

    /// <summary>政府办主管政务公开 (条例第三条); without one, the first unit that may publish.</summary>
    private async Task<int> AdministratorsUnitAsync(CancellationToken cancel)
    {
        var all = (await units.LoadAsync(cancel)).Publishing.ToList();
        return (all.Find(u => u.Type == UnitType.GovernmentOffice) ?? all[0]).Id;
    }
}

/// <summary>首次设置的结果。</summary>
internal abstract record SetUpOutcome
{
    public sealed record Done : SetUpOutcome;

    public sealed record AlreadyDone : SetUpOutcome;

    public sealed record Invalid(IReadOnlyList<(string Field, string Message)> Errors) : SetUpOutcome;
}
