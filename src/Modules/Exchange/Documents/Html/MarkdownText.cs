using Markdig;

namespace Shijuan.Cms.Exchange;

/// <summary>Markdown：to markup that the sanitiser then judges like any other.</summary>
internal static class MarkdownText
{
    private static readonly MarkdownPipeline Pipeline = new MarkdownPipelineBuilder()
        .UseYamlFrontMatter()
        .UsePipeTables()
        .UseGridTables()
        .UseEmphasisExtras()
        .UseAutoLinks()
        .Build();

    /// <summary>Null when it nests too deeply to be a text that somebody wrote.</summary>
    public static string? ToHtml(string text)
    {
        try
        {
            return Markdown.ToHtml(text, Pipeline);
        }
        catch (ArgumentException)
        {
            // How the library refuses more than 128 levels.
            return null;
        }
    }
}
