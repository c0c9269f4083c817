using System.Collections.Concurrent;
using System.Globalization;
using Microsoft.EntityFrameworkCore;
using Shijuan.Cms.Core.Content;
using Shijuan.Cms.Editorial;
using Shijuan.Cms.IntegrationTests.Harness;

namespace Shijuan.Cms.IntegrationTests.Histories;

/// <summary>One history: eight clients act at once, at random, on a few fresh items. The choices follow from the seed; the order in which the server meets them does not.</summary>
internal sealed class History(CmsApp app, EditorialOffice office, IReadOnlyList<HistoryPerson> staff, int seed)
{
    public const int Clients = 8;
    public const int StepsOfEach = 5;

    private static readonly string[] Everything =
        ["edit", "submit", "sign", "forge", "return", "recall", "publish", "schedule", "unschedule", "fire", "withdraw", "send-back", "start-edit", "discard", "duplicate"];

    private static readonly string[] Signers = ["first", "first2", "second", "final", "secrecy", "all"];

    private readonly ConcurrentQueue<string> _trace = [];
    private readonly ConcurrentQueue<Acknowledged> _acknowledged = [];
    private readonly ConcurrentQueue<string> _faults = [];
    private readonly ConcurrentDictionary<int, bool> _items = [];
    private int _words;
    private int _asked;

    public IReadOnlyList<int> Items => [.. _items.Keys.Order()];

    public IReadOnlyList<Acknowledged> Acknowledged => [.. _acknowledged];

    /// <summary>Answers that no person may ever get: server errors.</summary>
    public IReadOnlyList<string> Faults => [.. _faults];

    public string Trace => string.Join('\n', _trace);

    public async Task RunAsync(int unitId, int channelId)
    {
        await CreateAsync(unitId, channelId);
        _items[await PrepareAsync()] = true;
        await Task.WhenAll(Enumerable.Range(0, Clients).Select(c => Task.Run(() => ActAsync(c))));
    }

    /// <summary>A second text that is already on its way, so that every part of a life is met often.</summary>
    private async Task<int> PrepareAsync()
    {
        var stage = seed % 7;
        _trace.Enqueue($"a second text at stage {stage}");
        switch (stage)
        {
            case 0:
                return await office.SubmittedAsync();
            case 1 or 2:
                return await office.ApprovedAsync();
            case 3:
                var due = await office.ApprovedAsync();
                (await office.ScheduleAsync(due, TimeSpan.FromSeconds(60))).MustBeDone();
                return due;
            default:
                var live = await office.PublishedAsync();
                if (stage > 4)
                {
                    (await office.StartEditAsync(live)).MustBeDone();
                    (await office.SubmitAsync(live)).MustBeDone();
                    await office.SignAllAsync(live, EditorialOffice.AllSignatures[stage == 5 ? ^1 : ^2].Step);
                }

                return live;
        }
    }

    private async Task CreateAsync(int unitId, int channelId)
    {
        var writer = Named("editor");
        var (status, location) = await writer.SendAsync("/admin/content/new?type=disclosure.general-notice", Fields(
            ("UnitId", $"{unitId}"), ("ChannelId", $"{channelId}")));
        var id = int.Parse(location.Split('/')[3], CultureInfo.InvariantCulture);
        _items[id] = true;
        Note(writer, "new", id, status);
        await EditAsync(writer, id, submit: false);
    }

    private async Task ActAsync(int client)
    {
        var random = new Random(HashCode.Combine(seed, client));
        for (var step = 0; step < StepsOfEach; step++)
        {
            var items = Items;
            var id = items[random.Next(items.Count)];
            var action = random.NextDouble() < 0.8 ? await SensibleAsync(random, id) : Everything[random.Next(Everything.Length)];
            await DoAsync(random, action, id);
        }
    }

    /// <summary>What people usually do with a text in this state, so that many histories reach the public and come back.</summary>
    private async Task<string> SensibleAsync(Random random, int id)
    {
        var state = await app.ReadAsync(db => db.ContentItems.Where(i => i.Id == id).Select(i => i.State).SingleAsync());
        string[] likely = state switch
        {
            ContentState.Draft => ["submit", "submit", "submit", "edit", "edit", "discard"],
            ContentState.InReview => ["sign", "sign", "sign", "sign", "sign", "sign", "sign", "sign", "recall", "return"],
            ContentState.Approved => ["publish", "publish", "schedule", "schedule", "send-back", "recall"],
            ContentState.Scheduled => ["fire", "fire", "unschedule", "publish", "schedule", "send-back"],
            ContentState.Published => ["start-edit", "start-edit", "withdraw", "duplicate"],
            ContentState.Withdrawn => ["start-edit", "withdraw"],
            _ => ["edit", "start-edit"],
        };
        return likely[random.Next(likely.Length)];
    }

    private async Task DoAsync(Random random, string action, int id)
    {
        var anybody = staff[random.Next(staff.Count)];
        var writer = random.NextDouble() < 0.9 ? Named(random.Next(2) == 0 ? "editor" : "editor2") : anybody;
        var chief = random.NextDouble() < 0.9 ? Named("final") : anybody;
        await (action switch
        {
            "edit" => EditAsync(writer, id, submit: false),
            "submit" => EditAsync(writer, id, submit: true),
            "sign" => SignAsync(random, id, "pass"),
            "return" => SignAsync(random, id, "return"),
            "forge" => ForgeAsync(random, anybody, id),
            "fire" => FireAsync(),
            "publish" => PublishingAsync(chief, id, "Publish", "content.publish"),
            "schedule" => PublishingAsync(chief, id, "Schedule", "content.schedule", ("Input.ScheduledFor", app.Clock.UtcNow.AddHours(8).AddMinutes(1).ToString("yyyy-MM-dd'T'HH:mm:ss", CultureInfo.InvariantCulture))),
            "unschedule" => PublishingAsync(chief, id, "Unschedule", "content.unschedule"),
            "withdraw" => PublishingAsync(chief, id, "Withdraw", "content.withdraw", ("Input.Kind", nameof(PublicationEnd.PublishedInError)), ("Input.Reason", "日期有误")),
            "send-back" => PublishingAsync(chief, id, "SendBack", "review.send-back", ("Input.ReasonCode", "facts")),
            "recall" => ItemAsync(writer, id, "Recall", "content.recall"),
            "start-edit" => ItemAsync(writer, id, "StartEdit", "content.start-edit"),
            "discard" => DiscardAsync(writer, id),
            _ => DuplicateAsync(writer, id),
        });
    }

    private async Task EditAsync(HistoryPerson who, int id, bool submit)
    {
        if (await RevisionAsync(who, id, $"/admin/content/{id}/edit") is not { } revision)
        {
            return;
        }

        var words = $"〔{seed}-{Interlocked.Increment(ref _words)}〕";
        var (status, location) = await who.SendAsync($"/admin/content/{id}/edit{(submit ? "?handler=Submit" : "")}", Fields(
            ("Revision", $"{revision}"), ("Title", "关于调整城区公交线路的通告" + words), ("Body", "<p>自2025年4月1日起，城区1路公交车延长至火车站。</p>"),
            ("Disclosure", nameof(DisclosureAttribute.Proactive)), ("Source", "县政府办"), ("FormedOn", "2025-03-07"), ("ResponsibleEditor", "编辑甲")));
        Note(who, submit ? "submit" : "edit", id, status, revision);
        if (IsDone(status, location))
        {
            _acknowledged.Enqueue(new Acknowledged(submit ? "content.submit" : "content.save", id, revision, words));
        }
        else if (submit)
        {
            // Saved, and then not let through: only those who look again know.
            _acknowledged.Enqueue(new Acknowledged("content.save", id, revision, words, MayHaveSaved: true));
        }
    }

    /// <summary>Asks who may sign: the page offers its form only to whose turn it is.</summary>
    private async Task SignAsync(Random random, int id, string verdict)
    {
        foreach (var who in staff.Where(p => Signers.Contains(p.Name)).OrderBy(_ => random.Next()).Take(4).ToList())
        {
            var (status, html) = await who.ReadAsync($"/admin/review/{id}");
            Watch(who, $"/admin/review/{id}", status);
            var forms = HistoryPerson.FormsWith(html, "Input.Verdict");
            if (forms.Count > 0)
            {
                await DecideAsync(who, id, verdict, forms[random.Next(forms.Count)]);
                return;
            }
        }
    }

    private async Task ForgeAsync(Random random, HistoryPerson who, int id)
    {
        var revision = await StoredRevisionAsync(id);
        await DecideAsync(who, id, "pass", new Dictionary<string, string>(StringComparer.Ordinal)
        {
            ["Input.Step"] = VersionSteps.Forgeable[random.Next(VersionSteps.Forgeable.Count)], ["Input.Revision"] = $"{revision}",
        });
    }

    private async Task DecideAsync(HistoryPerson who, int id, string verdict, Dictionary<string, string> form)
    {
        form["Input.Verdict"] = verdict;
        form["Input.Confirmed"] = "true";
        form["Input.ReasonCode"] = verdict == "return" ? "wording" : "";
        var (status, location) = await who.SendAsync($"/admin/review/{id}", form);
        var revision = int.Parse(form.GetValueOrDefault("Input.Revision", "0"), CultureInfo.InvariantCulture);
        Note(who, $"{verdict} {form.GetValueOrDefault("Input.Step")}", id, status, revision);
        if (IsDone(status, location))
        {
            _acknowledged.Enqueue(new Acknowledged("review.sign", id, revision));
        }
    }

    private async Task PublishingAsync(HistoryPerson who, int id, string handler, string action, params (string, string)[] fields)
    {
        if (await RevisionAsync(who, id, $"/admin/publishing/{id}") is { } revision)
        {
            await SendAsync(who, $"/admin/publishing/{id}?handler={handler}", id, action, revision, [.. fields, ("Input.Revision", $"{revision}")]);
        }
    }

    private async Task ItemAsync(HistoryPerson who, int id, string handler, string action)
    {
        if (await RevisionAsync(who, id, $"/admin/content/{id}") is { } revision)
        {
            await SendAsync(who, $"/admin/content/{id}?handler={handler}", id, action, revision, ("revision", $"{revision}"));
        }
    }

    private async Task DiscardAsync(HistoryPerson who, int id)
    {
        if (await RevisionAsync(who, id, $"/admin/content/{id}/edit") is { } revision)
        {
            // Done or not, the answer leads back to the item and says it there.
            var (status, _) = await who.SendAsync($"/admin/content/{id}/edit?handler=Discard", Fields(("revision", $"{revision}"), ("reason", "不再需要")));
            Note(who, "discard", id, status, revision);
        }
    }

    private async Task DuplicateAsync(HistoryPerson who, int id)
    {
        var (status, location) = await who.SendAsync($"/admin/content/{id}?handler=Duplicate", []);
        Note(who, "duplicate", id, status);
        if (IsDone(status, location) && location.Split('/') is [_, "admin", "content", var copy, "edit"])
        {
            _items[int.Parse(copy, CultureInfo.InvariantCulture)] = true;
        }
    }

    /// <summary>Time passes and two timers fire at once.</summary>
    private async Task FireAsync()
    {
        app.Clock.Advance(TimeSpan.FromSeconds(70));
        _trace.Enqueue("timer fires twice");
        await Task.WhenAll(
            app.UseAsync((PublishScheduled job) => job.RunAsync(CancellationToken.None)),
            app.UseAsync((PublishScheduled job) => job.RunAsync(CancellationToken.None)));
    }

    private async Task SendAsync(HistoryPerson who, string path, int id, string action, int revision, params (string, string)[] fields)
    {
        var (status, location) = await who.SendAsync(path, Fields(fields));
        Note(who, action, id, status, revision);
        if (IsDone(status, location))
        {
            _acknowledged.Enqueue(new Acknowledged(action, id, revision));
        }
    }

    /// <summary>As the page shows it; null when the page has no form for the person or the state. Every other time without the page, as a script would do it.</summary>
    private async Task<int?> RevisionAsync(HistoryPerson who, int id, string path)
    {
        if (Interlocked.Increment(ref _asked) % 2 == 0)
        {
            return await StoredRevisionAsync(id);
        }

        var (status, html) = await who.ReadAsync(path);
        Watch(who, path, status);
        return status == 200 ? HistoryPerson.RevisionOn(html) : null;
    }

    private Task<int> StoredRevisionAsync(int id) => app.ReadAsync(db => db.ContentItems.Where(i => i.Id == id).Select(i => i.Revision).SingleAsync());

    private HistoryPerson Named(string userName) => staff.First(p => p.Name == userName);

    private void Note(HistoryPerson who, string action, int id, int status, int? revision = null)
    {
        _trace.Enqueue($"{who.Name} {action} {id}{(revision is null ? "" : $" @{revision}")} → {status}");
        Watch(who, $"{action} {id}", status);
    }

    private void Watch(HistoryPerson who, string what, int status)
    {
        if (status >= 500)
        {
            _faults.Enqueue($"{who.Name}: {what} answered {status}");
        }
    }

    private static bool IsDone(int status, string location) => status == 302 && !location.Contains("/account/", StringComparison.Ordinal);

    private static IEnumerable<KeyValuePair<string, string>> Fields(params (string Name, string Value)[] fields) =>
        fields.Select(f => KeyValuePair.Create(f.Name, f.Value));
}
