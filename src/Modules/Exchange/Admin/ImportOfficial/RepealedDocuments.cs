using Shijuan.Cms.Core.Content;
using Shijuan.Cms.Core.Documents;
using Shijuan.Cms.Core.Drafting;
using Shijuan.Cms.Core.Modules;

namespace Shijuan.Cms.Exchange;

/// <summary>废止的文件：what the document says it repeals, as far as this site has it; the rest is named, because a relation leads to an item.</summary>
internal sealed class RepealedDocuments(RelationWords relations) : IUseCase
{
    private static readonly RelationField Field = StatedRelation.Fields.Single(f => f.Kind == ContentLinkKind.Repeals);

    /// <returns>The row to confirm; null when nothing is repealed.</returns>
    public async Task<OfficialRow?> RowAsync(OfficialReading read, CancellationToken cancel)
    {
        if (read[OfficialFields.Repeals] is not { } element)
        {
            return null;
        }

        var (known, unknown) = (new List<string>(), new List<string>());
        foreach (var number in element.Value.Split('；'))
        {
            var (_, errors) = await relations.ResolveAsync(new DraftFields(new Dictionary<string, string>(StringComparer.Ordinal) { [Field.Name] = number }), 0, cancel);
            (errors.Count == 0 ? known : unknown).Add(number);
        }

        var words = "原文：" + element.Words.Replace('\n', '／') + (unknown.Count > 0 ? $"。本站没有公开或者不止一份：{string.Join("、", unknown)}，请在编辑页核对。" : "");
        return new OfficialRow(Field.Name, Field.Label, DetailFieldKind.Text, Required: false, string.Join("；", known), words, Asked: false);
    }
}
