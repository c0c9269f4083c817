namespace Shijuan.Cms.Core.Text;

/// <summary>正文被拒收: the rich text cannot be taken at all. The message is Chinese and meant for the editor.</summary>
public sealed class RichTextRefusedException : Exception
{
    private RichTextRefusedException(string message)
        : base(message)
    {
    }

    internal static RichTextRefusedException TooLong() =>
        new("正文超过 2 MB，无法保存。请把长内容拆成几篇，或改为上传附件。");

    internal static RichTextRefusedException TooDeep() =>
        new("正文的嵌套层数超过 256 层，无法处理。请先粘贴为纯文本，再重新排版。");

    internal static RichTextRefusedException TooManyParts() =>
        new("正文的段落、单元格等超过 10 万个，无法保存。请拆成几篇，或把大表格改为上传附件。");

    internal static RichTextRefusedException NotCertain() =>
        new("正文中有系统不能确认安全的写法，没有保存。请先粘贴为纯文本，再重新排版。");
}
