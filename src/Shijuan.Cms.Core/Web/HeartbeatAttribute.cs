namespace Shijuan.Cms.Core.Web;

/// <summary>心跳：marks an endpoint that pages call by themselves; it does not keep a session alive.</summary>
[AttributeUsage(AttributeTargets.Class)]
public sealed class HeartbeatAttribute : Attribute;
