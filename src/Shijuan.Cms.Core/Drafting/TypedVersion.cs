using Shijuan.Cms.Core.Channels;
using Shijuan.Cms.Core.Content;

namespace Shijuan.Cms.Core.Drafting;

/// <summary>正在输入的样子：the version as it would be if what was typed were saved now. Never stored.</summary>
public sealed class TypedVersion(DraftReader reader, RelationWords relations, ChannelTree channels, TimeProvider time)
{
    /// <returns>What cannot be understood stays as it was saved, and is named.</returns>
    public async Task<(ContentVersion Version, IReadOnlyList<FieldError> Errors)> OfAsync(ContentVersion saved, DraftFields typed, CancellationToken cancel)
    {
        var (words, unknown) = await relations.ResolveAsync(typed, saved.ItemId, cancel);
        var read = reader.Read(words, saved, await channels.LoadAsync(cancel));
        var version = saved.CopyForCheck(read.Text, time.GetUtcNow().UtcDateTime);
        return (version, [.. read.Errors, .. unknown, .. DraftReader.WriteDetail(typed, version.Detail)]);
    }
}
