using Microsoft.AspNetCore.Routing;
using Microsoft.Extensions.DependencyInjection;
using Shijuan.Cms.Core.Clocks;
using Shijuan.Cms.Core.Content;
using Shijuan.Cms.Core.Events;
using Shijuan.Cms.Core.Indicators;
using Shijuan.Cms.Core.Permissions;
using Shijuan.Cms.Core.Persistence;
using Shijuan.Cms.Core.Publishing;
using Shijuan.Cms.Core.Retention;
using Shijuan.Cms.Core.Web;

namespace Shijuan.Cms.Core.Modules;

/// <summary>模块登记：stamps each contribution with the module's key and registers it. One to three lines a method.</summary>
public sealed class ModuleBuilder(IServiceCollection services, ContributionCatalogue catalogue, IModule module)
{
    public IServiceCollection Services => services;

    /// <summary>Registers the module's own internal use cases: classes marked <see cref="IUseCase"/>. The only scan, of the own assembly.</summary>
    public ModuleBuilder UseCases()
    {
        foreach (var type in module.GetType().Assembly.GetTypes().Where(t => t is { IsClass: true, IsAbstract: false } && t.IsAssignableTo(typeof(IUseCase))))
        {
            services.AddScoped(type);
        }

        return this;
    }

    public ModuleBuilder ContentType(ContentTypeDescriptor type)
    {
        services.AddSingleton(type);
        return Stamp("ContentType", type.Key, type.Name);
    }

    public ModuleBuilder Model<TModel>() where TModel : class, IModelContribution
    {
        services.AddSingleton<IModelContribution, TModel>();
        return Stamp("Model", typeof(TModel).Name, "数据表");
    }

    public ModuleBuilder DetailLookup<TLookup>() where TLookup : class, IDetailLookup
    {
        services.AddSingleton<IDetailLookup, TLookup>();
        return Stamp("DetailLookup", typeof(TLookup).Name, "按专用字段查找稿件");
    }

    public ModuleBuilder Validity<TSource>() where TSource : class, IValiditySource
    {
        services.AddScoped<IValiditySource, TSource>();
        return Stamp("Validity", typeof(TSource).Name, "现时效力");
    }

    public ModuleBuilder Permissions(IEnumerable<Permission> permissions)
    {
        foreach (var permission in permissions)
        {
            services.AddSingleton(permission);
            Stamp("Permission", permission.Key, permission.Name);
        }

        return this;
    }

    public ModuleBuilder Navigation(string label, string url, Permission permission, int order)
    {
        services.AddSingleton(new NavigationEntry(label, url, permission, order));
        return Stamp("Navigation", url, $"{label}（{permission.Key}）");
    }

    public ModuleBuilder PublishRule<TRule>() where TRule : class, IPublishRule
    {
        services.AddScoped<IPublishRule, TRule>();
        return Stamp("PublishRule", typeof(TRule).Name, "发布规则");
    }

    public ModuleBuilder RuleTable(RuleTable table)
    {
        services.AddSingleton(table);
        foreach (var text in table.Texts)
        {
            Stamp("RuleText", text.Key, $"{text.Severity}：{text.LegalBasis}（{string.Join("、", text.IndicatorIds)}）");
        }

        return this;
    }

    public ModuleBuilder On<TEvent, THandler>()
        where TEvent : class, IDomainEvent
        where THandler : class, IEventHandler<TEvent>
    {
        services.AddScoped<THandler>();
        services.AddSingleton(EventSubscription.Of<TEvent, THandler>(module.Key));
        return Stamp("EventHandler", typeof(THandler).Name, EventName.Of<TEvent>());
    }

    public ModuleBuilder Clock(ClockDefinition definition)
    {
        services.AddSingleton(definition);
        return Stamp("Clock", definition.Key, definition.Name);
    }

    /// <summary>A page or a part of a page on which a citizen finds what entries of the evaluation ask for.</summary>
    /// <param name="url">Address from the root, of a page or of a column.</param>
    public ModuleBuilder IndicatorPage(string url, string name, params string[] indicatorIds)
    {
        services.AddSingleton(new IndicatorPage(url, name, indicatorIds));
        return Stamp("IndicatorPage", url, $"{name}（{string.Join("、", indicatorIds)}）");
    }

    public ModuleBuilder Job<TJob>(string key, string cron, string name) where TJob : class, IJob
    {
        services.AddScoped<TJob>();
        services.AddSingleton(new JobSchedule(key, typeof(TJob), cron, name));
        return Stamp("Job", key, $"{name}（{cron}）");
    }

    public ModuleBuilder RecordClass<TTrimmer>() where TTrimmer : class, IRecordTrimmer
    {
        services.AddScoped<IRecordTrimmer, TTrimmer>();
        return Stamp("RecordClass", typeof(TTrimmer).Name, "到期清理的记录");
    }

    public ModuleBuilder Furniture<TFurniture>() where TFurniture : class, IPageFurniture
    {
        services.AddSingleton<IPageFurniture, TFurniture>();
        return Stamp("Furniture", typeof(TFurniture).Name, "页脚入口");
    }

    public ModuleBuilder ArticlePart<TPart>() where TPart : class, IArticlePart
    {
        services.AddScoped<IArticlePart, TPart>();
        return Stamp("ArticlePart", typeof(TPart).Name, "内容页的部件");
    }

    public ModuleBuilder HistoryNotes<TNotes>() where TNotes : class, IHistoryNotes
    {
        services.AddScoped<IHistoryNotes, TNotes>();
        return Stamp("HistoryNotes", typeof(TNotes).Name, "发布记录的附注");
    }

    public ModuleBuilder BodyAnchors<TAnchors>() where TAnchors : class, IBodyAnchors
    {
        services.AddSingleton<IBodyAnchors, TAnchors>();
        return Stamp("BodyAnchors", typeof(TAnchors).Name, "正文的锚点");
    }

    public ModuleBuilder Endpoints(string name, Action<IEndpointRouteBuilder> map)
    {
        services.AddSingleton(new EndpointContribution(module.Key, map));
        return Stamp("Endpoints", name, "路由");
    }

    private ModuleBuilder Stamp(string kind, string name, string detail)
    {
        catalogue.Add(new Contribution(module.Key, kind, name, detail));
        return this;
    }
}
