namespace Shijuan.Cms.Core.Review;

/// <summary>职责分离 (PR02)：the one pure function that says whether a person may sign a step of the current text. Null means yes.</summary>
public static class SeparationOfDuties
{
    /// <param name="route">The steps that this text has to pass.</param>
    /// <param name="wanted">Who wants to sign what, and for whom.</param>
    /// <param name="contributors">Everybody who wrote or edited the current text.</param>
    /// <param name="signed">Passing signatures on the current text.</param>
    public static DutyRefusal? Check(ReviewRoute route, Signature wanted, IReadOnlyCollection<int> contributors, IReadOnlyCollection<Signature> signed)
    {
        if (route.Find(wanted.Step) is not { } step)
        {
            return DutyRefusal.NotInRoute;
        }

        if (contributors.Any(wanted.Involves))
        {
            return DutyRefusal.OwnText;
        }

        var same = signed.Where(s => s.Step == wanted.Step).ToList();
        if (same.Count >= step.Quorum || same.Exists(wanted.SharesPersonWith))
        {
            return DutyRefusal.AlreadySigned;
        }

        if (step.Group is { } group && signed.Any(s => route.Find(s.Step)?.Group is { } other && other != group && wanted.SharesPersonWith(s)))
        {
            return DutyRefusal.TwoLevels;
        }

        return step.Stage is { } stage && ReviewProgress.OpenStage(route, signed) != stage ? DutyRefusal.OutOfOrder : null;
    }

    /// <summary>签署是否齐备：every step with its quorum of different people, nobody in two groups, at least three people, none of them a contributor.</summary>
    public static bool IsComplete(ReviewRoute route, IReadOnlyCollection<int> contributors, IReadOnlyCollection<Signature> signed) =>
        route.Steps.All(step => ReviewProgress.IsSigned(step, signed)) && PersonsAreApart(route, contributors, signed);

    /// <summary>Whether the signatures that are there are in the right hands, complete or not; with three people when every staged step is signed.</summary>
    public static bool PersonsAreApart(ReviewRoute route, IReadOnlyCollection<int> contributors, IReadOnlyCollection<Signature> signed)
    {
        if (signed.Any(s => contributors.Any(s.Involves)))
        {
            return false;
        }

        var staged = signed.Where(s => route.Find(s.Step)?.Group is not null).ToList();
        var groupsOf = staged
            .SelectMany(s => People(s).Select(person => (person, route.Find(s.Step)!.Group)))
            .Distinct()
            .GroupBy(pair => pair.person);
        return groupsOf.All(groups => groups.Count() == 1)
            && (!route.Staged.All(step => ReviewProgress.IsSigned(step, signed)) || staged.DistinctBy(s => s.Signer).Count() >= ReviewRoute.FewestPersons);
    }

    private static IEnumerable<int> People(Signature s) => s.ActingFor is { } absent ? [s.Signer, absent] : [s.Signer];
}
