namespace Shijuan.Cms.Interpretation;

/// <summary>适用对象：the groups of citizens for whom a policy changes something; the key is part of addresses.</summary>
internal static class Audiences
{
    public static readonly IReadOnlyList<Audience> All =
    [
        new("business", "个体工商户"), new("company", "企业"), new("farmer", "农户"), new("worker", "务工人员"), new("student", "学生和家长"),
        new("elderly", "老年人"), new("veteran", "退役军人"), new("disabled", "残疾人"), new("parent", "孕产妇和婴幼儿家庭"), new("hardship", "困难群众"), new("everyone", "全体居民"),
    ];

    public static Audience? Named(string name) => All.FirstOrDefault(a => a.Name == name);

    public static Audience? Keyed(string key) => All.FirstOrDefault(a => a.Key == key);
}

/// <summary>一类人。Immutable.</summary>
internal sealed record Audience(string Key, string Name);
