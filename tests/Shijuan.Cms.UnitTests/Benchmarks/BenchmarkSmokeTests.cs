using Shijuan.Cms.Benchmarks;
using Xunit;

namespace Shijuan.Cms.UnitTests.Benchmarks;

/// <summary>Runs each micro-benchmark once, so that it still measures something when somebody wants its figure.</summary>
public sealed class BenchmarkSmokeTests
{
    [Fact]
    public async Task The_gate_judges_the_long_document_and_finds_what_is_missing()
    {
        var benchmark = new GateBenchmark();
        benchmark.SetUp();
        // Seven signatures, the attribute, the source, six elements, and links to items that do not exist.
        Assert.InRange(await benchmark.JudgeLongDocument(), 15, 1000);
        benchmark.CleanUp();
    }

    [Fact]
    public void The_overlap_is_the_one_that_a_plain_search_finds()
    {
        var (rule, plain) = InterpretationBenchmark.Shares();
        Assert.Equal(plain, rule);
        // Below, the rule has nothing to tell, and the benchmark would measure less than its work.
        Assert.InRange(rule, 41, 99);
    }
}
