namespace Shijuan.Cms.Core.Notices;

/// <summary>站内通知：one line to one person about one thing. Written in the transaction of the event that caused it. Mutable only in being read, mailed, or told again while unread.</summary>
public sealed class Notice
{
    public const int LongestText = 300;

    // As many item numbers as the column holds; the count goes on.
    private const int MostItems = 150;

    private Notice() { }

    internal Notice(int recipientId, NoticeMessage message, NoticeDelivery delivery, DateTime atUtc)
    {
        RecipientId = recipientId;
        Kind = message.Kind;
        Key = message.Key;
        Delivery = delivery;
        Tell(message, atUtc);
    }

    public int Id { get; private set; }
    public int RecipientId { get; private set; }
    public NoticeKind Kind { get; private set; }

    /// <summary>What it is about: an unread notice with the same key is told again instead of doubled.</summary>
    public string Key { get; private set; } = "";

    public string Text { get; private set; } = "";

    /// <summary>Address within the admin.</summary>
    public string Url { get; private set; } = "";

    /// <summary>The latest item it is about, or null.</summary>
    public int? ItemId { get; private set; }

    /// <summary>Who has no right in this unit does not see it; null when it is about no unit.</summary>
    public int? UnitId { get; private set; }

    /// <summary>Numbers of the items told of, separated by spaces.</summary>
    public string Items { get; private set; } = "";

    public DateTime CreatedAtUtc { get; private set; }
    public DateTime? ReadAtUtc { get; private set; }
    public NoticeDelivery Delivery { get; private set; }

    /// <summary>The mail that carries it, or null.</summary>
    public int? MailId { get; private set; }

    public QueuedMail? Mail { get; private set; }

    public void MarkRead(DateTime atUtc) => ReadAtUtc ??= atUtc;

    public void SendWith(QueuedMail mail) => Mail = mail;

    internal void Tell(NoticeMessage message, DateTime atUtc)
    {
        var items = Items.Split(' ', StringSplitOptions.RemoveEmptyEntries).ToList();
        if (message.ItemId is { } id && !items.Contains($"{id}") && items.Count < MostItems)
        {
            items.Add($"{id}");
        }

        Items = string.Join(' ', items);
        var text = message.Summarise(items.Count);
        Text = text.Length > LongestText ? text[..(LongestText - 1)] + "…" : text;
        Url = items.Count > 1 ? message.UrlOfMany : message.Url;
        ItemId = message.ItemId;
        UnitId = message.UnitId;
        CreatedAtUtc = atUtc;
    }
}

/// <summary>通知内容。Immutable; no personal data, no body text.</summary>
/// <param name="Key">The same key while unread: one line, told again.</param>
/// <param name="Text">One sentence with the title.</param>
/// <param name="Url">Where it leads, within the admin.</param>
/// <param name="UnitId">Unit of the item: only who may read it is told.</param>
public sealed record NoticeMessage(NoticeKind Kind, string Key, string Text, string Url, int? ItemId, int? UnitId)
{
    /// <summary>For a line that gathers several items: how it reads with so many of them. By default the latest sentence stands.</summary>
    public Func<int, string>? TextOfMany { get; init; }

    public string UrlOfMany { get => field ?? Url; init; }

    internal string Summarise(int items) => items > 1 && TextOfMany is { } many ? many(items) : Text;
}
