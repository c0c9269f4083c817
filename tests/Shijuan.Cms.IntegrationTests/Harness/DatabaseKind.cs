namespace Shijuan.Cms.IntegrationTests.Harness;

/// <summary>On which of the two databases a test runs.</summary>
public enum DatabaseKind
{
    Sqlite = 1,
    Postgres = 2,
}
