using Lucene.Net.Index;

namespace Shijuan.Cms.Search;

/// <summary>
/// 标红词: what of a query is marked in a hit. Joints are pairs that only join two words typed without a space (医保报销: 保报);
/// marking one in 社保报告 would mark what nobody asked for. Immutable.
/// </summary>
internal sealed record MarkedTerms(IReadOnlySet<string> Words, IReadOnlySet<string> Joints, IReadOnlySet<string> Characters)
{
    public static MarkedTerms Of(ParsedQuery parsed, IndexReader reader)
    {
        var words = new HashSet<string>();
        var joints = new HashSet<string>();
        foreach (var run in parsed.Runs)
        {
            var terms = run.Terms.ToList();
            var frequencies = terms.ConvertAll(term => Frequency(reader, term));
            for (var i = 0; i < terms.Count; i++)
            {
                (IsJoint(frequencies, i) ? joints : words).Add(terms[i]);
            }
        }

        joints.ExceptWith(words);
        return new MarkedTerms(words, joints, parsed.Runs.SelectMany(run => run.Characters).ToHashSet());
    }

    /// <summary>A pair across a word boundary is far rarer than the pairs on both its sides; no dictionary is needed to see it.</summary>
    private static bool IsJoint(List<int> frequencies, int index) =>
        index > 0
        && index < frequencies.Count - 1
        && frequencies[index] * 2 < Math.Min(frequencies[index - 1], frequencies[index + 1]);

    private static int Frequency(IndexReader reader, string term) =>
        reader.DocFreq(new Term(IndexFields.BodyBigrams, term)) + reader.DocFreq(new Term(IndexFields.TitleBigrams, term));
}
