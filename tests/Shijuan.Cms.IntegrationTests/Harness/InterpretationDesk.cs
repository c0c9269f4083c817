using System.Net;
using Microsoft.EntityFrameworkCore;
using Shijuan.Cms.Core.Clocks;
using Shijuan.Cms.Core.Content;
using Shijuan.Cms.Core.Drafting;
using Shijuan.Cms.Disclosure;
using Shijuan.Cms.Interpretation;
using Xunit;

namespace Shijuan.Cms.IntegrationTests.Harness;

/// <summary>What the people who explain policies do and see, in sentences.</summary>
internal sealed class InterpretationDesk(CmsApp app, EditorialOffice office)
{
    public const string PolicyTitle = "石泉县公园管理办法";
    public const string Title = "《石泉县公园管理办法》政策解读";
    public const string Body = "<p>公园怎么管、谁来管、找谁反映，这篇用大白话说清楚。</p>";

    /// <summary>解读方案 of a document that is to be explained.</summary>
    public static readonly IReadOnlyList<(string Field, string Value)> Plan =
    [
        ("Plan.Need", "要解读"), ("Plan.Forms", "文字解读；图解"), ("Plan.Author", "县政府办"), ("Plan.Spokesperson", "县政府办主任"), ("Plan.TargetOn", "2025-03-12"),
        ("Plan.Reason", ""),
    ];

    /// <summary>Makes an interpretation a picture with blocks of each kind.</summary>
    public static readonly IReadOnlyList<(string Field, string Value)> AsPicture =
    [
        ("Detail.Form", InterpretationForms.Picture),
        ("Detail.Picture", "数字\t开放时间\t18小时\t每天五点到二十三点\n步骤\t办活动怎么登记\t填表\t提前七天到管理处\n步骤\t办活动怎么登记\t等回音\t三天以内答复\n对比\t和以前比\t门票\t每人五元\t不收门票"),
    ];

    /// <summary>All that the gate asks of a whole interpretation, in other words than those of the document.</summary>
    private static readonly IReadOnlyList<(string Field, string Value)> Whole =
    [
        ("Title", Title), ("Body", Body), ("Detail.Form", InterpretationForms.Text), ("Detail.Role", Roles.Department), ("Detail.Interpreter", "石泉县人民政府办公室"),
        ("Detail.Background", "公园建成以后，早晚来散步的人越来越多，也有人在园里烧烤、遛狗不牵绳，老人孩子走路不安全。以前没有专门的规定，管理人员劝了也没人听，所以县里依照城市绿化的法规写了这份办法。"),
        ("Detail.Aims", "让大家一年到头都能免费进园，晚上也有灯，走路不绊脚。乱摆摊、损坏花木的事有人管，群众打电话反映以后三天之内有回音，两年以内把老城区的三个园子都修好。"),
        ("Detail.Measures", "每天从早上五点开到夜里十一点，门口不收钱。遛狗要牵绳，烧烤和放炮一律不行。坏了的路灯和座椅，管理处三天以内修好。想在园里办活动的，提前七天到管理处登记，也不要钱。"),
        ("Detail.Cards", "免费入园\t全体居民\t全年免费进园\t直接入园，不用预约\t县公园管理处\t0915-0000301\n办活动\t单位和居民\t免费使用场地\t提前七天登记\t县公园管理处\t0915-0000301"),
        ("Detail.Questions", "能不能遛狗？\t可以，要牵绳，并带走粪便。\n灯坏了找谁？\t打管理处电话，三天以内修好。"),
        ("Detail.Changes", "全体居民\t每天都能免费进公园，晚上也有灯。"),
    ];

    private readonly LifecycleActs _acts = new(app);

    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    /// <summary>A draft of a document of this number (石政办发〔2025〕…号) that is to be explained.</summary>
    public Task<int> DraftPolicyAsync(int number = 6, string title = PolicyTitle, params (string Field, string Value)[] changes) =>
        office.DraftDocumentAsync([("Title", title), ("Detail.DocumentNumber", $"石政办发〔2025〕{number}号"), .. Plan, .. changes]);

    public async Task<int> PublishedPolicyAsync(int number = 6, string title = PolicyTitle, params (string Field, string Value)[] changes)
    {
        var id = await DraftPolicyAsync(number, title, changes);
        await PublishAsync(id);
        return id;
    }

    /// <summary>A draft of a whole interpretation of one document.</summary>
    public Task<int> DraftAsync(int document, params (string Field, string Value)[] changes) => DraftOfAsync([document], changes);

    /// <summary>A draft of one interpretation of several documents.</summary>
    public async Task<int> DraftOfAsync(IReadOnlyList<int> documents, params (string Field, string Value)[] changes)
    {
        var item = await office.CreateAsync(Person.Editor, InterpretationText.TypeKey, TestCounty.Interpretations);
        Assert.NotNull(item);
        (await office.SaveAsync(item.Id, null, [.. Whole, ("Relation.Interprets", string.Join('；', documents)), .. changes])).MustBeDone();
        return item.Id;
    }

    public async Task<int> PublishedAsync(int document, params (string Field, string Value)[] changes)
    {
        var id = await DraftAsync(document, changes);
        await PublishAsync(id);
        return id;
    }

    public async Task<int> ApprovedAsync(int document, params (string Field, string Value)[] changes)
    {
        var id = await DraftAsync(document, changes);
        await ApproveAsync(id);
        return id;
    }

    /// <summary>From the draft to the last signature.</summary>
    public async Task ApproveAsync(int id)
    {
        (await office.SubmitAsync(id)).MustBeDone();
        await office.SignAllAsync(id);
    }

    /// <summary>From the draft to the public page, with everything that follows.</summary>
    public async Task PublishAsync(int id)
    {
        await ApproveAsync(id);
        (await office.PublishAsync(id)).MustBePublished();
        await _acts.DeliverAsync();
    }

    public async Task WithdrawAsync(int id)
    {
        (await office.WithdrawAsync(id)).MustBeDone();
        await _acts.DeliverAsync();
    }

    /// <summary>Changes these fields of the draft and nothing else.</summary>
    public async Task<DraftOutcome> ChangeAsync(int id, params (string Field, string Value)[] changes)
    {
        var item = await office.ItemAsync(id);
        var values = DraftFields.From(item.Current).Values.ToDictionary(StringComparer.Ordinal);
        foreach (var (field, value) in changes)
        {
            values[field] = value;
        }

        var actor = await app.ActorAsync(Person.Editor);
        return await app.UseAsync((DraftEditor editor) => editor.SaveAsync(actor, id, item.Revision, new DraftFields(values), Cancel));
    }

    /// <summary>A leader of the office, or an expert who agreed to be named, in the register.</summary>
    public async Task<Interpreter> RegisterAsync(string role, string name)
    {
        var words = role == Roles.Leader
            ? new InterpreterWords(role, name, "主任", "石泉县人民政府办公室", await OfficeAsync(), "")
            : new InterpreterWords(role, name, "教授", "示例大学", UnitId: null, "2025年3月5日书面同意");
        Assert.IsType<BookOutcome.Done>(await WriteAsync(words));
        return await FindAsync(name);
    }

    /// <summary>What the site steward, or somebody else, writes into the register.</summary>
    public async Task<BookOutcome> WriteAsync(InterpreterWords words, int? id = null, int revision = 0, Person? who = null)
    {
        var actor = await app.ActorAsync(who ?? Person.Steward);
        return await app.UseAsync((InterpreterBook book) => book.WriteAsync(actor, id, revision, words, Cancel));
    }

    public async Task RetireAsync(string name, bool isActive = false)
    {
        var (actor, person) = (await app.ActorAsync(Person.Steward), await FindAsync(name));
        Assert.IsType<BookOutcome.Done>(await app.UseAsync((InterpreterBook book) => book.RetireAsync(actor, person.Id, person.Revision, isActive, Cancel)));
    }

    public Task<Interpreter> FindAsync(string name) =>
        app.ReadAsync(db => db.Set<Interpreter>().AsNoTracking().SingleAsync(p => p.Name == name, Cancel));

    public Task<int> OfficeAsync() => app.ReadAsync(db => db.Units.Where(u => u.Key == TestCounty.GovOffice).Select(u => u.Id).SingleAsync(Cancel));

    /// <summary>Clocks of 政策解读 (K05) of a document, the oldest first.</summary>
    public Task<List<Clock>> ClocksAsync(int document) => app.ReadAsync(db =>
        db.Clocks.AsNoTracking().Where(c => c.SubjectType == nameof(ContentItem) && c.SubjectId == document && c.DefinitionKey == DisclosureClocks.Interpretation.Key)
            .OrderBy(c => c.Id).ToListAsync(Cancel));

    public async Task<bool> IsLiveAsync(int id) => (await office.PublicationsAsync(id)).Exists(p => p.IsOpen);

    /// <summary>Address of the page of an item that is or was public.</summary>
    public async Task<string> AddressAsync(int id) => "/" + (await office.PublicationsAsync(id))[^1].Path;

    public async Task<string> ArticleAsync(int id)
    {
        var (status, page) = await GetAsync(await AddressAsync(id));
        Assert.Equal(HttpStatusCode.OK, status);
        return page;
    }

    /// <summary>What a visitor is answered.</summary>
    public async Task<(HttpStatusCode Status, string Page)> GetAsync(string address)
    {
        using var visitor = app.Visitor();
        using var answer = await visitor.GetAsync(new Uri(address, UriKind.Relative), Cancel);
        return (answer.StatusCode, WebUtility.HtmlDecode(await answer.Content.ReadAsStringAsync(Cancel)));
    }
}
