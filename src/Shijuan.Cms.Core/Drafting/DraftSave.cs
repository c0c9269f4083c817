using Shijuan.Cms.Core.Audit;
using Shijuan.Cms.Core.Content;

namespace Shijuan.Cms.Core.Drafting;

/// <summary>一次手动保存：the whole draft as somebody saved it, kept as long as its item. Append-only; database triggers refuse UPDATE and DELETE. Autosaves leave none.</summary>
public sealed class DraftSave : IAuditedState
{
    private DraftSave() { }

    internal DraftSave(ContentItem item, int number, int? authorId, DateTime atUtc)
    {
        var version = item.Current;
        ItemId = item.Id;
        Number = number;
        VersionNumber = version.Number;
        AuthorId = authorId;
        AtUtc = atUtc;
        Title = version.Title;
        Text = SavedText.Of(version).ToJson();
        Fingerprint = ContentFingerprint.Of(version);
    }

    public int Id { get; private set; }
    public int ItemId { get; private set; }

    /// <summary>1, 2, 3 … within the item.</summary>
    public int Number { get; private set; }

    /// <summary>The version that was a draft then.</summary>
    public int VersionNumber { get; private set; }

    /// <summary>Null when a job saved.</summary>
    public int? AuthorId { get; private set; }

    public DateTime AtUtc { get; private set; }

    /// <summary>For lists, which do not read the whole text.</summary>
    public string Title { get; private set; } = "";

    /// <summary><see cref="SavedText"/> as JSON.</summary>
    public string Text { get; private set; } = "{}";

    /// <summary>指纹 of the text at the moment of saving: 64 lower-case hexadecimal digits.</summary>
    public string Fingerprint { get; private set; } = "";

    public SavedText Read() => SavedText.FromJson(Text);
}

/// <summary>保存的名称和星标。Beside the save, because the save itself never changes.</summary>
public sealed class DraftSaveMark : IAuditedState
{
    private DraftSaveMark() { }

    internal DraftSaveMark(DraftSave save)
    {
        SaveId = save.Id;
        ItemId = save.ItemId;
    }

    public int SaveId { get; private set; }
    public int ItemId { get; private set; }
    public string Name { get; private set; } = "";
    public bool Starred { get; private set; }

    internal void Change(string name, bool starred)
    {
        Name = name;
        Starred = starred;
    }
}
