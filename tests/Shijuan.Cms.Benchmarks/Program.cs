using Shijuan.Cms.Benchmarks;

// gate: the publish gate on a long document (BenchmarkDotNet)
// site: cached and uncached pages against a bare Kestrel endpoint in the same process, in one run
// schedule: two hundred texts due in one second, published by one instance
// autosave: what an editor waits for after each pause, on SQLite, with a text of 20,000 characters
// queue: the review queue with ten thousand texts under review, on SQLite
// library: the document library with a hundred thousand documents and three filters, on SQLite
// judging: the re-check of public texts, documents a second, on SQLite
// clock-board: the board of clocks and the calendar with twenty thousand open clocks, on SQLite
// compare: two versions of 50,000 characters, by character
// interpretation: an interpretation of 5,000 characters against a policy of 20,000, beside a plain search
// start: time to the first 200 and idle memory of the real site on an existing demo database
return args.FirstOrDefault() switch
{
    "gate" => GateBenchmark.Run(),
    "site" => await SiteBenchmark.RunAsync(TimeSpan.FromSeconds(4), rounds: 3),
    "schedule" => await ScheduleBenchmark.RunAsync(200),
    "autosave" => await AutosaveBenchmark.RunAsync(rounds: 300),
    "queue" => await QueueBenchmark.RunAsync(10_000, rounds: 100),
    "library" => await LibraryBenchmark.RunAsync(100_000, rounds: 300),
    "judging" => await JudgingBenchmark.RunAsync(20_000),
    "clock-board" => await ClockBoardBenchmark.RunAsync(20_000, rounds: 100),
    "compare" => CompareBenchmark.Run(rounds: 40),
    "interpretation" => InterpretationBenchmark.Run(rounds: 200),
    "start" => await StartBenchmark.RunAsync(),
    _ => Usage(),
};

static int Usage()
{
    Console.Error.WriteLine("dotnet run -c Release --project tests/Shijuan.Cms.Benchmarks -- gate|site|schedule|autosave|queue|clock-board|library|judging|compare|interpretation|start");
    return 2;
}
