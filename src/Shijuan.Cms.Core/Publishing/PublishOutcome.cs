using Shijuan.Cms.Core.Content;

namespace Shijuan.Cms.Core.Publishing;

/// <summary>发布结果：closed set; a caller switches over all of them. Immutable.</summary>
public abstract record PublishOutcome
{
    private PublishOutcome() { }

    public sealed record Published(Publication Publication) : PublishOutcome;

    public sealed record Blocked(Judgement Judgement) : PublishOutcome;

    public sealed record WrongState(ContentState State) : PublishOutcome;

    public sealed record Changed(int Revision) : PublishOutcome;

    public sealed record Forbidden : PublishOutcome;

    public sealed record NotFound : PublishOutcome;
}
