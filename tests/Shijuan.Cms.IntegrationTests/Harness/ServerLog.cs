using System.Collections.Concurrent;
using Microsoft.Extensions.Logging;

namespace Shijuan.Cms.IntegrationTests.Harness;

/// <summary>What the server complained about during a test. An unexpected warning fails it.</summary>
internal sealed class ServerLog : ILoggerProvider
{
    private readonly ConcurrentQueue<string> _complaints = [];

    // The keys are in the database by design, so that several web nodes share them.
    // And the server of the tests reads requests of any size.
    private readonly List<string> _expected = ["No XML encryptor configured", "A request body size limit could not be applied"];

    /// <summary>A complaint with these words belongs to the test.</summary>
    public void Expect(string words) => _expected.Add(words);

    public IReadOnlyList<string> Unexpected =>
        [.. _complaints.Where(c => !_expected.Exists(words => c.Contains(words, StringComparison.Ordinal)))];

    public IReadOnlyList<string> All => [.. _complaints];

    public ILogger CreateLogger(string categoryName) => new Logger(this, categoryName);

    public void Dispose() { }

    private sealed class Logger(ServerLog log, string category) : ILogger
    {
        public IDisposable? BeginScope<TState>(TState state) where TState : notnull => null;

        public bool IsEnabled(LogLevel logLevel) => logLevel >= LogLevel.Warning;

        public void Log<TState>(
            LogLevel logLevel, EventId eventId, TState state, Exception? exception, Func<TState, Exception?, string> formatter)
        {
            if (IsEnabled(logLevel))
            {
                log._complaints.Enqueue($"{logLevel} {category} {eventId.Name}: {formatter(state, exception)} {exception?.Message}");
            }
        }
    }
}
