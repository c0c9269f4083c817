namespace Shijuan.Cms.GovAccessible;

/// <summary>政务无障碍主题：its views win over those of the same path.</summary>
public static class GovAccessibleTheme;
