namespace Shijuan.Cms.Core.Web;

/// <summary>有效性的样式名：the words always stand beside the mark.</summary>
public static class ValidityMark
{
    public static string Of(string validity) => validity switch
    {
        "尚未施行" => "pending",
        "已修改" => "amended",
        "失效" => "lapsed",
        "废止" => "repealed",
        _ => "active",
    };
}
