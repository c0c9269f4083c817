using CsCheck;
using Shijuan.Cms.Core.Content;
using Shijuan.Cms.Disclosure;
using Xunit;

namespace Shijuan.Cms.UnitTests.Content;

public sealed class FingerprintTests
{
    private static readonly DateTime Now = new(2025, 3, 10, 1, 30, 0, DateTimeKind.Utc);

    private static readonly Gen<VersionText> Texts =
        from words in Gen.String[Gen.Char["甲乙丙<p>&\"\\,[]{}\n 1"], 0, 12].Array[13]
        from channel in Gen.Int[1, 9]
        from disclosure in Gen.Enum<DisclosureAttribute>()
        from day in Gen.Int[0, 400]
        select new VersionText
        {
            Title = words[0], Summary = words[1], BodyHtml = words[2], BodyText = words[3], ChannelId = channel, Disclosure = disclosure,
            DisclosureReason = words[4], Topic = words[5], Genre = words[6], Keywords = words[7], Source = words[8], SourceUrl = words[9],
            FormedOn = day == 0 ? null : new DateOnly(2024, 1, 1).AddDays(day), ResponsibleEditor = words[10], Relations = words[11], InterpretationPlan = words[12],
        };

    /// <summary>Every field that a citizen can see, each changed alone. The plain text is made from the body and is not counted twice.</summary>
    private static readonly Dictionary<string, Func<VersionText, VersionText>> Changes = new(StringComparer.Ordinal)
    {
        [nameof(VersionText.Title)] = t => t with { Title = t.Title + "x" },
        [nameof(VersionText.Summary)] = t => t with { Summary = t.Summary + "x" },
        [nameof(VersionText.BodyHtml)] = t => t with { BodyHtml = t.BodyHtml + "x" },
        [nameof(VersionText.ChannelId)] = t => t with { ChannelId = t.ChannelId + 1 },
        [nameof(VersionText.Disclosure)] = t => t with { Disclosure = (DisclosureAttribute)(((int)t.Disclosure + 1) % 4) },
        [nameof(VersionText.DisclosureReason)] = t => t with { DisclosureReason = t.DisclosureReason + "x" },
        [nameof(VersionText.Topic)] = t => t with { Topic = t.Topic + "x" },
        [nameof(VersionText.Genre)] = t => t with { Genre = t.Genre + "x" },
        [nameof(VersionText.Keywords)] = t => t with { Keywords = t.Keywords + "x" },
        [nameof(VersionText.Source)] = t => t with { Source = t.Source + "x" },
        [nameof(VersionText.SourceUrl)] = t => t with { SourceUrl = t.SourceUrl + "x" },
        [nameof(VersionText.FormedOn)] = t => t with { FormedOn = (t.FormedOn ?? new DateOnly(2020, 1, 1)).AddDays(1) },
        [nameof(VersionText.ResponsibleEditor)] = t => t with { ResponsibleEditor = t.ResponsibleEditor + "x" },
        [nameof(VersionText.InterpretationPlan)] = t => t with { InterpretationPlan = t.InterpretationPlan + "x" },
        [nameof(VersionText.Relations)] = t => t with { Relations = t.Relations + " Repeals:9" },
    };

    [Fact]
    public void The_same_text_has_the_same_fingerprint() =>
        Texts.Sample(text => Of(text) == Of(text with { }), iter: 200);

    [Fact]
    public void A_change_of_any_single_field_changes_the_fingerprint() =>
        Texts.Sample(text => Changes.Values.All(change => Of(text) != Of(change(text))), iter: 200);

    [Fact]
    public void No_field_of_the_text_is_forgotten() =>
        Assert.Equal(
            typeof(VersionText).GetProperties().Select(p => p.Name).Except([nameof(VersionText.BodyText)]).Order(StringComparer.Ordinal),
            Changes.Keys.Order(StringComparer.Ordinal));

    /// <summary>What moves from one field into the next is a change, whatever characters it has.</summary>
    [Fact]
    public void Different_texts_never_share_a_canonical_form() =>
        Gen.Select(Texts, Texts).Sample((a, b) =>
            (Of(a) == Of(b)) == (a with { BodyText = "" } == b with { BodyText = "" }), iter: 500);

    [Fact]
    public void Every_field_of_the_document_counts()
    {
        var plain = Document(_ => { });
        var changed = new NormativeDocument().Fields.Select(field => Document(d =>
            Assert.Null(d.Write(field.Name, field.Kind switch
            {
                DetailFieldKind.Date => "2025-01-01",
                DetailFieldKind.Choice => field.Options![^1],
                _ => "甲",
            }))));
        Assert.All(changed, fingerprint => Assert.NotEqual(plain, fingerprint));
        Assert.Equal(plain, Document(_ => { }));
    }

    [Fact]
    public void Attachments_count_with_their_bytes_name_type_and_order()
    {
        string[] fingerprints =
        [
            With(), With(File("a", "甲.pdf", 1)), With(File("b", "甲.pdf", 1)), With(File("a", "乙.pdf", 1)),
            With(File("a", "甲.pdf", 1), File("b", "乙.pdf", 2)), With(File("a", "甲.pdf", 2), File("b", "乙.pdf", 1)),
            With(new Attachment(AttachmentKind.Image, new string('a', 64), "甲.pdf", "application/pdf", 1, 1)),
            With(new Attachment(AttachmentKind.File, new string('a', 64), "甲.pdf", "text/plain", 1, 1)),
        ];
        Assert.Equal(fingerprints.Length, fingerprints.Distinct().Count());
        Assert.Equal(With(File("a", "甲.pdf", 1), File("b", "乙.pdf", 2)), With(File("b", "乙.pdf", 2), File("a", "甲.pdf", 1)));
    }

    [Fact]
    public void A_fingerprint_is_64_lower_case_hexadecimal_digits() => Assert.Matches("^[0-9a-f]{64}$", Of(new VersionText()));

    private static string Of(VersionText text)
    {
        var item = new ContentItem(GeneralNotice.Type, 1, 1, authorId: 7, Now);
        item.EditDraft(text, 7, Now);
        return ContentFingerprint.Of(item.Current);
    }

    private static string Document(Action<VersionDetail> change)
    {
        var item = new ContentItem(NormativeDocument.Type, 1, 1, authorId: 7, Now);
        change(item.Current.Detail!);
        return ContentFingerprint.Of(item.Current);
    }

    private static string With(params Attachment[] attachments)
    {
        var item = new ContentItem(GeneralNotice.Type, 1, 1, authorId: 7, Now);
        foreach (var attachment in attachments)
        {
            item.Attach(attachment, 7, Now);
        }

        return ContentFingerprint.Of(item.Current);
    }

    private static Attachment File(string content, string name, int order) =>
        new(AttachmentKind.File, new string(content[0], 64), name, "application/pdf", 1, order);
}
