namespace Shijuan.Cms.Core.Modules;

/// <summary>贡献项：one thing a module adds to the product. Immutable; listed in docs/generated/contributions.md.</summary>
/// <param name="Module">Key of the module.</param>
/// <param name="Kind">Permission, PublishRule, EventHandler, Job, Clock, IndicatorPage, Search, ContentType, Navigation, Model or Endpoints.</param>
/// <param name="Name">What it is called.</param>
/// <param name="Detail">What a reviewer of the diff needs to know.</param>
public sealed record Contribution(string Module, string Kind, string Name, string Detail);
