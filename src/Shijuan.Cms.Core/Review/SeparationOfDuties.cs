namespace Shijuan.Cms.Core.Review;

/// <summary>职责分离 (PR02)：the one pure function that says whether a person may sign a step of the current text. Null means yes.</summary>
public static class SeparationOfDuties
{
    /// <param name="step">What is to be signed.</param>
    /// <param name="signer">Who wants to sign.</param>
    /// <param name="contributors">Everybody who wrote or edited the current text.</param>
    /// <param name="signed">Passing signatures on the current text.</param>
    public static DutyRefusal? Check(ReviewStep step, int signer, IReadOnlyCollection<int> contributors, IReadOnlyCollection<Signature> signed)
    {
        if (contributors.Contains(signer))
        {
            return DutyRefusal.OwnText;
        }

        if (signed.Any(s => s.Step == step))
        {
            return DutyRefusal.AlreadySigned;
        }

        if (ReviewSteps.LevelOf(step) is not { } level)
        {
            return null;
        }

        var levels = signed.Where(s => ReviewSteps.LevelOf(s.Step) is not null).ToList();
        if (levels.Exists(s => s.Signer == signer && ReviewSteps.LevelOf(s.Step) != level))
        {
            return DutyRefusal.TwoLevels;
        }

        return ReviewProgress.OpenLevel(levels.Select(s => s.Step)) == level ? null : DutyRefusal.OutOfOrder;
    }

    /// <summary>三审三校是否齐备：all six steps signed, in three distinct hands, none of them a contributor's.</summary>
    public static bool IsComplete(IReadOnlyCollection<int> contributors, IReadOnlyCollection<Signature> signed)
    {
        var perLevel = new Dictionary<int, HashSet<ReviewLevel>>();
        foreach (var s in signed)
        {
            if (contributors.Contains(s.Signer))
            {
                return false;
            }

            if (ReviewSteps.LevelOf(s.Step) is { } level)
            {
                perLevel.TryAdd(s.Signer, []);
                perLevel[s.Signer].Add(level);
            }
        }

        return ReviewSteps.SixSignatures.All(step => signed.Any(s => s.Step == step))
            && perLevel.Count >= 3
            && perLevel.Values.All(levels => levels.Count == 1);
    }
}

/// <summary>签署（纯数据）。Immutable.</summary>
public sealed record Signature(ReviewStep Step, int Signer);

/// <summary>拒绝签署的理由。</summary>
public enum DutyRefusal
{
    /// <summary>写过或改过当前文本。</summary>
    OwnText = 1,

    /// <summary>这一步已经签过。</summary>
    AlreadySigned = 2,

    /// <summary>同一人不得在两个审级签署。</summary>
    TwoLevels = 3,

    /// <summary>还没轮到这一级。</summary>
    OutOfOrder = 4,
}
