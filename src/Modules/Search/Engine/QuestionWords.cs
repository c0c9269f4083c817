namespace Shijuan.Cms.Search;

/// <summary>提问套话: words that make a question polite but say nothing about its subject (请问…怎么办理).</summary>
internal static class QuestionWords
{
    private static readonly string[] Phrases =
    [
        .. new[]
        {
            "请问一下", "请问", "想问一下", "我想问", "想问", "问一下", "咨询一下", "我想咨询", "想咨询", "想了解一下", "我想了解", "想了解", "我想知道", "想知道",
            "我想要", "我想", "我要", "您好", "你好", "谢谢", "麻烦问", "麻烦", "急急急",
            "怎么办理", "怎样办理", "如何办理", "怎么去办", "怎么办", "怎么弄", "怎么做", "怎么样", "怎么", "怎样", "如何",
            "在哪里办理", "在哪里办", "去哪里办理", "去哪里办", "去哪办", "在哪办", "在哪里", "在哪儿", "去哪里", "到哪里", "哪里", "哪儿", "在哪",
            "需要准备什么", "需要带什么", "需要什么", "需要哪些", "要带什么", "要什么", "什么是", "是什么", "为什么", "什么时候", "什么", "有哪些", "哪些",
            "多长时间", "多少钱", "是多少", "多少", "多久", "几天",
            "能不能", "可不可以", "可以吗", "有没有", "是不是", "是否", "行不行", "能否",
            "的流程是", "的条件是",
        }.OrderByDescending(phrase => phrase.Length),
    ];

    private static readonly char[] Particles = ['吗', '呢', '啊', '呀', '嘛'];

    /// <summary>The folded query with the set phrases blanked out; the query itself when nothing else is left of it.</summary>
    public static string Strip(string folded)
    {
        var stripped = folded;
        foreach (var phrase in Phrases)
        {
            stripped = stripped.Replace(phrase, " ", StringComparison.Ordinal);
        }

        var words = TextRun.In(stripped).Select(run => stripped[run.Start..run.End].TrimEnd(Particles)).Where(word => word.Length > 0);
        var rest = string.Join(' ', words);
        return rest.Length == 0 ? folded : rest;
    }
}
