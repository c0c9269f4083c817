using System.Diagnostics;
using Shijuan.Cms.Disclosure;
using Shijuan.Cms.Interpretation;
using Shijuan.Cms.UnitTests.Disclosure;
using Xunit;

namespace Shijuan.Cms.UnitTests.Interpretation;

/// <summary>新旧文件的差异：article by article, or paragraph by paragraph; what is the same is left out.</summary>
public sealed class DocumentDifferencesTests
{
    private const string Purpose = "第一条　为了加强公园管理，制定本办法。";
    private const string Hours = "第二条　公园每日开放十二小时，收门票五元。";
    private const string NewHours = "第二条　公园每日开放十八小时，不收门票。";
    private const string Dogs = "带狗入园应当牵绳。";

    /// <summary>Paragraphs are separated by | and rows by ／.</summary>
    [Theory]
    [InlineData("changed", Purpose + "|" + Hours, Purpose + "|" + NewHours, "第二条：公园每日开放十二小时，收门票五元。→公园每日开放十八小时，不收门票。")]
    [InlineData("added", Purpose + "|" + Hours, Purpose + "|" + Hours + "|第三条　" + Dogs, "第三条：没有规定→" + Dogs)]
    [InlineData("removed", Purpose + "|" + Hours + "|第三条　" + Dogs, Purpose + "|" + Hours, "原第三条：" + Dogs + "→不再规定")]
    [InlineData("renumbered", Purpose + "|" + Hours, Purpose + "|第二条　" + Dogs + "|第三条　公园每日开放十二小时，收门票五元。", "第二条：没有规定→" + Dogs)]
    [InlineData("renumbered and changed", Purpose + "|" + Hours, Purpose + "|第二条　" + Dogs + "|第三条　公园每日开放十八小时，不收门票。", "第二条：没有规定→" + Dogs + "／第三条（原第二条）：公园每日开放十二小时，收门票五元。→公园每日开放十八小时，不收门票。")]
    [InlineData("another matter of the same number", Purpose + "|" + Hours, Purpose + "|第二条　" + Dogs, "原第二条：公园每日开放十二小时，收门票五元。→不再规定／第二条：没有规定→" + Dogs)]
    [InlineData("an article of several paragraphs", "第一条　下列情形免费：|（一）老年人；|（二）残疾人。", "第一条　下列情形免费：|（一）老年人；|（二）残疾人、军人。", "第一条：下列情形免费： （一）老年人； （二）残疾人。→下列情形免费： （一）老年人； （二）残疾人、军人。")]
    [InlineData("a decimal point", "第一条　补贴1.5万元。", "第一条　补贴15万元。", "第一条：补贴1.5万元。→补贴15万元。")]
    [InlineData("only spaces", "第一条　公园每天 开放。", "第一条　公园每天开放。", "")]
    [InlineData("no articles", "为了方便群众，现通知如下。|每人每月补贴一百元。", "为了方便群众，现通知如下。|每人每月补贴二百元。", "第2段：每人每月补贴一百元。→每人每月补贴二百元。")]
    [InlineData("a heading above", "一、补贴标准|每人每月补贴一百元。", "一、补贴标准|每人每月补贴二百元。", "补贴标准：每人每月补贴一百元。→每人每月补贴二百元。")]
    [InlineData("numbers that moved", "一、补贴标准|（一）每人一百元。", "一、领取办法|（一）到镇上领取。|二、补贴标准|（一）每人一百元。", "领取办法：没有规定→领取办法／领取办法：没有规定→到镇上领取。")]
    [InlineData("articles only afterwards", "公园每日开放十二小时，收门票五元。", "第一条　公园每日开放十八小时，不收门票。", "第一条：公园每日开放十二小时，收门票五元。→公园每日开放十八小时，不收门票。")]
    [InlineData("addressee and signature", "各镇人民政府，县政府各工作部门：|每人每月补贴一百元。|石泉县人民政府办公室|2023年10月16日", "各镇人民政府：|每人每月补贴一百元。|石泉县民政局|2025年3月5日", "")]
    public void Rows_say_what_was_and_what_is(string what, string before, string after, string expected) =>
        Assert.True(expected == Told(Between(before, after)), $"{what}: {Told(Between(before, after))}");

    [Theory]
    [InlineData(PaperSamples.Measures)]
    [InlineData(PaperSamples.Notice)]
    [InlineData("")]
    public void The_same_document_differs_in_nothing(string html)
    {
        var found = DocumentDifferences.Between(Read(html), Read(html));
        Assert.Empty(found.Rows);
        Assert.True(found.IsAlike);
    }

    /// <summary>The twin: one word of the sample, and the article that has it is told.</summary>
    [Fact]
    public void One_word_of_a_document_is_found_in_its_article()
    {
        var found = DocumentDifferences.Between(Read(PaperSamples.Measures), Read(PaperSamples.Measures.Replace("烧烤", "野炊", StringComparison.Ordinal)));
        var row = Assert.Single(found.Rows);
        Assert.Equal("第三条", row.Item);
        Assert.Contains(row.Changes, c => c.Text.Contains("野炊", StringComparison.Ordinal));
    }

    [Fact]
    public void Two_documents_that_have_nothing_in_common_are_called_so()
    {
        Assert.False(Between("第一条　甲乙丙丁。", "第一条　子丑寅卯").IsAlike);
        Assert.True(Between(Hours, NewHours).IsAlike);
    }

    [Fact]
    public void Paragraphs_beside_the_articles_and_tables_are_said_to_be_left_out()
    {
        Assert.False(Read($"<p>{Purpose}</p>").LeavesOut);
        Assert.True(Read($"<p>《办法》已经通过，现印发给你们。</p><p>{Purpose}</p><p>{Hours}</p>").LeavesOut);
        Assert.True(Read($"<p>{Purpose}</p><table><tbody><tr><td>档次</td><td>金额</td></tr></tbody></table>").LeavesOut);
        Assert.True(Read("<p>补贴标准如下。</p><table><tbody><tr><td>档次</td><td>金额</td></tr></tbody></table>").LeavesOut);
    }

    [Fact]
    public void A_text_is_read_by_articles_only_where_they_are_most_of_it()
    {
        Assert.True(Read(PaperSamples.Measures).HasArticles);
        Assert.False(Read(PaperSamples.Notice).HasArticles);
        Assert.Equal(["第一条", "第二条", "第三条", "第三条之一", "第四条"], Read(PaperSamples.Measures).Passages.Select(p => p.Label));
    }

    [Fact]
    public void A_long_article_shows_the_sentences_that_changed()
    {
        var sentences = Enumerable.Range(100, 60).Select(i => $"第{i}处设施由管理处负责。").ToList();
        var later = sentences.Select(s => s.Replace("第140处设施由管理处", "第140处设施由街道", StringComparison.Ordinal)).ToList();
        var found = Between("第一条　" + string.Concat(sentences), "第一条　" + string.Concat(later));
        Assert.Equal([new DifferenceRow("第一条", "……第140处设施由管理处负责。……", "……第140处设施由街道负责。……")], found.Rows);
        Assert.Equal(1, found.Shortened);
    }

    [Fact]
    public void What_is_too_long_for_a_cell_is_cut_between_whole_characters()
    {
        var found = Between("第一条　公园全天开放，不收门票。", "第一条　公园全天开放，不收门票。|第二条　甲" + string.Concat(Enumerable.Repeat("𠀀", 600)));
        var cell = Assert.Single(found.Rows).After;
        Assert.True(cell.Length <= DocumentDifferences.LongestCell && cell.EndsWith("……", StringComparison.Ordinal));
        Assert.False(char.IsHighSurrogate(cell[^3]));
        Assert.Equal(1, found.Shortened);
    }

    /// <summary>Two texts of 200,000 characters, of which every third article has other words.</summary>
    [Fact]
    public void Rows_beyond_what_anybody_reads_are_counted_and_a_long_text_takes_no_long_time()
    {
        var (before, after) = Long(900);
        var watch = Stopwatch.StartNew();
        var found = DocumentDifferences.Between(before, after);
        watch.Stop();
        Assert.Equal((DocumentDifferences.MostRows, 300 - DocumentDifferences.MostRows), (found.Rows.Count, found.LeftOut));
        Assert.All(found.Rows, r => Assert.Contains("改过的字", r.After, StringComparison.Ordinal));
        Assert.True(watch.Elapsed < TimeSpan.FromSeconds(5), $"{watch.Elapsed}");
    }

    private static (DocumentPassages Before, DocumentPassages After) Long(int articles)
    {
        const string Words = "各镇人民政府县直部门应当按照规定于每年一月十日前报送上一年度政务公开工作情况由办公室汇总后向社会接受群众监督其中涉及民生资金项目补贴标准申请条件办理流程咨询电话须逐项列明";
        var random = new Random(5);
        var texts = Enumerable.Range(1, articles).Select(_ => string.Concat(Enumerable.Range(0, 220).Select(_ => Words[random.Next(Words.Length)]))).ToList();
        var later = texts.Select((t, i) => i % 3 == 0 ? $"{t[..100]}改过的字{t[104..]}" : t);
        return (Of(texts), Of(later));

        static DocumentPassages Of(IEnumerable<string> texts) =>
            new([.. texts.Select((t, i) => new Passage(FormattableString.Invariant($"tiao-{i + 1}"), $"第{i + 1}条", t))], HasArticles: true, LeavesOut: false);
    }

    private static DocumentDifferences Between(string before, string after) => DocumentDifferences.Between(Paragraphs(before), Paragraphs(after));

    private static DocumentPassages Paragraphs(string text) => Read(string.Concat(text.Split('|').Select(p => $"<p>{p}</p>")));

    private static DocumentPassages Read(string html) => DocumentPassages.Of(html, PaperAnchors.Of(html));

    private static string Told(DocumentDifferences found) => string.Join("／", found.Rows.Select(r => $"{r.Item}：{r.Before}→{r.After}"));
}
