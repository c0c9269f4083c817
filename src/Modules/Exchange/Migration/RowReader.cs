using System.Globalization;
using Shijuan.Cms.Core.Content;
using Shijuan.Cms.Core.Drafting;
using Shijuan.Cms.Core.Files;
using Shijuan.Cms.Core.Modules;
using Shijuan.Cms.Core.Permissions;

namespace Shijuan.Cms.Exchange;

/// <summary>看懂一行：body, date, pictures and attachments compared with the manifest. Everything wrong is said at once.</summary>
internal sealed class RowReader(DraftTrial trial, FileInspector inspector, TimeProvider time) : IUseCase
{
    public const long LargestFile = 50L * 1024 * 1024;
    private const int LargestBody = 2 * 1024 * 1024;

    private static readonly Dictionary<string, string> FieldOf = new(StringComparer.Ordinal)
    {
        ["title"] = "Title", ["summary"] = "Summary", ["source"] = "Source", ["source_url"] = "SourceUrl", ["formed_on"] = "FormedOn", ["keywords"] = "Keywords",
        ["topic"] = "Topic", ["genre"] = "Genre", ["disclosure"] = "Disclosure", ["disclosure_reason"] = "DisclosureReason", ["responsible_editor"] = "ResponsibleEditor",
    };

    private static readonly HashSet<string> Others = new(StringComparer.Ordinal)
    {
        "old_id", "old_url", "date", "unit", "column", "type", "body", "body_file", "body_sha256", "attachments",
    };

    /// <param name="picture">Stores a picture and gives its SHA-256, or null.</param>
    public async Task<RowContent> ReadAsync(
        Actor actor, ManifestRow row, SiteArchive archive, Func<ArchivedFile, string, NoticeList, Task<string?>> picture, CancellationToken cancel)
    {
        var problems = new List<string>();
        if (row.Fault is { } fault)
        {
            problems.Add(fault);
        }

        foreach (var strange in row.Values.Keys.Where(k => !FieldOf.ContainsKey(k) && !Others.Contains(k) && !k.StartsWith(DraftFields.DetailPrefix, StringComparison.Ordinal)))
        {
            problems.Add($"不认识“{strange}”这一列。");
        }

        Require(problems, row["old_id"].Length is > 0 and <= 100, "缺少旧站编号 old_id，或者超过 100 个字。");
        Require(problems, row["title"].Length > 0, "缺少标题。");
        Require(problems, row["old_url"].Length == 0 || OldAddress.Normalise(row["old_url"]) is not null, "旧网址 old_url 不是网址，或者太长。");
        CheckDate(problems, row["date"]);
        var notices = new NoticeList();
        var body = await BodyAsync(row, archive, picture, problems, notices, cancel);
        await CheckFilesAsync(row, archive, problems, cancel);
        var draft = await UnderstandAsync(actor, row, body, problems, notices, cancel);
        return new RowContent(draft, problems, notices.Describe());
    }

    private async Task<TrialDraft?> UnderstandAsync(Actor actor, ManifestRow row, string body, List<string> problems, NoticeList notices, CancellationToken cancel)
    {
        var fields = row.Values.Where(v => FieldOf.ContainsKey(v.Key) || v.Key.StartsWith(DraftFields.DetailPrefix, StringComparison.Ordinal))
            .Where(v => v.Key == "title" || !string.IsNullOrWhiteSpace(v.Value))
            .Select(v => KeyValuePair.Create(FieldOf.GetValueOrDefault(v.Key, v.Key), v.Value.Trim()))
            .Append(KeyValuePair.Create("Body", body));
        var read = await trial.ReadAsync(actor, row["type"], await trial.UnitAsync(row["unit"], cancel), row["column"], fields, cancel);
        problems.AddRange(read.Errors.Select(e => e.Message));
        foreach (var removed in read.Removed)
        {
            notices.Add(removed);
        }

        return problems.Count == 0 ? read.Draft : null;
    }

    private static async Task<string> BodyAsync(
        ManifestRow row, SiteArchive archive, Func<ArchivedFile, string, NoticeList, Task<string?>> picture, List<string> problems, NoticeList notices, CancellationToken cancel)
    {
        var html = row["body_file"].Length == 0 ? row.Values.GetValueOrDefault("body", "") : await BodyFileAsync(row, archive, problems, cancel);
        if (string.IsNullOrWhiteSpace(html))
        {
            Require(problems, row["body_file"].Length > 0, "没有正文：body 和 body_file 都是空的。");
            return "";
        }

        var folder = row["body_file"].Replace('\\', '/');
        folder = folder.Contains('/', StringComparison.Ordinal) ? folder[..(folder.LastIndexOf('/') + 1)] : "";
        return await HtmlPictures.ReplaceAsync(html, async address =>
        {
            var name = Uri.UnescapeDataString(address.Split('?', '#')[0]);
            await using var file = await archive.OpenAsync(folder + name, LargestFile, cancel) ?? await archive.OpenAsync(name, LargestFile, cancel);
            if (file is null)
            {
                problems.Add($"正文里的图片“{name}”不在文件包里。");
                return null;
            }

            return file.Content is null ? null : await picture(file, Path.GetFileName(name), notices);
        }, notices);
    }

    private static async Task<string> BodyFileAsync(ManifestRow row, SiteArchive archive, List<string> problems, CancellationToken cancel)
    {
        await using var file = await archive.OpenAsync(row["body_file"], LargestBody, cancel);
        if (file?.Content is not { } content)
        {
            problems.Add(file is null ? $"正文文件“{row["body_file"]}”不在文件包里。" : file.TooLarge ? "正文文件超过 2 MB。" : $"正文文件“{row["body_file"]}”已损坏。");
            return "";
        }

        Require(problems, row["body_sha256"].Length == 0 || string.Equals(row["body_sha256"], file.Sha256, StringComparison.OrdinalIgnoreCase), "正文文件和清单的 SHA-256 不一致。");
        using var bytes = new MemoryStream();
        await content.CopyToAsync(bytes, cancel);
        if (PageText.Decode(bytes.GetBuffer().AsSpan(0, (int)bytes.Length)) is { } text)
        {
            Require(problems, text.Trim().Length > 0, "正文文件是空的。");
            return text;
        }

        problems.Add("正文文件的文字编码认不出来。");
        return "";
    }

    private async Task CheckFilesAsync(ManifestRow row, SiteArchive archive, List<string> problems, CancellationToken cancel)
    {
        foreach (var listed in row.Files)
        {
            await using var file = await archive.OpenAsync(listed.Path, LargestFile, cancel);
            if (file?.Content is not { } content)
            {
                problems.Add(file is null ? $"附件“{listed.Path}”不在文件包里。" : file.TooLarge ? $"附件“{listed.Path}”超过 50 MB。" : $"附件“{listed.Path}”已损坏。");
                continue;
            }

            Require(problems, listed.Sha256.Length == 0 || string.Equals(listed.Sha256, file.Sha256, StringComparison.OrdinalIgnoreCase), $"附件“{listed.Path}”和清单的 SHA-256 不一致。");
            if (await inspector.InspectAsync(content, NameOf(listed), cancel) is FileRefused refused)
            {
                problems.Add($"附件“{listed.Path}”不能接收：{refused.Message}");
            }
        }
    }

    public static string NameOf(ManifestFile file)
    {
        var own = Path.GetFileName(file.Path.Replace('\\', '/'));
        return file.Name.Length == 0 ? own : Path.GetExtension(file.Name).Length > 0 ? file.Name : file.Name + Path.GetExtension(own);
    }

    private void CheckDate(List<string> problems, string typed)
    {
        if (typed.Length == 0)
        {
            problems.Add("缺少旧站的发布日期 date。");
            return;
        }

        if (!DateOnly.TryParseExact(typed, ["yyyy-MM-dd", "yyyy/M/d", "yyyy年M月d日", "yyyy-MM-dd HH:mm:ss", "yyyy-MM-dd HH:mm"], CultureInfo.InvariantCulture, DateTimeStyles.None, out var date))
        {
            problems.Add($"发布日期“{typed}”看不懂，请写成 2019-03-08 的样子。");
        }
        else if (date > Core.Clocks.ChinaTime.DateOf(time.GetUtcNow().UtcDateTime) || date.Year < 1995)
        {
            problems.Add($"发布日期“{typed}”不可能：在今天以后，或者早于 1995 年。");
        }
    }

    private static void Require(List<string> problems, bool good, string message)
    {
        if (!good)
        {
            problems.Add(message);
        }
    }
}

/// <summary>看懂的一行。Immutable.</summary>
/// <param name="Draft">Null when there are problems.</param>
/// <param name="Notices">What would be left out.</param>
internal sealed record RowContent(TrialDraft? Draft, IReadOnlyList<string> Problems, IReadOnlyList<string> Notices);
