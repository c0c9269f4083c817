using Shijuan.Cms.Core.Drafting;

namespace Shijuan.Cms.Editorial;

/// <summary>操作没有成功时给人看的话。</summary>
internal static class OutcomeTexts
{
    public static string Of(DraftOutcome outcome) => outcome switch
    {
        DraftOutcome.Conflict => "没有保存：在您编辑期间，这份稿件有了别的改动。",
        DraftOutcome.Locked locked => LockTexts.Of(locked.Lock),
        DraftOutcome.OpenComments open => "还有必须解决的批注没有解决：" + string.Join("；", open.Comments.Select(c => c.Text)),
        DraftOutcome.WrongState wrong => wrong.Message,
        DraftOutcome.Forbidden forbidden => forbidden.Message,
        DraftOutcome.Invalid invalid => string.Join(" ", invalid.Errors.Select(e => e.Message)),
        DraftOutcome.Blocked => "没有通过发布前检查。",
        _ => "没有找到这份稿件。",
    };
}
