using Shijuan.Cms.Core.Presence;

namespace Shijuan.Cms.Editorial;

/// <summary>编辑锁的说明：who, since when, what to do.</summary>
internal static class LockTexts
{
    public static string Of(HeldLock held) =>
        $"{held.OwnerName} 从 {ContentTexts.Clock(held.SinceUtc)} 开始正在修改这份稿件，您现在不能保存。请等对方改完，或者写明原因接手编辑。您输入的内容没有丢失。";

    public static string Title(HeldLock held) => $"{held.OwnerName} 正在修改这份稿件（从 {ContentTexts.Clock(held.SinceUtc)} 开始）";
}
