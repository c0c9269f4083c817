using Shijuan.Cms.Core.Channels;
using Shijuan.Cms.Core.Content;
using Shijuan.Cms.Core.Review;
using Shijuan.Cms.Core.Settings;
using Shijuan.Cms.Core.Text;
using Shijuan.Cms.Core.Units;

namespace Shijuan.Cms.Core.Publishing;

/// <summary>待审内容：everything that a rule may look at, read once before the rules run. Immutable to rules.</summary>
public sealed class Candidate
{
    /// <param name="body">The body of the version, where somebody has read it already.</param>
    public Candidate(
        ContentItem item, ContentVersion version, ContentTypeDescriptor type, OrgUnit? unit, Channel? channel,
        ReviewRoute route, IReadOnlyList<SignOff> signOffs, IReadOnlyDictionary<int, LinkedItem> linkedItems, GateStage stage, DateOnly today,
        IReadOnlyList<StatedRelation>? relations = null, HeldInGroup? heldIn = null, bool pastItsTime = false, DateWindow? freeze = null, RichBody? body = null)
    {
        Relations = relations ?? [];
        HeldIn = heldIn;
        IsPastItsTime = pastItsTime;
        Freeze = freeze;
        Item = item;
        Version = version;
        Type = type;
        Unit = unit;
        Channel = channel;
        Route = route;
        SignOffs = signOffs;
        LinkedItems = linkedItems;
        Stage = stage;
        Today = today;
        Body = body ?? new RichBody(version.BodyHtml);
    }

    public ContentItem Item { get; }
    public ContentVersion Version { get; }
    public VersionDetail? Detail => Version.Detail;

    /// <summary>正文，parsed once for all rules.</summary>
    public RichBody Body { get; }

    public ContentTypeDescriptor Type { get; }
    public OrgUnit? Unit { get; }
    public Channel? Channel { get; }

    /// <summary>审批路线：which signatures this version needs.</summary>
    public ReviewRoute Route { get; }

    /// <summary>Sign-offs on this very version with this very fingerprint; others do not count and are not here.</summary>
    public IReadOnlyList<SignOff> SignOffs { get; }

    /// <summary>The items the text links to or states a relation with, by number; a number that is missing does not exist.</summary>
    public IReadOnlyDictionary<int, LinkedItem> LinkedItems { get; }

    /// <summary>What the text states about other items: interprets, repeals … Links in the body are not here.</summary>
    public IReadOnlyList<StatedRelation> Relations { get; }

    /// <summary>The release group without which the item may not become public; null when it is in none, or when the whole group is being published now.</summary>
    public HeldInGroup? HeldIn { get; }

    /// <summary>Whether the time at which the page comes down by itself is already over.</summary>
    public bool IsPastItsTime { get; }

    /// <summary>冻结发布 that holds now, or null.</summary>
    public DateWindow? Freeze { get; }

    public GateStage Stage { get; }

    /// <summary>Today in China.</summary>
    public DateOnly Today { get; }

    /// <summary>复查：the text is public already and is judged again; rules about the moment of publishing do not ask it anew.</summary>
    public bool IsPublicAlready { get; init; }

    /// <summary>How the findings are dealt with at this moment.</summary>
    public RuleModeSet Modes { get; init; } = RuleModeSet.AsShipped;

    public IReadOnlyList<RichImage> Images => Body.Images;

    public IReadOnlyList<RichTable> Tables => Body.Tables;

    public IEnumerable<Attachment> Files => Version.Attachments.Where(a => a.Kind == AttachmentKind.File);
}

/// <summary>链接指向的稿件。Immutable.</summary>
/// <param name="Title">Of the public text; empty while there is none.</param>
/// <param name="IsPublic">Public now, or becoming public in the same moment.</param>
/// <param name="MayCome">Not public yet, but on its way: not withdrawn and not discarded.</param>
public sealed record LinkedItem(int ItemId, string Title, bool IsPublic, bool MayCome = false)
{
    /// <summary>How a finding may call it: by its number unless everybody can read its title.</summary>
    public string Name => IsPublic && Title.Length > 0 ? $"《{Title}》" : $"（编号 {ItemId}）";
}

/// <summary>所在的联合发布组。Immutable.</summary>
public sealed record HeldInGroup(int GroupId, string Name);

/// <summary>把关时点：what is asked of a text grows from typing to publishing.</summary>
public enum GateStage
{
    /// <summary>起草、送审：the text itself must be right.</summary>
    Text = 1,

    /// <summary>发布：the text must be right and every sign-off must be there.</summary>
    Publish = 2,
}
