using Shijuan.Cms.Core.Content;
using Shijuan.Cms.Core.Drafting;
using Shijuan.Cms.Core.Text;

namespace Shijuan.Cms.Core.Comments;

/// <summary>被批注的文字：the words of a field as a reader sees them, in which quotes are looked for.</summary>
public static class CommentedText
{
    public static string Of(ContentVersion version, string field) =>
        field == "Body" ? version.BodyText : DraftFields.From(version)[field];

    /// <summary>The same for what is being typed.</summary>
    public static string Of(DraftFields fields, string field) => field == "Body" ? Plain(fields["Body"]) : fields[field];

    private static string Plain(string html)
    {
        try
        {
            return RichTextReader.PlainText(html);
        }
        catch (RichTextRefusedException)
        {
            // What was pasted cannot be read as a text: nothing can be found in it until it is mended.
            return "";
        }
    }
}
