using Shijuan.Cms.Core.Access;
using Shijuan.Cms.Core.Content;
using Shijuan.Cms.Core.Drafting;
using Shijuan.Cms.Core.Modules;
using Shijuan.Cms.Core.Permissions;
using Shijuan.Cms.Core.Units;

namespace Shijuan.Cms.Editorial;

/// <summary>破例查看页：asks for number and reason, then shows the text to read and nothing to do.</summary>
internal sealed class ExceptionalReading(ExceptionalLooks looks, UnitTree units, TimeProvider time) : IUseCase
{
    public Task<IReadOnlyList<FieldError>> OpenAsync(Actor actor, int itemId, string? reason, CancellationToken cancel) => looks.OpenAsync(actor, itemId, reason, cancel);

    /// <summary>The person's own looks; those that still last can be opened.</summary>
    public async Task<IReadOnlyList<LookRow>> MineAsync(Actor actor, CancellationToken cancel)
    {
        var now = time.GetUtcNow().UtcDateTime;
        return [.. (await looks.MineAsync(actor, cancel)).Select(l => new LookRow(l.ItemId, l.Reason, l.AtUtc, l.UntilUtc, l.UntilUtc > now))];
    }

    /// <summary>Null without an open look.</summary>
    public async Task<ExceptionalView?> ReadAsync(Actor actor, int itemId, CancellationToken cancel)
    {
        if (await looks.ReadAsync(actor, itemId, cancel) is not { } text)
        {
            return null;
        }

        var version = text.Version;
        return new ExceptionalView(
            itemId, ContentTexts.TitleOf(version.Title), (await units.LoadAsync(cancel)).FullNameOf(text.Item.UnitId), ContentStateNames.Of(text.Item.State), version.Number,
            version.BodyText, [.. version.Attachments.OrderBy(a => a.Order).Select(a => a.FileName)], text.Look.Reason, text.Look.UntilUtc);
    }
}

/// <summary>一次破例查看。Immutable.</summary>
internal sealed record LookRow(int ItemId, string Reason, DateTime AtUtc, DateTime UntilUtc, bool IsOpen);

/// <summary>破例查看的稿件：words only. Immutable.</summary>
internal sealed record ExceptionalView(
    int ItemId, string Title, string UnitName, string State, int Number, string Text, IReadOnlyList<string> Files, string Reason, DateTime UntilUtc);
