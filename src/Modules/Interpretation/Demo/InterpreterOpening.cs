using Shijuan.Cms.Core.Modules;
using Shijuan.Cms.Core.Permissions;
using Shijuan.Cms.Core.Persistence;
using YamlDotNet.Serialization;
using YamlDotNet.Serialization.NamingConventions;

namespace Shijuan.Cms.Interpretation;

/// <summary>演示：the register of interpreters, before the interpretations that name them. All persons are invented.</summary>
internal sealed class InterpreterOpening(CmsDbContext db, InterpreterBook book) : IDemoOpening
{
    public async Task TellAsync(IReadOnlyDictionary<string, int> units, Func<string, Task<Actor>> person, CancellationToken cancel)
    {
        var steward = await person("steward");
        foreach (var entry in Read())
        {
            var words = new InterpreterWords(entry.Role, entry.Name, entry.Title, entry.Affiliation, entry.Unit.Length > 0 ? units[entry.Unit] : null, entry.Consent);
            if (await book.WriteAsync(steward, null, 0, words, cancel) is not BookOutcome.Done)
            {
                throw new InvalidOperationException($"Demo interpreter {entry.Name} is refused.");
            }

            db.ForgetChanges();
        }
    }

    private static List<DemoInterpreter> Read()
    {
        using var stream = typeof(InterpreterOpening).Assembly.GetManifestResourceStream("interpreters.yaml")
            ?? throw new InvalidOperationException("The demo's register of interpreters is missing.");
        using var reader = new StreamReader(stream);
        return new DeserializerBuilder().WithNamingConvention(UnderscoredNamingConvention.Instance).Build().Deserialize<DemoInterpreters>(reader.ReadToEnd()).Interpreters;
    }
}

internal sealed class DemoInterpreters
{
    public List<DemoInterpreter> Interpreters { get; set; } = [];
}

internal sealed class DemoInterpreter
{
    public string Role { get; set; } = "";
    public string Name { get; set; } = "";
    public string Title { get; set; } = "";
    public string Affiliation { get; set; } = "";
    public string Unit { get; set; } = "";
    public string Consent { get; set; } = "";
}
