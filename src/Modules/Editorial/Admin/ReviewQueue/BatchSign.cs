using System.Globalization;
using Microsoft.Extensions.DependencyInjection;
using Shijuan.Cms.Core.Drafting;
using Shijuan.Cms.Core.Modules;
using Shijuan.Cms.Core.Permissions;
using Shijuan.Cms.Core.Review;

namespace Shijuan.Cms.Editorial;

/// <summary>批量签署：only texts that the person has opened, one signature and one result each; one that fails leaves the others as they are.</summary>
internal sealed class BatchSign(ReviewQueue queue, IServiceScopeFactory scopes) : IUseCase
{
    /// <param name="picks">What was ticked: <c>item:revision</c>, as the person saw it.</param>
    public async Task<IReadOnlyList<BatchLine>> SignAsync(Actor actor, IReadOnlyList<string> picks, CancellationToken cancel)
    {
        var mine = (await queue.NextAsync(actor, cancel)).ToDictionary(l => l.Id);
        var results = new List<BatchLine>();
        foreach (var (id, revision) in picks.Select(Read).OfType<(int, int)>().Distinct())
        {
            if (!mine.TryGetValue(id, out var line))
            {
                results.Add(new BatchLine(id, $"编号 {id}", false, "现在没有等您签署的步骤，可能刚有人签过或撤回。"));
            }
            else if (!line.WasOpened)
            {
                results.Add(new BatchLine(id, line.Title, false, "您还没有打开看过这份文本，不能批量签署。"));
            }
            else
            {
                results.Add(await SignOneAsync(actor, line, revision, cancel));
            }
        }

        return results;
    }

    private async Task<BatchLine> SignOneAsync(Actor actor, QueueLine line, int revision, CancellationToken cancel)
    {
        var done = new List<string>();
        foreach (var task in line.MyTasks.Where(t => t.Task.Step != ReviewStep.Confidentiality))
        {
            // A scope for each signature: what one leaves behind cannot disturb the next.
            await using var scope = scopes.CreateAsyncScope();
            var desk = scope.ServiceProvider.GetRequiredService<ReviewDesk>();
            var request = new SignRequest(line.Id, revision + done.Count, task.Task.Step, Verdict.Pass, null, null, task.Absent?.UserId);
            if (await desk.SignAsync(actor, request, cancel) is not DraftOutcome.Done and var refused)
            {
                var before = done.Count > 0 ? $"已签{string.Join("、", done)}；" : "";
                return new BatchLine(line.Id, line.Title, false, before + $"{task.Task.Name}没有签成：{OutcomeTexts.Of(refused)}");
            }

            done.Add(task.Task.Name);
        }

        return done.Count > 0
            ? new BatchLine(line.Id, line.Title, true, $"已签{string.Join("、", done)}。")
            : new BatchLine(line.Id, line.Title, false, "保密审查要逐份确认，请打开稿件签署。");
    }

    private static (int Id, int Revision)? Read(string pick) =>
        pick.Split(':') is [var id, var revision]
        && int.TryParse(id, NumberStyles.None, CultureInfo.InvariantCulture, out var item)
        && int.TryParse(revision, NumberStyles.None, CultureInfo.InvariantCulture, out var seen)
            ? (item, seen)
            : null;
}

/// <summary>批量签署中一份的结果。Immutable.</summary>
internal sealed record BatchLine(int Id, string Title, bool Done, string What);
