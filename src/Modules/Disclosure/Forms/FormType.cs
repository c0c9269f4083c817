using System.Collections.Frozen;
using Shijuan.Cms.Core.Content;

namespace Shijuan.Cms.Disclosure;

/// <summary>公开事项的类型：its fields as data. Immutable; one file for each under Types/.</summary>
/// <param name="Key">Stable key, for example <c>disclosure.meeting</c>.</param>
/// <param name="Name">Chinese name shown to editors.</param>
/// <param name="Help">One sentence that tells an editor when to choose it.</param>
/// <param name="IndicatorIds">评估点 that texts of this type prove.</param>
/// <param name="Fields">In the order in which an editor fills them in.</param>
internal sealed record FormType(string Key, string Name, string Help, IReadOnlyList<string> IndicatorIds, IReadOnlyList<DetailField> Fields)
{
    private readonly FrozenDictionary<string, DetailField> _byName = Fields.ToFrozenDictionary(f => f.Name);

    /// <summary>What the portal and other modules may know of it.</summary>
    public ContentTypeDescriptor Descriptor => new(Key, Name, Help, () => new FormDetail(this), FrozenSet.Create(ContentTrait.StatutoryDisclosure))
    {
        IndicatorIds = IndicatorIds,
    };

    public DetailField? Find(string field) => _byName.GetValueOrDefault(field);
}
