using Lucene.Net.Store;
using LuceneDirectory = Lucene.Net.Store.Directory;

namespace Shijuan.Cms.Search;

/// <summary>索引目录: opens one generation's files.</summary>
internal static class IndexDirectory
{
    // Never FSDirectory.Open or MMapDirectory: memory mapping can kill the process in this build (apache/lucenenet #1013).
    public static LuceneDirectory Open(string path) => new NIOFSDirectory(path);
}
