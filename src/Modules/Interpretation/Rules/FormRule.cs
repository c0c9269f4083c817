using System.Runtime.CompilerServices;
using Shijuan.Cms.Core.Content;
using Shijuan.Cms.Core.Publishing;

namespace Shijuan.Cms.Interpretation;

/// <summary>形式和文字替代 (2.3.01, 4.11.07)：a picture or a recording says in writing all that it says; telephones can be dialled and links lead somewhere.</summary>
internal sealed class FormRule : IPublishRule
{
    private const int ShortestTranscript = 60;

    /// <summary>A picture that nobody can take in is none; it also bounds the file that is drawn from it.</summary>
    private const int MostBlocks = 30;

    private const int MostCharacters = 1500;

    public string Key => "interpretation.form";

    public bool AppliesTo(Candidate candidate) => candidate.Detail is InterpretationText;

    public async IAsyncEnumerable<Finding> CheckAsync(Candidate candidate, [EnumeratorCancellation] CancellationToken cancel)
    {
        await Task.CompletedTask;
        var media = candidate.Version.Attachments;
        var facts = new MediaFacts(
            candidate.Images.Count > 0 || media.Any(a => a.MediaType.StartsWith("image/", StringComparison.Ordinal) && a.Kind == AttachmentKind.File),
            media.Any(a => a.Kind == AttachmentKind.Video),
            media.Any(a => a.MediaType.StartsWith("audio/", StringComparison.Ordinal)));
        foreach (var finding in Check((InterpretationText)candidate.Detail!, facts))
        {
            yield return finding;
        }
    }

    /// <summary>docs/rules/interpretation-form.md is its table.</summary>
    internal static IEnumerable<Finding> Check(InterpretationText text, MediaFacts media)
    {
        var blocks = PictureBlock.Read(text.Picture);
        var hasTranscript = text.Transcript.Count(c => !char.IsWhiteSpace(c)) >= ShortestTranscript;
        switch (text.Form)
        {
            case "":
                yield return new Finding("interpretation.form.missing", At(nameof(text.Form)));
                break;
            case InterpretationForms.Picture when blocks.Count == 0 && !media.HasImage:
                yield return new Finding("interpretation.form.no-picture", At(nameof(text.Picture)));
                break;
            case InterpretationForms.Picture when blocks.Count == 0 && !hasTranscript:
                yield return new Finding("interpretation.form.no-transcript", At(nameof(text.Transcript)));
                break;
            case InterpretationForms.Video or InterpretationForms.Animation when !media.HasVideo:
            case InterpretationForms.Audio when !media.HasAudio && !media.HasVideo:
                yield return new Finding("interpretation.form.no-media", Target.Of(Target.Attachments), text.Form);
                break;
            case InterpretationForms.Video or InterpretationForms.Animation or InterpretationForms.Audio when !hasTranscript:
                yield return new Finding("interpretation.form.no-transcript", At(nameof(text.Transcript)));
                break;
        }

        foreach (var (number, block) in blocks.Index())
        {
            if (!PictureBlock.Kinds.Contains(block.Kind))
            {
                yield return new Finding("interpretation.form.picture-kind", At(nameof(text.Picture)), number + 1, block.Kind);
            }
            else if (block.Heading.Length == 0 || block.Text.Length == 0 || (block.Kind == PictureBlock.Comparison && block.Other.Length == 0))
            {
                yield return new Finding("interpretation.form.picture-empty", At(nameof(text.Picture)), number + 1);
            }
        }

        if (blocks.Count > MostBlocks || text.Picture.Length > MostCharacters)
        {
            yield return new Finding("interpretation.form.picture-long", At(nameof(text.Picture)), blocks.Count, text.Picture.Length);
        }

        foreach (var finding in Contacts(text))
        {
            yield return finding;
        }
    }

    private static IEnumerable<Finding> Contacts(InterpretationText text)
    {
        if (text.Phone.Length > 0 && !PhoneNumbers.CanBeDialled(text.Phone))
        {
            yield return new Finding("interpretation.form.phone", At(nameof(text.Phone)), "咨询电话", text.Phone);
        }

        foreach (var (number, card) in MeasureCard.Read(text.Cards).Index())
        {
            if (card.Phone.Length > 0 && !PhoneNumbers.CanBeDialled(card.Phone))
            {
                yield return new Finding("interpretation.form.phone", At(nameof(text.Cards)), $"第{number + 1}条举措卡片的电话", card.Phone);
            }

            if (card.Guide.Length > 0 && card.GuideUrl is null)
            {
                yield return new Finding("interpretation.form.address", At(nameof(text.Cards)), number + 1, card.Guide);
            }
        }
    }

    private static Target At(string field) => Target.Of("Detail." + field);
}

/// <summary>稿件里的图片和音像。Immutable.</summary>
internal sealed record MediaFacts(bool HasImage, bool HasVideo, bool HasAudio);
