using Microsoft.EntityFrameworkCore;
using Shijuan.Cms.Core.Audit;
using Shijuan.Cms.Core.Content;
using Shijuan.Cms.Core.Publishing;
using Shijuan.Cms.Core.Review;
using Shijuan.Cms.IntegrationTests.Harness;

namespace Shijuan.Cms.IntegrationTests.Histories;

/// <summary>The model: what must be true of some items in the database whatever people did to them. Returns every violation in words.</summary>
internal sealed class HistoryModel(CmsApp app)
{
    private long _verified;
    private string _hash = AuditChain.Genesis;

    public Task<IReadOnlyList<string>> CheckAsync(IReadOnlyList<int> itemIds, IReadOnlyList<Acknowledged> acknowledged) => app.ReadAsync(async db =>
    {
        var rows = new ItemRows(
            await db.ContentItems.AsNoTracking().Where(i => itemIds.Contains(i.Id)).ToListAsync(),
            await db.ContentVersions.AsNoTracking().Include(v => v.Contributors).Include(v => v.Attachments).Include(v => v.Detail)
                .Where(v => itemIds.Contains(v.ItemId)).OrderBy(v => v.Id).ToListAsync(),
            await db.Publications.AsNoTracking().Where(p => itemIds.Contains(p.ItemId)).ToListAsync(),
            await db.SignOffs.AsNoTracking().Where(s => itemIds.Contains(s.ItemId)).ToListAsync(),
            await db.GateReports.AsNoTracking().Where(r => itemIds.Contains(r.ItemId)).ToListAsync(),
            await db.StatusChanges.AsNoTracking().Where(s => itemIds.Contains(s.ItemId)).ToListAsync(),
            await db.AuditEntries.AsNoTracking().Where(a => a.SubjectType == nameof(ContentItem) && itemIds.Contains(a.SubjectId!.Value)).OrderBy(a => a.Sequence).ToListAsync());
        var chain = await ChainAsync(db);
        return (IReadOnlyList<string>)
        [
            .. rows.Publications.SelectMany(p => Publication(p, rows)),
            .. rows.Items.SelectMany(i => Item(i, rows)),
            .. rows.Items.SelectMany(i => AuditRows(i, rows)),
            .. rows.Items.SelectMany(i => Kept(i, rows, acknowledged.Where(a => a.ItemId == i.Id).ToList())),
            .. chain,
        ];
    });

    /// <summary>Published ⇒ every signature of its chain on exactly that text, by at least three people, none of whom wrote it, after a gate that let this very text pass.</summary>
    private static IEnumerable<string> Publication(Publication publication, ItemRows rows)
    {
        var name = $"publication {publication.Id} of item {publication.ItemId}";
        if (rows.Versions.Find(v => v.Id == publication.VersionId) is not { IsFrozen: true } version)
        {
            yield return $"{name}: its version is not frozen";
            yield break;
        }

        if (ContentFingerprint.Of(version) != version.Fingerprint)
        {
            yield return $"{name}: the text is not the one that was frozen";
        }

        if (!rows.Reports.Exists(r => r.Id == publication.GateReportId && r.Passed && r.VersionId == version.Id && r.Fingerprint == version.Fingerprint))
        {
            yield return $"{name}: no passed gate report on this very text";
        }

        var signed = rows.SignOffs.Where(s => s.VersionId == version.Id && s.Fingerprint == version.Fingerprint && s.Verdict == Verdict.Pass).ToList();
        foreach (var step in VersionSteps.NeededBy(version).Except(signed.Select(VersionSteps.Of)))
        {
            yield return $"{name}: the signature {step} is missing";
        }

        if (signed.Select(s => s.ActorId).Distinct().Count() < VersionSteps.FewestSigners)
        {
            yield return $"{name}: fewer than {VersionSteps.FewestSigners} people signed";
        }

        foreach (var signer in signed.Select(s => s.ActorId).Distinct().Where(s => version.Contributors.Any(c => c.UserId == s)))
        {
            yield return $"{name}: account {signer} signed a text that it wrote";
        }

        if (rows.Publications.Exists(p => p.VersionId == publication.VersionId && p.Id != publication.Id))
        {
            yield return $"{name}: its version was published more than once";
        }
    }

    private static IEnumerable<string> Item(ContentItem item, ItemRows rows)
    {
        var open = rows.Publications.Where(p => p.ItemId == item.Id && p.IsOpen).ToList();
        if (open.Count > 1)
        {
            yield return $"item {item.Id}: {open.Count} open publications";
        }

        if ((item.State == ContentState.Published) && (open.Count == 0 || open[0].VersionNumber != item.CurrentNumber))
        {
            yield return $"item {item.Id}: says published, but version {item.CurrentNumber} is not what the public sees";
        }

        if (item.State is ContentState.Withdrawn or ContentState.Discarded && open.Count > 0)
        {
            yield return $"item {item.Id}: {item.State}, but still public";
        }

        if (item.State == ContentState.Scheduled != item.ScheduledForUtc is not null)
        {
            yield return $"item {item.Id}: {item.State} with the time {item.ScheduledForUtc}";
        }
    }

    /// <summary>Every change has exactly one audit row, and every audit row of a change has its change.</summary>
    private static IEnumerable<string> AuditRows(ContentItem item, ItemRows rows)
    {
        var done = rows.Audit.Where(a => a.SubjectId == item.Id && a.Outcome == AuditOutcome.Done).GroupBy(ActionOf).ToDictionary(g => g.Key, g => g.Count());
        int Done(string action) => done.GetValueOrDefault(action);
        var changes = rows.StatusChanges.Where(c => c.ItemId == item.Id).GroupBy(c => c.Intent).ToDictionary(g => g.Key, g => g.Count());
        foreach (var intent in changes.Keys.Except(AuditMapping.Actions.Keys).Except(AuditMapping.Consequences))
        {
            yield return $"item {item.Id}: a change “{intent}” that AuditMapping does not know";
        }

        foreach (var (intent, actions) in AuditMapping.Actions)
        {
            var (happened, told) = (changes.GetValueOrDefault(intent), actions.Sum(Done));
            if (happened != told)
            {
                yield return $"item {item.Id}: {happened} × {intent}, but {told} audit rows {string.Join(" + ", actions)}";
            }
        }

        (string What, int Rows, int Told)[] counts =
        [
            ("sign-offs", rows.SignOffs.Count(s => s.ItemId == item.Id), Done("review.sign") + Done("review.sign (Return)")),
            ("publications", rows.Publications.Count(p => p.ItemId == item.Id), Done("content.publish")),
            ("births", 1, Done("content.create") + Done("content.duplicate")),
        ];
        foreach (var (what, stored, told) in counts.Where(c => c.Rows != c.Told))
        {
            yield return $"item {item.Id}: {stored} {what}, but {told} audit rows";
        }
    }

    /// <summary>What a person was told is done is done, once; no two people were told so about one and the same state.</summary>
    private static IEnumerable<string> Kept(ContentItem item, ItemRows rows, IReadOnlyList<Acknowledged> acknowledged)
    {
        foreach (var twice in acknowledged.Where(a => !a.MayHaveSaved).GroupBy(a => a.Revision).Where(g => g.Count() > 1))
        {
            yield return $"item {item.Id}: {string.Join(" and ", twice.Select(a => a.Action))} were both accepted on revision {twice.Key}: one overwrote the other";
        }

        foreach (var group in acknowledged.Where(a => a.Action != "content.save").GroupBy(a => a.Action))
        {
            var recorded = rows.Audit.Count(a => a.SubjectId == item.Id && a.Action == group.Key && a.Outcome == AuditOutcome.Done && a.Trigger == AuditTrigger.Person);
            if (recorded < group.Count())
            {
                yield return $"item {item.Id}: {group.Count()} × {group.Key} acknowledged, {recorded} recorded";
            }
        }

        if (acknowledged.Where(a => a is { Words: not null, MayHaveSaved: false }).MaxBy(a => a.Revision) is not { } last)
        {
            yield break;
        }

        // In the newest text, or in the frozen one that was submitted or discarded since.
        var titles = rows.Versions.Where(v => v.ItemId == item.Id).Select(v => v.Title).ToList();
        if (!acknowledged.Any(a => a.Words is { } words && a.Revision >= last.Revision && titles.Exists(t => t.Contains(words, StringComparison.Ordinal))))
        {
            yield return $"item {item.Id}: the acknowledged words “{last.Words}” are gone; there is “{string.Join("”, “", titles)}”";
        }
    }

    /// <summary>Goes on from the last check: the whole log is verified piece by piece.</summary>
    private async Task<IReadOnlyList<string>> ChainAsync(Core.Persistence.CmsDbContext db)
    {
        await foreach (var entry in db.AuditEntries.AsNoTracking().Where(e => e.Sequence > _verified).OrderBy(e => e.Sequence).AsAsyncEnumerable())
        {
            if (entry.Sequence != _verified + 1 || entry.PreviousHash != _hash || AuditChain.HashOf(entry) != entry.Hash)
            {
                return [$"the audit log breaks after entry {_verified}"];
            }

            (_verified, _hash) = (entry.Sequence, entry.Hash);
        }

        var head = await db.AuditHeads.AsNoTracking().SingleAsync();
        return head.Sequence == _verified && head.Hash == _hash ? [] : [$"the audit log ends at {_verified}, its head says {head.Sequence}"];
    }

    private static string ActionOf(AuditEntry entry) =>
        entry.Action == "review.sign" && entry.Data.Contains("\"verdict\":\"Return\"", StringComparison.Ordinal) ? "review.sign (Return)" : entry.Action;

    private sealed record ItemRows(
        List<ContentItem> Items, List<ContentVersion> Versions, List<Publication> Publications, List<SignOff> SignOffs,
        List<GateReport> Reports, List<StatusChange> StatusChanges, List<AuditEntry> Audit);
}

/// <summary>What the server told a person. Immutable.</summary>
/// <param name="Action">The audit action that must have been recorded.</param>
/// <param name="Revision">The revision on which it was accepted.</param>
/// <param name="Words">What was saved, and must still be there unless somebody saved later.</param>
/// <param name="MayHaveSaved">Saved and then refused to submit: the answer does not say whether the words were kept.</param>
internal sealed record Acknowledged(string Action, int ItemId, int Revision, string? Words = null, bool MayHaveSaved = false);
