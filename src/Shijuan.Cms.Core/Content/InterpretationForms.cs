namespace Shijuan.Cms.Core.Content;

/// <summary>解读形式 (2.3.01–2.3.03)：the forms in which a policy is explained.</summary>
public static class InterpretationForms
{
    public const string Text = "文字解读";
    public const string Picture = "图解";
    public const string Video = "视频";
    public const string Animation = "动漫";
    public const string Audio = "音频";
    public const string Questions = "问答";
    public const string Conference = "新闻发布会";
    public const string Interview = "访谈";
    public const string Plain = "简明版";

    /// <summary>Planned by who explains, whatever the form.</summary>
    public const string ByExpert = "专家解读";

    public const string ByLeader = "负责人解读";

    /// <summary>What one interpretation can be.</summary>
    public static readonly IReadOnlyList<string> All = [Text, Picture, Video, Animation, Audio, Questions, Conference, Interview, Plain];

    /// <summary>What a plan can name.</summary>
    public static readonly IReadOnlyList<string> Plannable = [.. All, ByExpert, ByLeader];

    /// <summary>音像：needs its words in writing.</summary>
    public static bool IsRecorded(string form) => form is Video or Animation or Audio;

    /// <summary>Not plain text (2.3.01).</summary>
    public static bool IsVivid(string form) => form == Picture || IsRecorded(form);
}
