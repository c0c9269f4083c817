namespace Shijuan.Cms.Disclosure;

/// <summary>开放数据的说明。</summary>
internal static class OpenData
{
    /// <summary>[P]：the conditions under which the county gives its own catalogue away.</summary>
    public const string Licence = "目录数据可以免费复制、加工和传播；使用时请注明来源和获取日期，不得改变原意。";
}
