using Microsoft.EntityFrameworkCore;
using Shijuan.Cms.Core.Accounts;
using Shijuan.Cms.Core.Clocks;
using Shijuan.Cms.Core.Modules;
using Shijuan.Cms.Core.Permissions;
using Shijuan.Cms.Core.Persistence;
using Shijuan.Cms.Core.Publishing;

namespace Shijuan.Cms.Web.Demo;

/// <summary>演示数据：fills an empty database once, in the order in which the story happened.</summary>
internal sealed partial class DemoSeeder(
    CmsDbContext db, IEnumerable<IDemoOpening> openings, IEnumerable<IDemoStory> stories, ActorLoader actors, DemoStructure structure, DemoMedia media, DemoEditorialOffice office, DemoLifecycle lifecycle,
    DemoTogether together, WorkCalendar calendar, DemoTime time, ILogger<DemoSeeder> log)
{
    private IReadOnlyDictionary<string, int> _units = null!;
    private IReadOnlyDictionary<string, int> _channels = null!;
    private IReadOnlyDictionary<string, CmsUser> _people = null!;

    public async Task RunAsync(CancellationToken cancel)
    {
        if (await db.Channels.AnyAsync(cancel))
        {
            return;
        }

        LogStart();
        var today = ChinaTime.DateOf(time.GetUtcNow().UtcDateTime);
        await structure.SiteAsync(cancel);
        _units = await structure.UnitsAsync(cancel);
        _channels = await structure.ChannelsAsync(_units, cancel);
        _people = await structure.PeopleAsync(_units, cancel);
        db.ChangeTracker.Clear();
        await media.SeedAsync(_units, _people["editor.office"], cancel);
        foreach (var opening in openings)
        {
            await opening.TellAsync(_units, PersonAsync, cancel);
        }

        await ContentAsync(today, cancel);
        await ClocksAsync(today, cancel);
        time.RunOn();
        foreach (var story in stories)
        {
            await story.TellAsync(PersonAsync, cancel);
        }

        LogDone();

        async Task<Actor> PersonAsync(string name) => (await actors.LoadAsync(_people[name].Id, cancel))!;
    }

    private async Task ContentAsync(DateOnly today, CancellationToken cancel)
    {
        var published = DemoFiles.Named("items-").SelectMany(f => DemoFiles.Read<DemoItems>(f).Items).ToList();
        var drafts = DemoFiles.Read<DemoDrafts>("drafts.yaml").Drafts;
        var ids = new Dictionary<string, int>(StringComparer.Ordinal);
        var text = new DemoText(today, ids);

        foreach (var item in published.OrderBy(text.PublishedAtUtc).Concat(drafts))
        {
            time.StandAt(item.Stage == "published" ? text.PublishedAtUtc(item).AddHours(-3) : text.PublishedAtUtc(item));
            ids.Add(item.Key, await office.OpenAsync(item, Author(item), _units[item.Unit], _channels[item.Channel], cancel));
        }

        await PublishAllAsync(published.OrderBy(text.PublishedAtUtc).ToList(), text, ids, cancel);
        foreach (var draft in drafts)
        {
            await StageAsync(draft, text, ids, cancel);
        }

        var any = published[0];
        await lifecycle.RunAsync(
            ids,
            new DemoCast(
                Person("editor.office", CorePermissions.Draft), Signer(any, "secrecy"),
                Person("final.center", CorePermissions.FinalReview, CorePermissions.Publish, CorePermissions.Withdraw), post => Signer(any, post)),
            cancel);
        await together.TalkAsync(ids, (who, permission) => Person(who, permission), cancel);
    }

    /// <summary>An item that links to one not yet public waits for it: the gate would refuse it, as it should.</summary>
    private async Task PublishAllAsync(IReadOnlyList<DemoItem> items, DemoText text, Dictionary<string, int> ids, CancellationToken cancel)
    {
        foreach (var item in items)
        {
            time.StandAt(text.PublishedAtUtc(item).AddHours(-2));
            await office.WriteAsync(item, ids[item.Key], _channels[item.Channel], Author(item), text, cancel);
        }

        var waiting = items;
        while (waiting.Count > 0)
        {
            var blocked = new List<DemoItem>();
            foreach (var item in waiting)
            {
                if (LinksToUnpublished(item, waiting.SkipWhile(i => i != item).Concat(blocked)))
                {
                    blocked.Add(item);
                    continue;
                }

                await PublishOneAsync(item, text, ids, cancel);
            }

            if (blocked.Count == waiting.Count)
            {
                throw new InvalidOperationException($"Demo items link to each other in a circle: {string.Join(' ', blocked.Select(b => b.Key))}");
            }

            waiting = blocked;
        }
    }

    private async Task PublishOneAsync(DemoItem item, DemoText text, Dictionary<string, int> ids, CancellationToken cancel)
    {
        time.StandAt(text.PublishedAtUtc(item).AddHours(-1));
        await office.SubmitAsync(item, ids[item.Key], Author(item), cancel);
        await office.SignAsync(item, ids[item.Key], post => Signer(item, post), 7, cancel);
        time.StandAt(text.PublishedAtUtc(item));
        var outcome = await office.PublishAsync(ids[item.Key], Signer(item, "final"), cancel);
        if (outcome is not PublishOutcome.Published)
        {
            throw new InvalidOperationException($"Demo item {item.Key}: {DemoEditorialOffice.Describe(outcome)}");
        }
    }

    private async Task StageAsync(DemoItem item, DemoText text, Dictionary<string, int> ids, CancellationToken cancel)
    {
        var id = ids[item.Key];
        time.RunOn();
        time.StandAt(time.GetUtcNow().UtcDateTime.AddHours(-3));
        await office.WriteAsync(item, id, _channels[item.Channel], Author(item), text, cancel);
        if (item.Stage == "draft")
        {
            return;
        }

        await office.SubmitAsync(item, id, Author(item), cancel);
        if (item.Stage == "returned")
        {
            await office.ReturnAsync(item, id, Signer(item, "first"), cancel);
            return;
        }

        var signatures = item.Stage switch { "first" => 0, "second" => 3, "final" => 5, _ => 7 };
        await office.SignAsync(item, id, post => Signer(item, post), signatures, cancel);
        time.RunOn();
        if (item.Stage == "scheduled")
        {
            await office.ScheduleAsync(item, id, Signer(item, "final"), text.ScheduledForUtc(item), cancel);
        }
    }

    private async Task ClocksAsync(DateOnly today, CancellationToken cancel)
    {
        time.RunOn();
        foreach (var (number, row) in DemoFiles.Read<DemoClocks>("clocks.yaml").Clocks.Index())
        {
            var definition = new ClockDefinition(
                row.Key ?? row.Code, row.Definition, new ClockLength(row.WorkingDays, ClockUnit.WorkingDays), null, 2, [], "时钟目录 " + row.Code);
            var trigger = ChinaTime.StartOfDayUtc(today.AddDays(-row.TriggeredDaysAgo)).AddHours(10);
            var clock = Clock.Start(definition, new ClockSubject(row.Subject, number + 1), new ClockOwner(_units[row.Unit], null), trigger, calendar);
            clock.Observe(time.GetUtcNow().UtcDateTime);
            db.Clocks.Add(clock);
        }

        await db.SaveChangesAsync(cancel);
    }

    private static bool LinksToUnpublished(DemoItem item, IEnumerable<DemoItem> unpublished) =>
        unpublished.Any(other => other != item
            && (item.Body.Contains($"cms-item-key:{other.Key}\"", StringComparison.Ordinal) || item.Links.Any(l => l.To == other.Key)));

    private Actor Author(DemoItem item) => Person(item.Author ?? AuthorOf(item.Unit), CorePermissions.Draft);

    private string AuthorOf(string unit) => unit switch
    {
        "civil" => "editor.civil",
        _ when unit.EndsWith("-town", StringComparison.Ordinal) => "editor.town",
        _ => "editor.office",
    };

    private Actor Signer(DemoItem item, string post)
    {
        var desk = AuthorOf(item.Unit).Split('.')[1];
        return post switch
        {
            "final" => Person("final.center", CorePermissions.FinalReview, CorePermissions.Publish),
            "secrecy" => Person("secrecy.office", CorePermissions.ConfidentialityReview),
            "first" => Person("first." + desk, CorePermissions.FirstReview),
            _ => Person("second." + desk, CorePermissions.SecondReview),
        };
    }

    /// <summary>The demo has three offices; while it is filled they act for every unit. Afterwards each has its own grants only.</summary>
    private Actor Person(string userName, params Permission[] permissions)
    {
        var user = _people[userName];
        return new Actor(user.Id, user.DisplayName, permissions.Select(p => (p, UnitScope.WholeCounty)));
    }

    [LoggerMessage(Level = LogLevel.Information, Message = "正在准备演示数据，约需半分钟 …")]
    private partial void LogStart();

    [LoggerMessage(Level = LogLevel.Information, Message = "演示数据已就绪。")]
    private partial void LogDone();
}
