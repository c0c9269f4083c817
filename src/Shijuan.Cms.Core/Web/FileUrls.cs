using System.Globalization;

namespace Shijuan.Cms.Core.Web;

/// <summary>文件地址：public ones follow the item's open publication, draft ones need sign-in.</summary>
public static class FileUrls
{
    public static string Public(int itemId, string sha256, string fileName) =>
        string.Create(CultureInfo.InvariantCulture, $"/files/{itemId}/{sha256[..16]}/{Uri.EscapeDataString(fileName)}");

    public static string Draft(int itemId, string sha256) =>
        string.Create(CultureInfo.InvariantCulture, $"/admin/files/{itemId}/{sha256}");
}
