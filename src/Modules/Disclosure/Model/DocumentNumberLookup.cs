using System.Text.RegularExpressions;
using Shijuan.Cms.Core.Content;
using Shijuan.Cms.Core.Persistence;

namespace Shijuan.Cms.Disclosure;

/// <summary>按发文字号查找：whichever brackets somebody types, the stored ones are 〔〕.</summary>
internal sealed partial class DocumentNumberLookup : IDetailLookup
{
    public IQueryable<int> VersionsWith(CmsDbContext db, string words)
    {
        var number = Closing().Replace(Opening().Replace(words, "〔"), "〕");
        return db.Set<NormativeDocument>().Where(d => d.DocumentNumber.Contains(number)).Select(d => d.VersionId);
    }

    [GeneratedRegex(@"[\[［(（【{]", RegexOptions.None, 1000)]
    private static partial Regex Opening();

    [GeneratedRegex(@"[\]］)）】}]", RegexOptions.None, 1000)]
    private static partial Regex Closing();
}
