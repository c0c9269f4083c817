using System.Globalization;
using System.Security.Cryptography;
using System.Text;

namespace Shijuan.Cms.Disclosure;

/// <summary>标准目录的一个事项 (B14)：what is to be public, by whom, when and with which elements. Never changed after its edition was imported.</summary>
internal sealed class CatalogueRow
{
    private CatalogueRow() { }

    public CatalogueRow(CatalogueText text, TimeLimit limit, IReadOnlyList<int> units, int? channelId, int order)
    {
        (Field, Level1, Level2, Elements, Basis) = (text.Field, text.Level1, text.Level2, text.Elements, text.Basis);
        (Limit, Bodies, Channels, Audience, Mode, Levels) = (text.Limit, text.Bodies, text.Channels, text.Audience, text.Mode, text.Levels);
        (LimitAmount, LimitUnit, LimitTrigger) = (limit.Amount, limit.Unit, limit.Trigger);
        UnitIds = string.Join(' ', units.Order().Select(u => u.ToString(CultureInfo.InvariantCulture)));
        ChannelId = channelId;
        Order = order;
        RowKey = KeyOf(Field, Level1, Level2, UnitIds);
    }

    public int Id { get; private set; }
    public int EditionId { get; private set; }

    /// <summary>The same for the same matter of the same bodies in every edition, so that what is filed stays filed.</summary>
    public string RowKey { get; private set; } = "";

    public int Order { get; private set; }

    /// <summary>领域，如“养老服务”。</summary>
    public string Field { get; private set; } = "";

    /// <summary>一级事项。</summary>
    public string Level1 { get; private set; } = "";

    /// <summary>二级事项。</summary>
    public string Level2 { get; private set; } = "";

    /// <summary>公开内容（要素）。</summary>
    public string Elements { get; private set; } = "";

    /// <summary>公开依据。</summary>
    public string Basis { get; private set; } = "";

    /// <summary>公开时限，as written.</summary>
    public string Limit { get; private set; } = "";

    public int LimitAmount { get; private set; }
    public LimitUnit LimitUnit { get; private set; }

    /// <summary>From what the time runs.</summary>
    public string LimitTrigger { get; private set; } = "";

    /// <summary>公开主体，as written.</summary>
    public string Bodies { get; private set; } = "";

    /// <summary>公开主体：numbers of the units, separated by spaces.</summary>
    public string UnitIds { get; private set; } = "";

    /// <summary>公开渠道和载体。</summary>
    public string Channels { get; private set; } = "";

    /// <summary>公开对象：全社会或者特定群众。</summary>
    public string Audience { get; private set; } = "";

    /// <summary>公开方式：主动或者依申请。</summary>
    public string Mode { get; private set; } = "";

    /// <summary>公开层级：县、乡、村。</summary>
    public string Levels { get; private set; } = "";

    /// <summary>The column whose items belong to the row without being filed, when the unit has no other row there.</summary>
    public int? ChannelId { get; private set; }

    public string Name => $"{Level1}／{Level2}";

    public IReadOnlyList<int> Units => [.. UnitIds.Split(' ', StringSplitOptions.RemoveEmptyEntries).Select(u => int.Parse(u, CultureInfo.InvariantCulture))];

    private static string KeyOf(params string[] parts) => Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(string.Join('\n', parts))))[..32];
}

/// <summary>事项的文字，as published. Immutable.</summary>
internal sealed record CatalogueText(
    string Field, string Level1, string Level2, string Elements, string Basis, string Limit, string Bodies, string Channels, string Audience, string Mode, string Levels);
