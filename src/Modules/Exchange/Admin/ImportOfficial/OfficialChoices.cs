using Shijuan.Cms.Core.Content;
using Shijuan.Cms.Core.Documents;
using Shijuan.Cms.Core.Modules;
using Shijuan.Cms.Core.Permissions;

namespace Shijuan.Cms.Exchange;

/// <summary>公文可以放在哪里：columns that take a content type with a document number. The column decides the type.</summary>
internal sealed class OfficialChoices(DraftChoices choices, ContentTypes types) : IUseCase
{
    public async Task<OfficialPlaces> ForAsync(Actor actor, CancellationToken cancel)
    {
        var all = await choices.ForAsync(actor, cancel);
        var official = types.All.Where(HasNumber).OrderByDescending(Elements).Select(t => t.Key).ToList();
        var other = types.All.Where(t => !HasNumber(t)).Select(t => t.Key).ToList();
        var admitting = all.Columns.Where(c => official.Exists(c.Admits.Invoke)).ToList();
        // A column that takes everything is a way out only where no column was made for documents.
        var meant = admitting.Where(c => !other.TrueForAll(c.Admits.Invoke)).ToList();
        return new OfficialPlaces(
            all.Units,
            [.. (meant.Count > 0 ? meant : admitting).Select(c => new OfficialColumn(c.Id, c.Name.Trim('　'), types.Get(official.First(c.Admits.Invoke))))])
        {
            OwnUnitId = all.OwnUnitId,
        };
    }

    /// <summary>A type made for documents keeps more of their elements than one that only has a number.</summary>
    private static int Elements(ContentTypeDescriptor type) => type.NewDetail!().Fields.Count(f => OfficialFields.All.Contains(f.Name));

    private static bool HasNumber(ContentTypeDescriptor type) => type.NewDetail?.Invoke().Fields.Any(f => f.Name == OfficialFields.DocumentNumber) == true;
}

/// <summary>可选的单位和栏目。Immutable.</summary>
internal sealed record OfficialPlaces(IReadOnlyList<UnitChoice> Units, IReadOnlyList<OfficialColumn> Columns)
{
    public int OwnUnitId { get; init; }
}

/// <summary>收公文的栏目和它收的类型。Immutable.</summary>
internal sealed record OfficialColumn(int Id, string Name, ContentTypeDescriptor Type);
