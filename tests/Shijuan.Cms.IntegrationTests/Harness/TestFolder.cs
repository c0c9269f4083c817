namespace Shijuan.Cms.IntegrationTests.Harness;

/// <summary>Folder of this run of the suite; removed when it ends.</summary>
internal static class TestFolder
{
    static TestFolder() => AppDomain.CurrentDomain.ProcessExit += (_, _) => Directory.Delete(Path, recursive: true);

    public static string Path { get; } = Directory.CreateTempSubdirectory("shijuan-tests-").FullName;
}
