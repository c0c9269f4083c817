namespace Shijuan.Cms.Core.Content;

/// <summary>稿件内容：what an editor fills in, already sanitised. Immutable.</summary>
public sealed record VersionText
{
    public string Title { get; init; } = "";
    public string Summary { get; init; } = "";

    /// <summary>正文：sanitised HTML with <c>cms-item:</c> and <c>cms-file:</c> addresses.</summary>
    public string BodyHtml { get; init; } = "";

    /// <summary>正文的纯文字，由正文生成。</summary>
    public string BodyText { get; init; } = "";

    public int ChannelId { get; init; }
    public DisclosureAttribute Disclosure { get; init; }

    /// <summary>不予公开或依申请公开的理由和依据。</summary>
    public string DisclosureReason { get; init; } = "";

    /// <summary>主题分类。</summary>
    public string Topic { get; init; } = "";

    /// <summary>体裁，如“通知”。</summary>
    public string Genre { get; init; } = "";

    public string Keywords { get; init; } = "";

    /// <summary>信息来源 (ContentSource)。</summary>
    public string Source { get; init; } = "";

    /// <summary>转载链接；自有稿件为空。</summary>
    public string SourceUrl { get; init; } = "";

    /// <summary>成文日期（形成日期），中国日期。</summary>
    public DateOnly? FormedOn { get; init; }

    /// <summary>责任编辑。</summary>
    public string ResponsibleEditor { get; init; } = "";

    /// <summary>写明的关联, as <see cref="StatedRelation.Write"/> stores them.</summary>
    public string Relations { get; init; } = "";

    /// <summary>解读方案, as <see cref="Content.InterpretationPlan.Write"/> stores it; empty without one.</summary>
    public string InterpretationPlan { get; init; } = "";
}
