using System.Text.RegularExpressions;
using Xunit;

namespace Shijuan.Cms.UnitTests.Architecture;

/// <summary>Each check runs on the repository, and once on a planted violation that it must report.</summary>
public sealed partial class ArchitectureTests
{
    private static readonly IReadOnlyList<SourceFile> Sources = Repository.Files("src", ".cs");
    private static readonly IReadOnlyList<SourceFile> Views = Repository.Files("src", ".cshtml");
    private static readonly IReadOnlyList<SourceFile> Projects = Repository.Files("src", ".csproj");

    [Fact]
    public void Dependencies_point_one_way()
    {
        Assert.Empty(Rules.WrongReferences(Projects));
        Assert.True(Projects.Count >= 8);
    }

    [Theory]
    [InlineData("src/Modules/Search/Shijuan.Cms.Search.csproj", @"..\Disclosure\..\..\Modules\Disclosure\Shijuan.Cms.Disclosure.csproj")]
    [InlineData("src/Modules/Search/Shijuan.Cms.Search.csproj", @"..\..\Shijuan.Cms.Data\Shijuan.Cms.Data.csproj")]
    [InlineData("src/Shijuan.Cms.Core/Shijuan.Cms.Core.csproj", @"..\Shijuan.Cms.Data\Shijuan.Cms.Data.csproj")]
    [InlineData("src/Shijuan.Cms.Data/Shijuan.Cms.Data.csproj", @"..\Shijuan.Cms.Web\Shijuan.Cms.Web.csproj")]
    public void A_reference_in_the_wrong_direction_is_reported(string project, string reference) =>
        Assert.Single(Rules.WrongReferences([Project(project, $"""<ProjectReference Include="{reference}" />""")]));

    [Fact]
    public void A_module_project_says_nothing_but_its_packages() => Assert.Empty(Rules.TalkativeModuleProjects(Projects));

    [Fact]
    public void A_module_project_that_says_more_is_reported() =>
        Assert.Single(Rules.TalkativeModuleProjects([Project("src/Modules/New/New.csproj", """<ProjectReference Include="x" />""")]));

    [Fact]
    public void Pages_are_only_where_the_path_says_who_sees_them()
    {
        Assert.Empty(Rules.MisplacedPages(Views));
        Assert.True(Views.Count > 20);
    }

    [Fact]
    public void A_page_elsewhere_is_reported() =>
        Assert.Single(Rules.MisplacedPages([new SourceFile("src/Modules/Search/Reactions/X.cshtml", "@page \"/x\"\n")]));

    [Fact]
    public void A_module_shows_only_its_module_class_and_its_contracts() => Assert.Empty(Rules.ExposedTypes(Sources));

    [Fact]
    public void A_public_type_in_a_module_is_reported() =>
        Assert.Single(Rules.ExposedTypes([new SourceFile("src/Modules/Search/Engine/X.cs", "namespace N;\n\npublic sealed record X(int Y);\n")]));

    [Fact]
    public void Only_the_gate_makes_a_pass() =>
        Assert.Empty(Rules.WordsElsewhere(Sources, NewPass(), "src/Shijuan.Cms.Core/Publishing/PublishGate.cs"));

    [Fact]
    public void Only_the_item_opens_a_publication_and_freezes_a_version() =>
        Assert.Empty(Rules.WordsElsewhere(Sources, NewPublication(), "src/Shijuan.Cms.Core/Content/ContentItem.cs", "src/Shijuan.Cms.Core/Content/ContentVersion.cs"));

    [Fact]
    public void Sql_is_written_only_in_the_data_project() =>
        Assert.Empty(Rules.WordsElsewhere(Sources, RawSql(), "src/Shijuan.Cms.Data/"));

    [Fact]
    public void Nobody_looks_past_the_circle_of_an_item() =>
        Assert.Empty(Rules.WordsElsewhere([.. Sources, .. Views], PastTheCircle(), "src/Shijuan.Cms.Core/Access/", "src/Shijuan.Cms.Core/Units/UnitChanges.cs", "src/Shijuan.Cms.Core/Media/MediaUses.cs",
            "src/Shijuan.Cms.Core/Drafting/DraftLinks.cs"));

    [Fact]
    public void Nobody_asks_the_machine_for_the_time() => Assert.Empty(Rules.WordsElsewhere([.. Sources, .. Views], MachineTime()));

    [Fact]
    public void Only_sanitised_text_is_written_raw() =>
        Assert.Empty(Rules.WordsElsewhere([.. Sources, .. Views], RawHtml(), "src/Shijuan.Cms.Core/Web/RichTextHtml.cs"));

    [Theory]
    [InlineData("var pass = new GatePass(1, fingerprint, id);")]
    [InlineData("var p = new Publication(version, id, path, now, null);")]
    [InlineData("item.Current.Freeze(now);")]
    [InlineData("entry.Property(v => v.FrozenAtUtc).CurrentValue = now;")]
    [InlineData("await db.Database.ExecuteSqlRawAsync(sql);")]
    [InlineData("db.ContentItems.FromSqlRaw(sql);")]
    [InlineData("db.ContentItems.IgnoreQueryFilters();")]
    [InlineData("var at = DateTime.UtcNow;")]
    [InlineData("@Html.Raw(Model.Text)")]
    [InlineData("return new HtmlString(text);")]
    public void A_forbidden_word_is_reported(string line)
    {
        var planted = new SourceFile("src/Modules/Search/X.cs", line + "\n");
        var reports = new[] { NewPass(), NewPublication(), RawSql(), PastTheCircle(), MachineTime(), RawHtml() }
            .SelectMany(words => Rules.WordsElsewhere([planted], words, "src/Shijuan.Cms.Data/"));
        Assert.Single(reports);
    }

    [Fact]
    public void Source_files_are_short() => Assert.Empty(Rules.LongFiles(Sources, 400));

    [Fact]
    public void A_long_file_is_reported() =>
        Assert.Single(Rules.LongFiles([new SourceFile("src/X.cs", new string('\n', 401))], 400));

    private static SourceFile Project(string path, string content) =>
        new(path, $"<Project><ItemGroup>{content}</ItemGroup></Project>");

    [GeneratedRegex(@"new GatePass\(", RegexOptions.None, 1000)]
    private static partial Regex NewPass();

    [GeneratedRegex(@"new Publication\(|(?:Current|[vV]ersion)\.Freeze\(|FrozenAtUtc\)?\.?\w* = ", RegexOptions.ExplicitCapture, 1000)]
    private static partial Regex NewPublication();

    [GeneratedRegex(@"ExecuteSql\w*\(|FromSql\w*\(|SqlQuery\w*\(|\.CommandText\b", RegexOptions.None, 1000)]
    private static partial Regex RawSql();

    [GeneratedRegex(@"\.(?:IgnoreQueryFilters|BeyondTheCircle)\(", RegexOptions.None, 1000)]
    private static partial Regex PastTheCircle();

    [GeneratedRegex(@"\bDateTime(?:Offset)?\.(?:Now|UtcNow|Today)\b", RegexOptions.None, 1000)]
    private static partial Regex MachineTime();

    [GeneratedRegex(@"Html\.Raw\(|new HtmlString\(", RegexOptions.None, 1000)]
    private static partial Regex RawHtml();
}
