using System.Security.Cryptography;
using System.Text;
using Microsoft.EntityFrameworkCore;
using Shijuan.Cms.Core.Modules;
using Shijuan.Cms.Core.Papers;
using Shijuan.Cms.Core.Persistence;
using Shijuan.Cms.Core.Settings;

namespace Shijuan.Cms.Interpretation;

/// <summary>图解的图片文件：of an interpretation that is public now, made once for each publication.</summary>
internal sealed class PublicPictures(CmsDbContext db, MadeFiles files) : IUseCase
{
    private const string Extension = ".png";

    // Goes up when the layout changes, so that browsers fetch the file again.
    private const string Layout = "2";

    /// <summary>Null when no such interpretation is public, it has no picture, or the server cannot draw it.</summary>
    /// <param name="scheme">How the reader came, <c>https</c> or <c>http</c>: a code with the other one may lead nowhere.</param>
    public async Task<MadeFile?> GetAsync(int itemId, string scheme, CancellationToken cancel)
    {
        var live = await db.Publications.AsNoTracking()
            .Where(p => p.ItemId == itemId && p.ClosedAtUtc == null)
            .Include(p => p.Version).ThenInclude(v => v.Detail)
            .SingleOrDefaultAsync(cancel);
        if (live?.Version.Detail is not InterpretationText detail || PictureGroup.Of(PictureBlock.Read(detail.Picture)) is not { Count: > 0 } groups)
        {
            return null;
        }

        var site = await SiteFacts.LoadAsync(db, cancel);
        // The domain of the site and not that of the request: the file is kept for everybody.
        var address = $"{site?.Domain}/{live.Path}";
        var text = new InfographicText(
            live.Version.Title, groups, live.PublisherName, site?.SiteName ?? "", address, string.IsNullOrEmpty(site?.Domain) ? null : $"{scheme}://{address}");
        // Name and domain are drawn too: a picture with the former ones is another file.
        var edition = $"{scheme}-{Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes($"{site?.SiteName}\n{site?.Domain}")).AsSpan(0, 4))}";
        var bytes = await files.GetAsync(live.Id, edition + Extension, () => InfographicImage.Draw(text), cancel);
        return bytes is null ? null : MadeFile.Of(live, bytes, InfographicImage.MediaType, Extension, $"{Layout}-{edition}");
    }
}
