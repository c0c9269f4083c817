using System.Runtime.CompilerServices;
using Shijuan.Cms.Core.Publishing;

namespace Shijuan.Cms.Disclosure;

/// <summary>字段齐全、格式正确 (PR11, PR13, PR15, PR19)：every required field of the type is filled in and can be used.</summary>
internal sealed class FormFieldsRule : IPublishRule
{
    public string Key => "disclosure.form-fields";

    public bool AppliesTo(Candidate candidate) => candidate.Detail is FormDetail;

    public async IAsyncEnumerable<Finding> CheckAsync(Candidate candidate, [EnumeratorCancellation] CancellationToken cancel)
    {
        await Task.CompletedTask;
        foreach (var finding in Check((FormDetail)candidate.Detail!))
        {
            yield return finding;
        }
    }

    /// <summary>docs/rules/agency-profile.md and the pages of the other forms are its tables.</summary>
    internal static IEnumerable<Finding> Check(FormDetail detail)
    {
        foreach (var field in detail.Fields)
        {
            var value = detail[field.Name];
            if (value.Length == 0 && field.Required)
            {
                yield return new Finding("disclosure.form-fields.missing", Target.Of("Detail." + field.Name), field.Label);
            }
            else if (value.Length > 0 && FieldFormats.Fault(field.Format, value) is { } fault)
            {
                yield return new Finding("disclosure.form-fields.format", Target.Of("Detail." + field.Name), field.Label, fault);
            }
        }
    }
}
