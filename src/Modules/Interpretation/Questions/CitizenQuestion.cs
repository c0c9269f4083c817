using Shijuan.Cms.Core.Audit;

namespace Shijuan.Cms.Interpretation;

/// <summary>“看不懂”的一个问题：what a citizen did not understand in a document. Holds no name and no contact: whoever wants an answer in person uses 咨询.</summary>
internal sealed class CitizenQuestion : IAuditedState
{
    public const int Longest = 500;
    public const int Shortest = 5;
    public const int LongestReply = 1000;

    private CitizenQuestion() { }

    public CitizenQuestion(int itemId, int unitId, string text, DateTime atUtc)
    {
        (ItemId, UnitId, Text, AskedAtUtc) = (itemId, unitId, text, atUtc);
        State = QuestionState.Open;
    }

    public int Id { get; private set; }

    /// <summary>The document or interpretation that was not understood.</summary>
    public int ItemId { get; private set; }

    /// <summary>The unit that published it.</summary>
    public int UnitId { get; private set; }

    public string Text { get; private set; } = "";
    public DateTime AskedAtUtc { get; private set; }
    public QuestionState State { get; private set; }

    /// <summary>办理情况：what the unit did, for example where it now explains it; not public.</summary>
    public string Reply { get; private set; } = "";

    public string RepliedByName { get; private set; } = "";
    public DateTime? RepliedAtUtc { get; private set; }

    /// <summary>Counts every change; a stale one is refused.</summary>
    public int Revision { get; private set; }

    public void Close(QuestionState state, string reply, string name, DateTime atUtc)
    {
        (State, Reply, RepliedByName, RepliedAtUtc) = (state, reply, name, atUtc);
        Revision++;
    }
}

/// <summary>问题的状态。</summary>
internal enum QuestionState
{
    /// <summary>还没有处理。</summary>
    Open = 1,

    /// <summary>已写进问答或解读。</summary>
    Answered = 2,

    /// <summary>不处理，如广告、与文件无关。</summary>
    Dismissed = 3,
}
