namespace Shijuan.Cms.Core.Access;

/// <summary>不受知悉范围限制的记录：rows that name an item and are still read by everybody. The reason stands here, next to the table.</summary>
[AttributeUsage(AttributeTargets.Class)]
public sealed class BeyondTheCircleAttribute(string reason) : Attribute
{
    public string Reason { get; } = reason;
}
