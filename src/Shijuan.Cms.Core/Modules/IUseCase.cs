namespace Shijuan.Cms.Core.Modules;

/// <summary>用例：marks a class that carries out one action or answers one question of a page. Registered per request.</summary>
public interface IUseCase;
