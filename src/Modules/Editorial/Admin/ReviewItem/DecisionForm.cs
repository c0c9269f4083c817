using Shijuan.Cms.Core.Drafting;
using Shijuan.Cms.Core.Review;

namespace Shijuan.Cms.Editorial;

/// <summary>一个步骤的签署表单，带着已经填写的内容和错误。Immutable.</summary>
internal sealed record DecisionForm(ReviewStep Step, ReviewItemView View, SignInput Input, IReadOnlyList<FieldError> Errors);
