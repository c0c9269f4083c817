using Shijuan.Cms.Core.Audit;

namespace Shijuan.Cms.Core.Settings;

/// <summary>设置：one value of the site that an administrator may change.</summary>
public sealed class Setting : IAuditedState
{
    private Setting() { }

    public Setting(string key, string value)
    {
        Key = key;
        Value = value;
    }

    public string Key { get; private set; } = "";
    public string Value { get; private set; } = "";

    public void Change(string value) => Value = value;
}
