using Shijuan.Cms.Core.Audit;

namespace Shijuan.Cms.Interpretation;

/// <summary>解读人名册的一人 (2.3.02, 2.3.03)：a leader of a unit or an expert who may be named as the one who explains.</summary>
internal sealed class Interpreter : IAuditedState
{
    private Interpreter() { }

    public Interpreter(InterpreterWords words, DateTime atUtc)
    {
        CreatedAtUtc = atUtc;
        IsActive = true;
        Write(words);
    }

    public int Id { get; private set; }

    /// <summary><see cref="Roles.Leader"/> or <see cref="Roles.Expert"/>.</summary>
    public string Role { get; private set; } = "";

    public string Name { get; private set; } = "";

    /// <summary>职务、职称.</summary>
    public string Title { get; private set; } = "";

    /// <summary>单位全称, also of an expert from elsewhere.</summary>
    public string Affiliation { get; private set; } = "";

    /// <summary>The unit of the county; null for an expert from elsewhere.</summary>
    public int? UnitId { get; private set; }

    /// <summary>同意公开姓名的记录：when and how; an expert without it cannot be named.</summary>
    public string Consent { get; private set; } = "";

    public bool IsActive { get; private set; }
    public DateTime CreatedAtUtc { get; private set; }

    /// <summary>Counts every change; a stale one is refused.</summary>
    public int Revision { get; private set; }

    public void Write(InterpreterWords words)
    {
        (Role, Name, Title, Affiliation, UnitId, Consent) = (words.Role, words.Name, words.Title, words.Affiliation, words.UnitId, words.Consent);
        Revision++;
    }

    /// <summary>离任：stays for what was published, and can no longer be named.</summary>
    public void Retire(bool isActive)
    {
        IsActive = isActive;
        Revision++;
    }
}

/// <summary>名册上填写的内容。Immutable.</summary>
internal sealed record InterpreterWords(string Role, string Name, string Title, string Affiliation, int? UnitId, string Consent);
