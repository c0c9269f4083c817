using Microsoft.Extensions.DependencyInjection;
using Shijuan.Cms.Core.Content;
using Shijuan.Cms.Core.Drafting;
using Shijuan.Cms.Core.Publishing;
using Shijuan.Cms.Disclosure;
using Shijuan.Cms.IntegrationTests.Harness;
using Xunit;

namespace Shijuan.Cms.IntegrationTests.Disclosure;

/// <summary>公开事项的类型：every type of the product is kept, copied, signed and shown field by field. Here the fields are put to the test and not the rules of the types.</summary>
public abstract class FormTypeTests(DatabaseKind database) : CmsTest(database)
{
    public static TheoryData<string> Types => [.. FormTypes.All.Select(t => t.Key)];

    [Theory]
    [MemberData(nameof(Types))]
    public async Task Every_field_is_kept_as_it_was_typed_and_comes_along_into_the_next_version(string key)
    {
        var type = FormTypes.Get(key);
        var id = await SavedAsync(type);
        await MustHaveAllAsync(id, type);

        await new DocumentDesk(App, Office).PublishAsync(id);
        (await Office.StartEditAsync(id)).MustBeDone();
        var copy = (await Office.ItemAsync(id)).Current;
        Assert.Equal(2, copy.Number);
        await MustHaveAllAsync(id, type);
    }

    [Theory]
    [MemberData(nameof(Types))]
    public async Task Every_field_is_part_of_what_is_signed(string key)
    {
        var type = FormTypes.Get(key);
        var version = (await Office.ItemAsync(await SavedAsync(type))).Current;
        var detail = version.Detail!;
        var signed = ContentFingerprint.Of(version);
        foreach (var field in FormSample.Typed(type))
        {
            Assert.Null(detail.Write(field.Name, FormSample.OtherValue(field)));
            Assert.True(ContentFingerprint.Of(version) != signed, field.Name);
            Assert.Null(detail.Write(field.Name, FormSample.Value(field)));
            Assert.True(ContentFingerprint.Of(version) == signed, field.Name);
        }
    }

    [Theory]
    [MemberData(nameof(Types))]
    public async Task What_cannot_be_understood_is_said_at_its_field_and_nothing_is_lost(string key)
    {
        var type = FormTypes.Get(key);
        var id = await SavedAsync(type);
        foreach (var field in FormSample.Typed(type))
        {
            var outcome = await Office.SaveAsync(id, null, (FormSample.NameOf(field), FormSample.Nonsense(field)));
            var error = Assert.Single(Assert.IsType<DraftOutcome.Invalid>(outcome).Errors);
            Assert.Equal(FormSample.NameOf(field), error.Field);
            Assert.NotEmpty(error.Message);
        }

        await MustHaveAllAsync(id, type);
    }

    [Theory]
    [MemberData(nameof(Types))]
    public async Task Every_public_field_is_on_the_page_and_no_internal_one(string key)
    {
        var type = FormTypes.Get(key);
        var id = await SavedAsync(type);
        var desk = new DocumentDesk(App, Office);
        await desk.PublishAsync(id);
        var page = await desk.ArticleAsync(id);
        foreach (var field in FormSample.Typed(type).Where(f => f.Cell is null))
        {
            foreach (var words in FormSample.Words(field))
            {
                Assert.True(page.Contains(words, StringComparison.Ordinal) != field.IsInternal, $"{field.Name}: {words}");
            }
        }
    }

    /// <summary>Whether a type may be published as these samples stand is for its rules, and each of them has tests of its own.</summary>
    protected override void Configure(IServiceCollection services)
    {
        var own = services.Where(s => s.ServiceType == typeof(IPublishRule) && s.ImplementationType?.Assembly == typeof(FormTypes).Assembly).ToList();
        own.ForEach(rule => services.Remove(rule));
    }

    private async Task<int> SavedAsync(FormType type)
    {
        var item = await Office.CreateAsync(Person.Editor, type.Key, TestCounty.Notices);
        Assert.NotNull(item);
        (await Office.SaveAsync(item.Id, null, FormSample.Values(type))).MustBeDone();
        return item.Id;
    }

    private async Task MustHaveAllAsync(int id, FormType type)
    {
        var detail = Assert.IsType<FormDetail>((await Office.ItemAsync(id)).Current.Detail);
        Assert.Equal(type.Key, detail.FormKey);
        Assert.All(FormSample.Typed(type), field => Assert.Equal(FormSample.Value(field), detail.Read(field.Name)));
    }

    public sealed class OnSqlite() : FormTypeTests(DatabaseKind.Sqlite);

    public sealed class OnPostgres() : FormTypeTests(DatabaseKind.Postgres);
}
