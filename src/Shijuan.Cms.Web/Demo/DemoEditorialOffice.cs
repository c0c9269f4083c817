using Shijuan.Cms.Core.Accounts;
using Shijuan.Cms.Core.Content;
using Shijuan.Cms.Core.Drafting;
using Shijuan.Cms.Core.Files;
using Shijuan.Cms.Core.Permissions;
using Shijuan.Cms.Core.Persistence;
using Shijuan.Cms.Core.Publishing;
using Shijuan.Cms.Core.Review;
using Shijuan.Cms.Core.Upkeep;

namespace Shijuan.Cms.Web.Demo;

/// <summary>演示编辑部：takes each demo item through the same verbs and the same gate as a person would. Nothing is written past them.</summary>
internal sealed class DemoEditorialOffice(
    CmsDbContext db, DraftEditor editor, DraftFiles draftFiles, FileStore files, ImagePipeline images, FileInspector inspector, Submission submission, ReviewDesk desk,
    Publisher publisher, Scheduling scheduling, DemoMedia media, DemoTime time)
{
    private static readonly (ReviewStep Step, string Post)[] Signatures =
    [
        (ReviewStep.FirstReview, "first"), (ReviewStep.FirstProof, "first"), (ReviewStep.Confidentiality, "secrecy"),
        (ReviewStep.SecondReview, "second"), (ReviewStep.SecondProof, "second"),
        (ReviewStep.FinalReview, "final"), (ReviewStep.FinalProof, "final"),
    ];

    /// <summary>Creates the empty draft, so that others can link to it.</summary>
    public async Task<int> OpenAsync(DemoItem item, Actor author, int unitId, int channelId, CancellationToken cancel)
    {
        var created = await editor.CreateAsync(author, item.Type, unitId, channelId, cancel)
            ?? throw new InvalidOperationException($"Demo item {item.Key} was refused.");
        db.ChangeTracker.Clear();
        return created.Id;
    }

    public async Task WriteAsync(DemoItem item, int itemId, int channelId, Actor author, DemoText text, CancellationToken cancel)
    {
        var image = item.Image is { } name ? await AttachImageAsync(itemId, name, author, cancel) : null;
        foreach (var attachment in item.Attachments)
        {
            await AttachAsync(itemId, text.Fill(item, attachment.Name), attachment.File, author, cancel);
        }

        var fromLibrary = "";
        foreach (var key in item.Media)
        {
            fromLibrary += await media.UseAsync(key, itemId, author, cancel);
        }

        var revision = await RevisionAsync(itemId, cancel);
        Expect<DraftOutcome.Done>(await editor.SaveAsync(author, itemId, revision, text.FieldsOf(item, channelId, image, fromLibrary), cancel), item);
        db.ChangeTracker.Clear();
    }

    public async Task SubmitAsync(DemoItem item, int itemId, Actor author, CancellationToken cancel)
    {
        Expect<DraftOutcome.Done>(await submission.SubmitAsync(author, itemId, await RevisionAsync(itemId, cancel), cancel), item);
        db.ChangeTracker.Clear();
    }

    /// <param name="upTo">How many of the seven signatures, in the order of the levels.</param>
    public async Task SignAsync(DemoItem item, int itemId, Func<string, Actor> personAt, int upTo, CancellationToken cancel)
    {
        foreach (var (step, post) in Signatures.Take(upTo))
        {
            time.Advance(TimeSpan.FromMinutes(7));
            var request = new SignRequest(itemId, await RevisionAsync(itemId, cancel), step, Verdict.Pass, null, null);
            Expect<DraftOutcome.Done>(await desk.SignAsync(personAt(post), request, cancel), item);
            db.ChangeTracker.Clear();
        }
    }

    public async Task ReturnAsync(DemoItem item, int itemId, Actor reviewer, CancellationToken cancel)
    {
        var request = new SignRequest(itemId, await RevisionAsync(itemId, cancel), ReviewStep.FirstReview, Verdict.Return, "facts", item.ReturnedReason);
        Expect<DraftOutcome.Done>(await desk.SignAsync(reviewer, request, cancel), item);
        db.ChangeTracker.Clear();
    }

    public async Task<PublishOutcome> PublishAsync(int itemId, Actor final, CancellationToken cancel)
    {
        var outcome = await publisher.PublishAsync(new PublishRequest(itemId, final, PublishTrigger.Button, null), cancel);
        db.ChangeTracker.Clear();
        return outcome;
    }

    /// <summary>The whole way of a new version or a copy: submitted, signed by all, published.</summary>
    public async Task RepublishAsync(int itemId, DemoCast cast, ChangeWords? change, CancellationToken cancel)
    {
        var item = new DemoItem { Key = $"item {itemId}" };
        await SubmitAsync(item, itemId, cast.Editor, cancel);
        await SignAsync(item, itemId, cast.Signer, Signatures.Length, cancel);
        var outcome = await publisher.PublishAsync(new PublishRequest(itemId, cast.Final, PublishTrigger.Button, null, change), cancel);
        db.ChangeTracker.Clear();
        if (outcome is not PublishOutcome.Published)
        {
            throw new InvalidOperationException($"Demo {item.Key}: {Describe(outcome)}");
        }
    }

    public async Task ScheduleAsync(DemoItem item, int itemId, Actor final, DateTime forUtc, CancellationToken cancel)
    {
        Expect<DraftOutcome.Done>(await scheduling.ScheduleAsync(final, itemId, await RevisionAsync(itemId, cancel), forUtc, cancel), item);
        db.ChangeTracker.Clear();
    }

    private async Task<int> RevisionAsync(int itemId, CancellationToken cancel) =>
        (await db.ContentItems.FindAsync([itemId], cancel))!.Revision;

    private async Task AttachAsync(int itemId, string name, string file, Actor author, CancellationToken cancel)
    {
        await using var buffer = await DemoFiles.BufferAsync(file, cancel);
        if (await inspector.InspectAsync(buffer, name, cancel) is not FileAccepted accepted)
        {
            throw new InvalidOperationException($"Demo file {file} was refused.");
        }

        buffer.Position = 0;
        var blob = await files.SaveAsync(buffer, cancel);
        var attachment = new Attachment(AttachmentKind.File, blob.Sha256, accepted.SafeFileName, accepted.MediaType, blob.Size, 0);
        await draftFiles.AddAsync(author, itemId, attachment, cancel);
        db.ChangeTracker.Clear();
    }

    private async Task<string> AttachImageAsync(int itemId, string file, Actor author, CancellationToken cancel)
    {
        await using var buffer = await DemoFiles.BufferAsync(file, cancel);
        var web = (await images.ProcessAsync(buffer, cancel)).Web;
        await using var content = web.OpenRead();
        var blob = await files.SaveAsync(content, cancel);
        await draftFiles.AddAsync(author, itemId, new Attachment(AttachmentKind.Image, blob.Sha256, "image" + web.Extension, web.MediaType, blob.Size, 0), cancel);
        db.ChangeTracker.Clear();
        return blob.Sha256;
    }

    private static T Expect<T>(DraftOutcome outcome, DemoItem item) where T : DraftOutcome =>
        outcome as T ?? throw new InvalidOperationException($"Demo item {item.Key}: {Describe(outcome)}");

    internal static string Describe(object outcome) => outcome switch
    {
        DraftOutcome.Blocked b => string.Join("；", b.Judgement.Findings.Select(f => f.Message)),
        PublishOutcome.Blocked b => string.Join("；", b.Judgement.Findings.Select(f => f.Message)),
        DraftOutcome.Invalid i => string.Join("；", i.Errors.Select(e => $"{e.Field} {e.Message}")),
        DraftOutcome.Forbidden f => f.Message,
        DraftOutcome.WrongState w => w.Message,
        _ => outcome.ToString() ?? "",
    };
}
