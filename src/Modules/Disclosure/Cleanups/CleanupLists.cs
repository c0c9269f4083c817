using System.Globalization;
using System.Net;
using System.Text;
using Shijuan.Cms.Core.Content;
using Shijuan.Cms.Core.Drafting;

namespace Shijuan.Cms.Disclosure;

/// <summary>清理的三张清单：继续有效、废止、修改, as a text with the relations that make the repeals hold.</summary>
internal static class CleanupLists
{
    private static readonly (CleanupDecision Decision, string Title)[] Lists =
    [
        (CleanupDecision.Keep, "继续有效的行政规范性文件"), (CleanupDecision.Repeal, "废止的行政规范性文件"), (CleanupDecision.Amend, "需要修改的行政规范性文件"),
    ];

    /// <param name="documents">Those that are still public; what was withdrawn meanwhile is neither listed nor repealed.</param>
    public static DraftFields Draft(Cleanup cleanup, IReadOnlyDictionary<int, CleanupFact> documents, int channelId)
    {
        var body = new StringBuilder("<p>按照行政规范性文件定期清理的要求，现将清理结果公布如下。列入废止清单的文件自本公告发布之日起废止，不再作为行政管理的依据。</p>");
        foreach (var (decision, title) in Lists)
        {
            Append(body, title, [.. cleanup.Lines.Where(l => l.Decision == decision && documents.ContainsKey(l.ItemId)).Select(l => documents[l.ItemId])]);
        }

        var repealed = cleanup.Lines.Where(l => l.Decision == CleanupDecision.Repeal && documents.ContainsKey(l.ItemId)).Select(l => l.ItemId.ToString(CultureInfo.InvariantCulture));
        return new DraftFields(new Dictionary<string, string>(StringComparer.Ordinal)
        {
            ["Title"] = cleanup.Name + "结果公告",
            ["Summary"] = "公布行政规范性文件清理结果：继续有效、废止和需要修改的文件清单。",
            ["Body"] = body.ToString(),
            ["ChannelId"] = channelId.ToString(CultureInfo.InvariantCulture),
            ["Disclosure"] = nameof(DisclosureAttribute.Proactive),
            ["Genre"] = "公告",
            ["Keywords"] = "行政规范性文件,清理结果",
            [RelationField.Prefix + ContentLinkKind.Repeals] = string.Join("；", repealed),
        });
    }

    private static void Append(StringBuilder body, string title, IReadOnlyList<CleanupFact> documents)
    {
        body.Append(CultureInfo.InvariantCulture, $"<h2>{title}（{documents.Count}件）</h2>");
        if (documents.Count == 0)
        {
            body.Append("<p>无。</p>");
            return;
        }

        body.Append("<table><thead><tr><th scope=\"col\">序号</th><th scope=\"col\">文件名称</th><th scope=\"col\">文号</th></tr></thead><tbody>");
        foreach (var (number, document) in documents.Index())
        {
            body.Append(CultureInfo.InvariantCulture, $"<tr><td>{number + 1}</td><td>{WebUtility.HtmlEncode(document.Title)}</td><td>{WebUtility.HtmlEncode(document.Number)}</td></tr>");
        }

        body.Append("</tbody></table>");
    }
}
