using Microsoft.EntityFrameworkCore;
using Shijuan.Cms.Core.Content;
using Shijuan.Cms.Core.Drafting;
using Shijuan.Cms.Core.Persistence;

namespace Shijuan.Cms.Core.Upkeep;

/// <summary>修订说明：kept with the decision to publish, shown with the publication.</summary>
public sealed class ChangeNotes(CmsDbContext db, TimeProvider time)
{
    public const int LongestText = 500;

    /// <summary>What is wrong with the words, or null.</summary>
    public static FieldError? Fault(ChangeWords? words) => words switch
    {
        null => null,
        _ when !Enum.IsDefined(words.Kind) => new FieldError("ChangeKind", "请选择这次修改的分量。"),
        { Kind: not ChangeWeight.Minor } when string.IsNullOrWhiteSpace(words.Text) =>
            new FieldError("ChangeText", "更新和更正要写明改了什么，市民会在页面上看到。"),
        { Text.Length: > LongestText } => new FieldError("ChangeText", $"修订说明超过 {LongestText} 个字。"),
        _ => null,
    };

    /// <summary>Keeps the words with the version that is about to be published. The caller saves and audits.</summary>
    internal void Keep(ContentItem item, ChangeWords? words, int? actorId)
    {
        if (words is not null)
        {
            db.Set<ChangeNote>().Add(new ChangeNote(
                item.Id, item.Current.Id, words.Kind, words.Text?.Trim() ?? "", actorId, time.GetUtcNow().UtcDateTime));
        }
    }

    /// <summary>The announced changes of an item, newest first.</summary>
    public async Task<IReadOnlyList<PublishedChange>> OfAsync(int itemId, CancellationToken cancel)
    {
        var notes = await db.Set<ChangeNote>().AsNoTracking().Where(n => n.ItemId == itemId).ToListAsync(cancel);
        if (notes.Count == 0)
        {
            return [];
        }

        var published = await db.Publications.AsNoTracking().Where(p => p.ItemId == itemId)
            .GroupBy(p => p.VersionId).Select(g => new { VersionId = g.Key, AtUtc = g.Min(p => p.PublishedAtUtc) })
            .ToDictionaryAsync(p => p.VersionId, p => p.AtUtc, cancel);
        return
        [
            .. notes.GroupBy(n => n.VersionId).Select(g => g.MaxBy(n => n.Id)!)
                .Where(n => n.Kind != ChangeWeight.Minor && published.ContainsKey(n.VersionId))
                .Select(n => new PublishedChange(n.Kind, n.Text, published[n.VersionId]))
                .OrderByDescending(c => c.AtUtc),
        ];
    }
}

/// <summary>公布的一次修订。Immutable.</summary>
public sealed record PublishedChange(ChangeWeight Kind, string Text, DateTime AtUtc);
