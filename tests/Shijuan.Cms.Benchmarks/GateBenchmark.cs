using System.Collections.Frozen;
using System.Text;
using BenchmarkDotNet.Attributes;
using BenchmarkDotNet.Configs;
using BenchmarkDotNet.Jobs;
using BenchmarkDotNet.Running;
using BenchmarkDotNet.Toolchains.InProcess.Emit;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging.Abstractions;
using Shijuan.Cms.Core;
using Shijuan.Cms.Core.Channels;
using Shijuan.Cms.Core.Content;
using Shijuan.Cms.Core.Modules;
using Shijuan.Cms.Core.Persistence;
using Shijuan.Cms.Core.Publishing;
using Shijuan.Cms.Core.Review;
using Shijuan.Cms.Core.Text;
using Shijuan.Cms.Data;
using Shijuan.Cms.Web.Hosting;

namespace Shijuan.Cms.Benchmarks;

/// <summary>发布关口：all rules of the product on a document of 20,000 characters with links, tables and pictures.</summary>
[MemoryDiagnoser]
public class GateBenchmark
{
    private readonly DirectoryInfo _folder = Directory.CreateTempSubdirectory("gate");
    private PublishGate _gate = null!;
    private Candidate _candidate = null!;

    public static int Run()
    {
        var job = Job.Default.WithToolchain(InProcessEmitToolchain.Instance).WithWarmupCount(3).WithIterationCount(10);
        BenchmarkRunner.Run<GateBenchmark>(DefaultConfig.Instance.AddJob(job));
        return 0;
    }

    [GlobalSetup]
    public void SetUp()
    {
        var services = new ServiceCollection();
        services.AddModules(ProductModules.All());
        services.AddMemoryCache();
        services.AddCmsCore(_folder.FullName);
        services.AddCmsDatabase(new DatabaseOptions(), _folder.FullName);
        services.AddLogging();
        var provider = services.BuildServiceProvider().CreateScope().ServiceProvider;
        provider.GetRequiredService<CmsDbContext>().Database.Migrate();
        _gate = new PublishGate(
            provider.GetServices<IPublishRule>().ToList(), new RuleTexts(provider.GetServices<RuleTable>()), TimeProvider.System, NullLogger<PublishGate>.Instance);
        var type = provider.GetServices<ContentTypeDescriptor>().Single(t => t.Key == "disclosure.normative-document");
        var item = new ContentItem(type, unitId: 1, channelId: 1, authorId: 1, DateTime.UnixEpoch);
        var body = new RichTextSanitizer().Sanitize(LongBody(20_000));
        item.EditDraft(new VersionText { Title = "长文件", BodyHtml = body.Html, BodyText = body.PlainText, ChannelId = 1 }, 1, DateTime.UnixEpoch);
        var channel = new Channel("c", "政策文件", "policy", "政策文件", 1, null, 0);
        _candidate = new Candidate(
            item, item.Current, type, null, channel, ReviewSteps.Standard, [], FrozenDictionary<int, LinkedItem>.Empty, GateStage.Publish, new DateOnly(2026, 11, 23));
    }

    [GlobalCleanup]
    public void CleanUp() => _folder.Delete(recursive: true);

    [Benchmark]
    public async Task<int> JudgeLongDocument()
    {
        // A fresh candidate each time: what it reads from the text is part of the work.
        var candidate = new Candidate(
            _candidate.Item, _candidate.Version, _candidate.Type, null, _candidate.Channel, _candidate.Route, [], _candidate.LinkedItems, GateStage.Publish, _candidate.Today);
        var judgement = await _gate.JudgeAsync(candidate, CancellationToken.None);
        return judgement.Findings.Count;
    }

    private static string LongBody(int characters)
    {
        var html = new StringBuilder();
        for (var i = 1; html.Length < characters * 1.1; i++)
        {
            html.Append($"<h2>第{i}条</h2><p>各镇人民政府应当按照<a href=\"cms-item:{i}\">有关规定</a>，于每年一月十日前报送上一年度政务公开工作情况，由县政府办公室汇总后向社会公开，接受群众监督。</p>");
            if (i % 10 == 0)
            {
                html.Append("<table><tr><th>事项</th><th>责任单位</th></tr><tr><td>公开目录</td><td>各镇</td></tr></table>");
            }
        }

        return html.ToString();
    }
}
