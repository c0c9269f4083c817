using Microsoft.AspNetCore.Http;
using Shijuan.Cms.Core.Drafting;
using Shijuan.Cms.Core.Review;

namespace Shijuan.Cms.Editorial;

/// <summary>送审方式的表单：a form without these fields means the usual way.</summary>
internal static class SubmitForm
{
    public const string Risk = "Risk";
    public const string Urgent = "Urgent";

    /// <summary>Named by <see cref="Submission"/> when the reason is missing.</summary>
    public const string Reason = "UrgentReason";

    public static SubmitAs Read(IFormCollection form) => new(
        Enum.TryParse<RiskClass>(form[Risk], out var risk) && Enum.IsDefined(risk) ? risk : RiskClass.General,
        form[Urgent] == "true",
        form[Reason]);
}
