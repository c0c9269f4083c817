using System.ComponentModel;

namespace Shijuan.Cms.Exchange;

/// <summary>推送的新稿件。Immutable.</summary>
internal sealed record DraftPush(
    [property: Description("内容类型的代号，见 /api/v1/types")] string? Type,
    [property: Description("栏目的代号或路径，见 /api/v1/columns")] string? Column,
    [property: Description("标题，最多 300 字")] string? Title,
    [property: Description("正文 HTML，不超过 2 MB；净化时去掉了什么在答复的 removed 里")] string? Body,
    [property: Description("其他字段，值都写成文字，如 Source、FormedOn、Detail.DocumentNumber")] IReadOnlyDictionary<string, string>? Fields,
    [property: Description("来源系统里的编号，最多 100 字；没有 Idempotency-Key 头时用它防止重复")] string? ExternalId);

/// <summary>对草稿的修改：what is not named stays. Immutable.</summary>
internal sealed record DraftChange(
    [property: Description("栏目的代号或路径")] string? Column,
    [property: Description("标题")] string? Title,
    [property: Description("正文 HTML")] string? Body,
    [property: Description("其他字段；没有写的保持不变")] IReadOnlyDictionary<string, string>? Fields);

/// <summary>一份草稿。Immutable.</summary>
/// <param name="Revision">Also in the header ETag; to be sent as If-Match with the next change.</param>
internal sealed record ApiDraft(
    int Id, string State, string StateName, int Revision, string Unit, string Type, string Column, string Title, string Body, IReadOnlyDictionary<string, string> Fields,
    string? IndexNumber, string? ReturnReason, IReadOnlyList<ApiFile> Files, IReadOnlyList<ApiFinding>? Findings, IReadOnlyList<string>? Removed, string? PublicUrl);

/// <summary>草稿清单的一行。Immutable.</summary>
internal sealed record ApiDraftLine(int Id, string State, string StateName, int Revision, string Title, DateTime CreatedAt, string? ReturnReason);

/// <summary>文件。Immutable.</summary>
/// <param name="Kind"><c>file</c> or <c>image</c>.</param>
/// <param name="Reference">How the body names the picture.</param>
/// <param name="Url">Public address; only of published content.</param>
internal sealed record ApiFile(int Id, string Kind, string Name, string MediaType, long Size, string Sha256, string? Reference, string? Url);

/// <summary>上传的答复。Immutable.</summary>
internal sealed record ApiUpload(ApiFile File, int Revision);

/// <summary>一页清单。Immutable.</summary>
internal sealed record ApiPage<T>(int Total, int Page, int PageSize, IReadOnlyList<T> Items);

/// <summary>栏目。Immutable.</summary>
internal sealed record ApiColumn(string Key, string Path, string Name, string? Parent, IReadOnlyList<string> Types);

/// <summary>内容类型。Immutable.</summary>
internal sealed record ApiType(string Key, string Name, string Help, IReadOnlyList<ApiField> Fields);

/// <summary>字段。Immutable.</summary>
internal sealed record ApiField(string Name, string Label, string Hint, string Kind, bool Required, IReadOnlyList<string>? Options);

/// <summary>公开内容的一行。Immutable.</summary>
internal sealed record ApiItemLine(
    int Id, string Title, string Summary, string Url, DateTime PublishedAt, string? IndexNumber, ApiName Unit, ApiName Column, string Type);

/// <summary>一篇公开内容。Immutable.</summary>
/// <param name="Body">As on the public page.</param>
/// <param name="Detail">Fields of the type by their names.</param>
internal sealed record ApiItem(
    int Id, string Title, string Summary, string Url, DateTime PublishedAt, DateTime FirstPublishedAt, string? IndexNumber, ApiName Unit, ApiName Column, string Type,
    string Body, string Source, string SourceUrl, string Topic, string Genre, string Keywords, string? FormedOn, IReadOnlyDictionary<string, string> Detail, IReadOnlyList<ApiFile> Files);

/// <summary>代号和名称。Immutable.</summary>
internal sealed record ApiName(string Key, string Name);
