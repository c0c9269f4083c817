using Shijuan.Cms.Core.Drafting;

namespace Shijuan.Cms.Editorial;

/// <summary>一个步骤的签署表单，带着已经填写的内容和错误。Immutable.</summary>
internal sealed record DecisionForm(TurnStep Turn, ReviewItemView View, SignInput Input, IReadOnlyList<FieldError> Errors);
