using System.Runtime.CompilerServices;
using Microsoft.EntityFrameworkCore;
using Shijuan.Cms.Core.Persistence;
using Shijuan.Cms.Core.Publishing;

namespace Shijuan.Cms.Interpretation;

/// <summary>解读人 (2.3.02, 2.3.03)：leaders and experts stand in the register; an expert agreed to be named.</summary>
internal sealed class SpeakerRule(CmsDbContext db) : IPublishRule
{
    public string Key => "interpretation.speaker";

    public bool AppliesTo(Candidate candidate) => candidate.Detail is InterpretationText;

    public async IAsyncEnumerable<Finding> CheckAsync(Candidate candidate, [EnumeratorCancellation] CancellationToken cancel)
    {
        var text = (InterpretationText)candidate.Detail!;
        var found = await db.Set<Interpreter>().AsNoTracking().Where(p => p.Role == text.Role && p.Name == text.Interpreter).OrderByDescending(p => p.IsActive).ThenByDescending(p => p.Consent).FirstOrDefaultAsync(cancel);
        // Who left the register later did explain it then.
        var entry = found is { IsActive: false } && !candidate.IsPublicAlready ? null : found;
        foreach (var finding in Check(text, entry is not null, entry?.Consent ?? ""))
        {
            yield return finding;
        }
    }

    /// <summary>docs/rules/interpretation-speaker.md is its table.</summary>
    internal static IEnumerable<Finding> Check(InterpretationText text, bool isRegistered, string consent)
    {
        if (text.Role.Length == 0)
        {
            yield return new Finding("interpretation.speaker.missing", At(nameof(text.Role)), "解读人身份");
        }

        if (text.Interpreter.Length == 0)
        {
            yield return new Finding("interpretation.speaker.missing", At(nameof(text.Interpreter)), "解读人");
        }
        else if (text.Role is Roles.Leader or Roles.Expert && !isRegistered)
        {
            yield return new Finding("interpretation.speaker.unknown", At(nameof(text.Interpreter)), text.Interpreter, text.Role);
        }
        else if (text.Role == Roles.Expert && consent.Length == 0)
        {
            yield return new Finding("interpretation.speaker.no-consent", At(nameof(text.Interpreter)), text.Interpreter);
        }
    }

    private static Target At(string field) => Target.Of("Detail." + field);
}
