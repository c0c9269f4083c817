using Shijuan.Cms.Core.Text;
using Shijuan.Cms.Disclosure;
using Xunit;

namespace Shijuan.Cms.UnitTests.Disclosure;

public sealed class PaperStructureTests
{
    [Fact]
    public void Chapters_articles_and_items_have_their_anchors()
    {
        var anchors = Read(PaperSamples.Measures).Where(p => p.Anchor is not null).Select(p => p.Anchor);
        Assert.Equal(["zhang-1", "tiao-1", "tiao-2", "zhang-2", "tiao-3", "tiao-3-1", "tiao-3-2", "tiao-3-2-1", "tiao-3-2-2", "tiao-3zhi1", "zhang-3", "tiao-4"], anchors);
    }

    [Fact]
    public void A_sentence_that_only_speaks_of_an_article_is_none() =>
        Assert.Equal(PaperRole.Paragraph, Read(PaperSamples.Measures)[3].Role);

    [Fact]
    public void An_article_without_a_space_is_one_when_it_is_the_next() =>
        Assert.Equal([PaperRole.Article, PaperRole.Article, PaperRole.Paragraph], Read("<p>第一条为了加强管理。</p><p>第二条本办法适用于本县。</p><p>第五条不是下一条。</p>").Select(p => p.Role));

    [Fact]
    public void Addressee_signature_note_and_annex_of_a_notice_are_told_apart()
    {
        var roles = Read(PaperSamples.Notice).Select(p => p.Role).ToList();
        Assert.Equal(
            [
                PaperRole.Addressee, PaperRole.Paragraph, PaperRole.Heading, PaperRole.Item, PaperRole.ListItem, PaperRole.ListItem, PaperRole.ListItem, PaperRole.ListItem,
                PaperRole.Table, PaperRole.AttachmentNote, PaperRole.AttachmentNote, PaperRole.Issuer, PaperRole.Date, PaperRole.Note, PaperRole.Annex, PaperRole.AnnexTitle,
                PaperRole.Article,
            ],
            roles);
    }

    [Fact]
    public void A_second_article_of_one_number_has_no_anchor_so_links_stay_where_they_led()
    {
        var parts = Read("<p>第一条　甲。</p><p>附件</p><p>细则</p><p>第一条　乙。</p>");
        Assert.Equal(["tiao-1"], parts.Select(p => p.Anchor).OfType<string>());
    }

    [Fact]
    public void Ids_go_into_the_page_and_nothing_else_changes()
    {
        var html = new RichTextSanitizer().Sanitize(PaperSamples.Measures).Html;
        var plain = RichTextRenderer.Render(html, _ => null, _ => null);
        var named = RichTextRenderer.Render(html, _ => null, _ => null, PaperAnchors.Of(html));
        Assert.Contains("<p id=\"tiao-3-1\">（一）", named, StringComparison.Ordinal);
        Assert.Equal(plain, System.Text.RegularExpressions.Regex.Replace(named, " id=\"[a-z0-9-]+\"", "", System.Text.RegularExpressions.RegexOptions.None, TimeSpan.FromSeconds(1)));
    }

    [Fact]
    public void Contents_name_the_articles_of_each_chapter()
    {
        var lines = ContentsPart.Of(new RichTextSanitizer().Sanitize(PaperSamples.Measures).Html);
        Assert.Equal(["第一条至第二条", "第三条至第三条之一", "第四条"], lines.Select(l => l.Range));
        Assert.Equal("zhang-2", lines[1].Anchor);
        Assert.Empty(ContentsPart.Of(PaperSamples.Notice));
    }

    private static IReadOnlyList<PaperPart> Read(string html) => PaperStructure.Read(new RichTextSanitizer().Sanitize(html).Html);
}
