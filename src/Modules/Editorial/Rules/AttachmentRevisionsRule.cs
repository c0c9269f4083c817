using System.Runtime.CompilerServices;
using Shijuan.Cms.Core.Files;
using Shijuan.Cms.Core.Publishing;

namespace Shijuan.Cms.Editorial;

/// <summary>附件里不留修订痕迹：a DOCX goes out as it was decided, without deleted words, comments and the names of who wrote them.</summary>
internal sealed class AttachmentRevisionsRule(FileStore files) : IPublishRule
{
    public string Key => "editorial.attachment-revisions";

    public bool AppliesTo(Candidate candidate) => candidate.Files.Any(f => WordRevisions.IsWord(f.FileName));

    public async IAsyncEnumerable<Finding> CheckAsync(Candidate candidate, [EnumeratorCancellation] CancellationToken cancel)
    {
        foreach (var file in candidate.Files.Where(f => WordRevisions.IsWord(f.FileName)).OrderBy(f => f.Order))
        {
            if (Check(await MarksAsync(file.Sha256, cancel)) is { } key)
            {
                yield return new Finding(key, new Target(Target.Attachments, file.FileName, AttachmentId: file.Id), file.FileName);
            }
        }
    }

    /// <summary>The message key of what is wrong, or null. docs/rules/attachment-revisions.md is its table.</summary>
    internal static string? Check(RevisionMarks marks) => marks switch
    {
        RevisionMarks.None => null,
        RevisionMarks.Left => "editorial.attachment-revisions.left",
        _ => "editorial.attachment-revisions.unreadable",
    };

    private async Task<RevisionMarks> MarksAsync(string sha256, CancellationToken cancel)
    {
        await using var content = files.OpenRead(sha256);
        return content is null ? RevisionMarks.Unreadable : await WordRevisions.FindAsync(content, cancel);
    }
}
