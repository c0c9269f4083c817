namespace Shijuan.Cms.Core.Modules;

/// <summary>模块：a part of the product that is compiled in and contributes to it by name. Two members, nothing else.</summary>
public interface IModule
{
    /// <summary>Stable lower-case key, for example <c>disclosure</c>; every rule, permission and job key of the module begins with it.</summary>
    string Key { get; }

    /// <summary>The module's table of contents: everything that leaves the module is named here.</summary>
    void Configure(ModuleBuilder module);
}
