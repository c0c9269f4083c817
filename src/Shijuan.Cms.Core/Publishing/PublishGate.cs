using Microsoft.Extensions.Logging;

namespace Shijuan.Cms.Core.Publishing;

/// <summary>发布关口：runs every applicable rule, collects all findings, and fails closed: a rule that throws or takes too long blocks.</summary>
public sealed partial class PublishGate(IEnumerable<IPublishRule> rules, RuleTexts texts, TimeProvider time, ILogger<PublishGate> log)
{
    /// <summary>No rule of this product needs more; one that does is faulty and blocks.</summary>
    public static readonly TimeSpan RuleTimeLimit = TimeSpan.FromSeconds(10);

    private static readonly TimeSpan Grace = TimeSpan.FromSeconds(2);

    public async Task<Judgement> JudgeAsync(Candidate candidate, CancellationToken cancel)
    {
        var findings = new List<JudgedFinding>();
        var keys = new List<string>();
        foreach (var rule in rules)
        {
            findings.AddRange(await CheckAsync(rule, candidate, keys, cancel));
        }

        return new Judgement(
            candidate.Version.Id,
            candidate.Version.Fingerprint,
            findings.Where(f => f.Severity != Severity.Observed).OrderBy(f => f.Severity).ToList(),
            keys)
        {
            Observed = findings.Where(f => f.Severity == Severity.Observed).ToList(),
        };
    }

    /// <summary>A pass for a judgement of a frozen text at the publish stage that has no blocking finding; otherwise null.</summary>
    internal static GatePass? PassFor(Candidate candidate, Judgement judgement, GateReport report) =>
        candidate.Stage == GateStage.Publish && candidate.Version.IsFrozen && judgement.Passed && judgement.RuleKeys.Count > 0
        && judgement.Fingerprint == candidate.Version.Fingerprint
            ? new GatePass(judgement.VersionId, judgement.Fingerprint, report.Id)
            : null;

    /// <summary>
    /// A rule whose time is up was told to stop; what it was asking of the database must be over before the next rule asks the same
    /// connection. One that does not stop is left behind.
    /// </summary>
    private static Task LetGoAsync(Task rule) => Task.WhenAny(rule, Task.Delay(Grace));

    private async Task<IReadOnlyList<JudgedFinding>> CheckAsync(
        IPublishRule rule, Candidate candidate, List<string> keys, CancellationToken cancel)
    {
        using var limit = new CancellationTokenSource(RuleTimeLimit, time);
        using var both = CancellationTokenSource.CreateLinkedTokenSource(cancel, limit.Token);
        var run = Task.FromResult<IReadOnlyList<JudgedFinding>>([]);
        try
        {
            if (!rule.AppliesTo(candidate))
            {
                return [];
            }

            keys.Add(rule.Key);
            run = CollectAsync(rule, candidate, both.Token);
            return await run.WaitAsync(both.Token);
        }
        catch (OperationCanceledException) when (!cancel.IsCancellationRequested)
        {
            LogTimeout(rule.Key, candidate.Item.Id);
            await LetGoAsync(run);
            return [JudgedFinding.NotChecked(rule.Key, "超时")];
        }
#pragma warning disable CA1031 // Fail closed: whatever a rule throws, the item does not pass.
        catch (Exception e) when (e is not OperationCanceledException)
#pragma warning restore CA1031
        {
            LogFault(e, rule.Key, candidate.Item.Id);
            return [JudgedFinding.NotChecked(rule.Key, "规则出错")];
        }
    }

    private async Task<IReadOnlyList<JudgedFinding>> CollectAsync(IPublishRule rule, Candidate candidate, CancellationToken cancel)
    {
        var found = new List<JudgedFinding>();
        await foreach (var finding in rule.CheckAsync(candidate, cancel).WithCancellation(cancel))
        {
            found.Add(texts.Explain(finding, candidate.Modes));
        }

        return found;
    }

    [LoggerMessage(Level = LogLevel.Error, Message = "Publish rule {Rule} failed on item {ItemId}; blocked")]
    private partial void LogFault(Exception e, string rule, int itemId);

    [LoggerMessage(Level = LogLevel.Error, Message = "Publish rule {Rule} took too long on item {ItemId}; blocked")]
    private partial void LogTimeout(string rule, int itemId);
}
