using Shijuan.Cms.Core.Permissions;

namespace Shijuan.Cms.Core.Modules;

/// <summary>演示故事：what a module adds to the demo portal, through its own verbs. Told once, after the demo's content; never outside demo mode.</summary>
public interface IDemoStory
{
    /// <param name="person">An account of the demo with the rights it has.</param>
    Task TellAsync(Func<string, Task<Actor>> person, CancellationToken cancel);
}
