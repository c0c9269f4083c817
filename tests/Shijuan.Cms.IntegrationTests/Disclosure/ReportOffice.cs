using Microsoft.EntityFrameworkCore;
using Shijuan.Cms.Core.Audit;
using Shijuan.Cms.Core.Channels;
using Shijuan.Cms.Core.Drafting;
using Shijuan.Cms.Core.Permissions;
using Shijuan.Cms.Core.Review;
using Shijuan.Cms.Disclosure;
using Shijuan.Cms.IntegrationTests.Harness;
using Xunit;

namespace Shijuan.Cms.IntegrationTests.Disclosure;

/// <summary>What is done with annual reports, in sentences: as the person with every right in the whole county.</summary>
internal sealed class ReportOffice(CmsApp app, EditorialOffice office)
{
    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    /// <summary>The column of the reports, which the county of the tests does not have by itself, and reviewers for every unit.</summary>
    public async Task OpenColumnAsync()
    {
        var unit = await UnitAsync(TestCounty.GovOffice);
        await app.ReadAsync(async db =>
        {
            var channel = new Channel(StartReport.ChannelKey, "政府信息公开年报", "zfxxgk/reports", "信息公开年报", unit, parentId: null, order: 9);
            db.Channels.Add(channel);
            // Towns and bureaus of the tests have no reviewers of their own.
            foreach (var (who, role) in new[] { (Person.FirstReviewer, Role.FirstReviewer), (Person.SecondReviewer, Role.SecondReviewer), (Person.Confidentiality, Role.ConfidentialityReviewer) })
            {
                var user = await db.Users.Where(u => u.UserName == who.UserName).Select(u => u.Id).SingleAsync(Cancel);
                db.RoleGrants.Add(new RoleGrant(user, role, null, app.Clock.UtcNow));
            }

            db.Audit(AuditDraft.Done(Actor.System("测试"), "channel.create", nameof(Channel), () => channel.Id));
            return await db.SaveChangesAsync(Cancel);
        });
    }

    public Task<int> UnitAsync(string key) => app.ReadAsync(db => db.Units.Where(u => u.Key == key).Select(u => u.Id).SingleAsync(Cancel));

    public async Task<StartOutcome> StartAsync(string unit, string kind, int year, Person? who = null)
    {
        var (actor, id) = (await app.ActorAsync(who ?? Person.Everything), await UnitAsync(unit));
        return await app.UseAsync((StartReport start) => start.RunAsync(actor, id, kind, year, Cancel));
    }

    /// <summary>A draft whose every section is written; the words are the unit's own unless they are given.</summary>
    public async Task<int> DraftAsync(string unit, string kind, int year, params (string Field, string Value)[] changes)
    {
        var id = Assert.IsType<StartOutcome.Started>(await StartAsync(unit, kind, year)).ItemId;
        (await SaveAsync(id, [.. Words(unit + kind + year), .. changes])).MustBeDone();
        return id;
    }

    public async Task<DraftOutcome> SaveAsync(int id, params (string Field, string Value)[] changes)
    {
        var item = await office.ItemAsync(id);
        var values = DraftFields.From(item.Current).Values.ToDictionary(StringComparer.Ordinal);
        foreach (var (field, value) in changes)
        {
            values[DraftFields.DetailPrefix + field] = value;
        }

        var actor = await app.ActorAsync(Person.Everything);
        return await app.UseAsync((DraftEditor editor) => editor.SaveAsync(actor, id, item.Revision, new DraftFields(values), Cancel));
    }

    public Task<DraftOutcome> SubmitAsync(int id) => office.SubmitAsync(id, Person.Everything);

    public async Task PublishAsync(int id)
    {
        (await SubmitAsync(id)).MustBeDone();
        await PublishSubmittedAsync(id);
    }

    public async Task PublishSubmittedAsync(int id)
    {
        foreach (var (step, who) in EditorialOffice.AllSignatures.Select(s => (s.Step, Who: SignerOf(s.Step))))
        {
            (await office.SignAsync(id, step, who)).MustBeDone();
        }

        (await office.PublishAsync(id)).MustBePublished();
    }

    public async Task<int> PublishedAsync(string unit, string kind, int year, params (string Field, string Value)[] changes)
    {
        var id = await DraftAsync(unit, kind, year, changes);
        await PublishAsync(id);
        return id;
    }

    public async Task<FormDetail> ReportAsync(int id) => (FormDetail)(await office.ItemAsync(id)).Current.Detail!;

    /// <summary>One applicant asked, one answer was given, nothing went over.</summary>
    public static (string Field, string Value)[] OneApplication(int persons = 1) =>
        [.. new[] { "T3R01C1", "T3R01C7", "T3R03C1", "T3R03C7", "T3R24C1", "T3R24C7" }.Select(c => (c, $"{persons}"))];

    /// <summary>Sentences that no two reports share: each bears its own mark over and over.</summary>
    public static (string Field, string Value)[] Words(string mark)
    {
        var own = string.Concat(Enumerable.Range(0, 12).Select(n => $"{(char)('甲' + n)}{mark}{n * 7}项"));
        return [.. AnnualReport.Sections.Select((s, i) => (s, $"{own}{(char)('一' + i)}，{s}。"))];
    }

    private static Person SignerOf(ReviewStep step) => EditorialOffice.AllSignatures.Single(s => s.Step == step).Who;
}
