using Microsoft.EntityFrameworkCore;
using Shijuan.Cms.Core.Audit;
using Shijuan.Cms.Core.Content;
using Shijuan.Cms.Core.Drafting;
using Shijuan.Cms.Core.Persistence;
using Shijuan.Cms.Core.Publishing;
using Shijuan.Cms.Core.Review;
using Shijuan.Cms.Editorial;
using Xunit;

namespace Shijuan.Cms.IntegrationTests.Harness;

/// <summary>What the people of the county do, in sentences. Each step runs in a scope of its own, like a request.</summary>
internal sealed class EditorialOffice(CmsApp app)
{
    public static readonly IReadOnlyList<(ReviewStep Step, Person Who)> AllSignatures =
    [
        (ReviewStep.FirstReview, Person.FirstReviewer),
        (ReviewStep.FirstProof, Person.FirstReviewer),
        (ReviewStep.SecondReview, Person.SecondReviewer),
        (ReviewStep.SecondProof, Person.SecondReviewer),
        (ReviewStep.FinalReview, Person.FinalReviewer),
        (ReviewStep.FinalProof, Person.FinalReviewer),
        (ReviewStep.Confidentiality, Person.Confidentiality),
    ];

    /// <summary>解读方案 of a document that needs no interpretation.</summary>
    public static readonly IReadOnlyList<(string Field, string Value)> NoInterpretation =
        [("Plan.Need", "不需要解读"), ("Plan.Reason", "内部管理事项，不涉及群众权利义务")];

    /// <summary>What the proofreaders accept, with a reason, of what the rules found.</summary>
    public IReadOnlyList<FindingMark> Accepts { get; set; } = [];

    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    /// <summary>A saved draft of a notice that passes every rule of the text.</summary>
    public async Task<int> DraftAsync(Person? who = null, params (string Field, string Value)[] changes)
    {
        var item = await CreateAsync(who ?? Person.Editor, "disclosure.general-notice", TestCounty.Notices);
        Assert.NotNull(item);
        Assert.IsType<DraftOutcome.Done>(await SaveAsync(item.Id, who, changes));
        return item.Id;
    }

    /// <summary>A saved draft of a document with a number of its own, which needs no interpretation unless it is told so.</summary>
    public async Task<int> DraftDocumentAsync(params (string Field, string Value)[] changes)
    {
        var item = await CreateAsync(Person.Editor, "disclosure.normative-document", TestCounty.Documents);
        Assert.NotNull(item);
        (string, string)[] elements =
        [
            ("Title", "石泉县公园管理办法"), ("Topic", "城乡建设"), ("Detail.DocumentNumber", "石政办发〔2025〕6号"),
            ("Body", "<p>为了加强公园管理，维护公园秩序，方便群众休闲，根据有关规定，结合本县实际，制定本办法。公园全天开放，不收门票。</p>"),
            ("Detail.Issuer", "石泉县人民政府办公室"), ("Detail.Validity", "有效"),
            ("Detail.Kind", "行政规范性文件"), ("Detail.RegistrationNumber", "石规〔2025〕006-县政府办006"), ("Detail.ValidUntil", "2029-12-31"), ("Detail.WideInterest", "否"),
            .. NoInterpretation,
        ];
        Assert.IsType<DraftOutcome.Done>(await SaveAsync(item.Id, null, [.. elements, .. changes]));
        return item.Id;
    }

    public async Task<ContentItem?> CreateAsync(Person who, string type, string channelPath)
    {
        var actor = await app.ActorAsync(who);
        var (unit, channel) = await app.ReadAsync(async db => (
            await db.Units.Where(u => u.Key == TestCounty.GovOffice).Select(u => u.Id).SingleAsync(Cancel),
            await db.Channels.Where(c => c.Path == channelPath).Select(c => c.Id).SingleAsync(Cancel)));
        return await app.UseAsync((DraftEditor editor) => editor.CreateAsync(actor, type, unit, channel, Cancel));
    }

    public async Task<DraftOutcome> AttachAsync(int itemId, string fileName, Person? who = null)
    {
        var actor = await app.ActorAsync(who ?? Person.Editor);
        var file = new Attachment(AttachmentKind.File, new string('a', 64), fileName, "application/pdf", 1234, order: 1);
        return await app.UseAsync((DraftFiles files) => files.AddAsync(actor, itemId, file, Cancel));
    }

    public async Task<DraftOutcome> DiscardAsync(int itemId, Person? who = null)
    {
        var (actor, item) = (await app.ActorAsync(who ?? Person.Editor), await ItemAsync(itemId));
        return await app.UseAsync((DraftEditor editor) => editor.DiscardAsync(actor, itemId, item.Revision, "不再需要", Cancel));
    }

    public async Task<DraftOutcome> UnscheduleAsync(int itemId, Person? who = null)
    {
        var (actor, item) = (await app.ActorAsync(who ?? Person.FinalReviewer), await ItemAsync(itemId));
        return await app.UseAsync((Scheduling scheduling) => scheduling.UnscheduleAsync(actor, itemId, item.Revision, Cancel));
    }

    public async Task<DraftOutcome> SendBackAsync(int itemId, Person? who = null)
    {
        var (actor, item) = (await app.ActorAsync(who ?? Person.FinalReviewer), await ItemAsync(itemId));
        return await app.UseAsync((ReviewDesk desk) => desk.SendBackAsync(actor, itemId, item.Revision, "facts", null, Cancel));
    }

    public async Task<DraftOutcome> SaveAsync(int itemId, Person? who = null, params (string Field, string Value)[] changes)
    {
        var item = await ItemAsync(itemId);
        return await SaveAtAsync(itemId, item.Revision, who, changes);
    }

    public async Task<DraftOutcome> SaveAtAsync(int itemId, int revision, Person? who = null, params (string Field, string Value)[] changes)
    {
        var actor = await app.ActorAsync(who ?? Person.Editor);
        return await app.UseAsync((DraftEditor editor) => editor.SaveAsync(actor, itemId, revision, Fields(changes), Cancel));
    }

    public static DraftFields Fields(params (string Field, string Value)[] changes)
    {
        var values = new Dictionary<string, string>(StringComparer.Ordinal)
        {
            ["Title"] = "关于调整城区公交线路的通告",
            ["Body"] = "<p>自2025年4月1日起，城区1路公交车延长至火车站。</p>",
            ["Disclosure"] = nameof(DisclosureAttribute.Proactive),
            ["Source"] = "县政府办",
            ["FormedOn"] = "2025-03-07",
            ["ResponsibleEditor"] = "编辑甲",
        };
        foreach (var (field, value) in changes)
        {
            values[field] = value;
        }

        return new DraftFields(values);
    }

    public async Task<DraftOutcome> SubmitAsync(int itemId, Person? who = null)
    {
        var (actor, item) = (await app.ActorAsync(who ?? Person.Editor), await ItemAsync(itemId));
        return await app.UseAsync((Submission submission) => submission.SubmitAsync(actor, itemId, item.Revision, Cancel));
    }

    public async Task<DraftOutcome> RecallAsync(int itemId, Person? who = null)
    {
        var (actor, item) = (await app.ActorAsync(who ?? Person.Editor), await ItemAsync(itemId));
        return await app.UseAsync((Submission submission) => submission.RecallAsync(actor, itemId, item.Revision, Cancel));
    }

    public async Task<int> SubmittedAsync(params (string Field, string Value)[] changes)
    {
        var id = await DraftAsync(null, changes);
        Assert.IsType<DraftOutcome.Done>(await SubmitAsync(id));
        return id;
    }

    public async Task<DraftOutcome> SignAsync(int itemId, ReviewStep step, Person who)
    {
        var (actor, item) = (await app.ActorAsync(who), await ItemAsync(itemId));
        var request = new SignRequest(itemId, item.Revision, step, Verdict.Pass, ReasonCode: null, Opinion: null, Evidence: Accepts.Count == 0 ? null : new SigningEvidence(0, [], Accepts));
        return await app.UseAsync((ReviewDesk desk) => desk.SignAsync(actor, request, Cancel));
    }

    public async Task<DraftOutcome> ReturnAsync(int itemId, ReviewStep step, Person who, string? reason = "wording")
    {
        var (actor, item) = (await app.ActorAsync(who), await ItemAsync(itemId));
        var request = new SignRequest(itemId, item.Revision, step, Verdict.Return, reason, "请改正错别字");
        return await app.UseAsync((ReviewDesk desk) => desk.SignAsync(actor, request, Cancel));
    }

    public async Task SignAllAsync(int itemId, params ReviewStep[] except)
    {
        foreach (var (step, who) in AllSignatures.Where(s => !except.Contains(s.Step)))
        {
            Assert.IsType<DraftOutcome.Done>(await SignAsync(itemId, step, who));
        }
    }

    /// <summary>A notice with all seven signatures.</summary>
    public async Task<int> ApprovedAsync(params (string Field, string Value)[] changes)
    {
        var id = await SubmittedAsync(changes);
        await SignAllAsync(id);
        Assert.Equal(ContentState.Approved, (await ItemAsync(id)).State);
        return id;
    }

    public async Task<PublishOutcome> PublishAsync(int itemId, Person? who = null, PublishTrigger trigger = PublishTrigger.Button, int? revision = null)
    {
        var actor = await app.ActorAsync(who ?? Person.FinalReviewer);
        return await app.UseAsync((Publisher publisher) => publisher.PublishAsync(new PublishRequest(itemId, actor, trigger, revision), Cancel));
    }

    public async Task<int> PublishedAsync(params (string Field, string Value)[] changes)
    {
        var id = await ApprovedAsync(changes);
        Assert.IsType<PublishOutcome.Published>(await PublishAsync(id));
        return id;
    }

    public async Task<DraftOutcome> StartEditAsync(int itemId, Person? who = null)
    {
        var (actor, item) = (await app.ActorAsync(who ?? Person.Editor), await ItemAsync(itemId));
        return await app.UseAsync((DraftEditor editor) => editor.StartEditAsync(actor, itemId, item.Revision, Cancel));
    }

    public async Task<DraftOutcome> WithdrawAsync(int itemId, Person? who = null, PublicationEnd? kind = PublicationEnd.PublishedInError)
    {
        var (actor, item) = (await app.ActorAsync(who ?? Person.FinalReviewer), await ItemAsync(itemId));
        return await app.UseAsync((Withdrawal withdrawal) => withdrawal.WithdrawAsync(actor, itemId, item.Revision, kind, "日期有误", Cancel));
    }

    public async Task<DraftOutcome> ScheduleAsync(int itemId, TimeSpan from, Person? who = null)
    {
        var (actor, item) = (await app.ActorAsync(who ?? Person.FinalReviewer), await ItemAsync(itemId));
        return await app.UseAsync((Scheduling scheduling) =>
            scheduling.ScheduleAsync(actor, itemId, item.Revision, app.Clock.UtcNow + from, Cancel));
    }

    /// <summary>What the timer does every few seconds.</summary>
    public Task FireDueAsync() => app.UseAsync((PublishScheduled job) => job.RunAsync(Cancel));

    /// <summary>A timer that fires for one item, due or not.</summary>
    public Task<PublishOutcome> FireAsync(int itemId)
    {
        var request = new PublishRequest(itemId, Core.Permissions.Actor.System("定时发布"), PublishTrigger.Schedule, ExpectedRevision: null);
        return app.UseAsync((Publisher publisher) => publisher.PublishAsync(request, Cancel));
    }

    public Task<ContentItem> ItemAsync(int itemId) =>
        app.UseAsync(async (ContentStore store) => (await store.LoadAsync(itemId, Cancel))!);

    public Task<List<Publication>> PublicationsAsync(int itemId) =>
        app.ReadAsync(db => db.Publications.AsNoTracking().Where(p => p.ItemId == itemId).OrderBy(p => p.Id).ToListAsync(Cancel));

    public Task<List<AuditEntry>> AuditAsync(string? action = null) =>
        app.ReadAsync(db => db.AuditEntries.AsNoTracking().Where(a => action == null || a.Action == action).OrderBy(a => a.Sequence).ToListAsync(Cancel));

    public Task<AuditVerification> VerifyAuditAsync() => app.UseAsync((AuditVerifier verifier) => verifier.VerifyAsync(Cancel));
}
