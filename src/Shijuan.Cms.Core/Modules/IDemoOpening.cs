using Shijuan.Cms.Core.Permissions;

namespace Shijuan.Cms.Core.Modules;

/// <summary>演示开场：what a module must have before the demo's content is written, through its own verbs. Told once, when units, columns and accounts exist; never outside demo mode.</summary>
public interface IDemoOpening
{
    /// <param name="units">Numbers of the units by key.</param>
    /// <param name="person">An account of the demo with the rights it has.</param>
    Task TellAsync(IReadOnlyDictionary<string, int> units, Func<string, Task<Actor>> person, CancellationToken cancel);
}
