namespace Shijuan.Cms.IntegrationTests.Harness;

/// <summary>Folder of this run of the suite; removed when it ends.</summary>
internal static class TestFolder
{
    static TestFolder() => AppDomain.CurrentDomain.ProcessExit += (_, _) => Remove();

    public static string Path { get; } = Directory.CreateTempSubdirectory("shijuan-tests-").FullName;

    private static void Remove()
    {
        try
        {
            Directory.Delete(Path, recursive: true);
        }
        catch (IOException)
        {
            // A thread that has not ended yet still writes: a left-over folder must not turn a green run red.
        }
    }
}
