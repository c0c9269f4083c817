using Lucene.Net.Index;
using Lucene.Net.Search;

namespace Shijuan.Cms.Search;

/// <summary>
/// 相关度查询: a parsed query as a Lucene query. The weights were measured on a labelled set of statutes and service items;
/// see docs/adr/0008-search-on-lucene.md before changing one.
/// </summary>
internal sealed class RelevanceQuery(ParsedQuery parsed, IndexReader reader)
{
    /// <summary>Share of the terms that must be there: first nearly all, then, when that finds little, a fifth.</summary>
    public const float StrictShare = 0.8f;
    public const float RelaxedShare = 0.2f;

    private const float ExactTitleWeight = 20;
    private const float TitleCharactersWeight = 4;
    private const float PhraseWeight = 2;

    // A number typed alone names one document: above everything. Inside a question it is strong evidence among other evidence.
    private const float NumberAloneWeight = 2000;
    private const float NumberInTextWeight = 300;
    private const float SerialWeight = 20;

    private const int MaxPhraseEndings = 512;

    public Query Build(float share)
    {
        var any = new BooleanQuery(disableCoord: true)
        {
            { new TermQuery(new Term(IndexFields.ExactTitle, parsed.ExactTitle)) { Boost = ExactTitleWeight }, Occur.SHOULD },
            { TitleBigrams(share), Occur.SHOULD },
            { TitleCharacters(), Occur.SHOULD },
            { Bigrams(IndexFields.BodyBigrams, share), Occur.SHOULD },
        };
        AddNumbers(any);

        if (parsed.Phrases.Count == 0)
        {
            return any;
        }

        var all = new BooleanQuery(disableCoord: true) { { any, Occur.MUST } };
        foreach (var phrase in parsed.Phrases)
        {
            all.Add(Quoted(phrase), Occur.MUST);
        }

        return all;
    }

    private BooleanQuery TitleBigrams(float share)
    {
        var scored = new BooleanQuery(disableCoord: true) { { Bigrams(IndexFields.TitleBigrams, share), Occur.MUST } };
        foreach (var run in parsed.Runs.Where(run => run.IsChinese && run.Characters.Count > 2))
        {
            var phrase = new PhraseQuery { Boost = PhraseWeight };
            foreach (var term in run.Terms)
            {
                phrase.Add(new Term(IndexFields.TitleBigrams, term));
            }

            scored.Add(phrase, Occur.SHOULD);
        }

        return scored;
    }

    private BooleanQuery Bigrams(string field, float share)
    {
        var loneCharacters = parsed.Runs.All(run => run.IsSingleCharacter);
        var terms = parsed.Runs.SelectMany(run => run.Terms).Distinct().ToList();
        var needed = share > 0.5f ? (int)Math.Ceiling(terms.Count * share) : (int)(terms.Count * share);
        var some = new BooleanQuery(disableCoord: true) { MinimumNumberShouldMatch = Math.Max(1, needed) };
        foreach (var term in terms)
        {
            // Every place of a character begins a token, so a prefix finds it inside words too.
            some.Add(loneCharacters ? new PrefixQuery(new Term(field, term)) : new TermQuery(new Term(field, term)), Occur.SHOULD);
        }

        return some;
    }

    private BooleanQuery TitleCharacters()
    {
        var all = new BooleanQuery(disableCoord: true) { Boost = TitleCharactersWeight };
        var characters = parsed.Runs.SelectMany(run => run.Characters).Distinct().ToList();
        foreach (var character in characters.Where(character => character is not "的" || characters.Count == 1))
        {
            all.Add(new TermQuery(new Term(IndexFields.TitleCharacters, character)), Occur.MUST);
        }

        return all;
    }

    private void AddNumbers(BooleanQuery any)
    {
        any.Add(Number(parsed.ExactTitle, NumberAloneWeight), Occur.SHOULD);
        foreach (var number in parsed.Numbers)
        {
            var named = new BooleanQuery(disableCoord: true);
            foreach (var candidate in number.Candidates())
            {
                named.Add(new TermQuery(new Term(IndexFields.DocumentNumber, candidate)), Occur.SHOULD);
            }

            any.Add(new ConstantScoreQuery(named) { Boost = number.IsWholeText ? NumberAloneWeight : NumberInTextWeight }, Occur.SHOULD);
            any.Add(Number(number.Serial, SerialWeight), Occur.SHOULD);
        }
    }

    private static ConstantScoreQuery Number(string key, float weight) =>
        new(new TermQuery(new Term(IndexFields.DocumentNumber, key))) { Boost = weight };

    private BooleanQuery Quoted(IReadOnlyList<QueryRun> phrase) => new(disableCoord: true)
    {
        { Quoted(IndexFields.TitleBigrams, phrase), Occur.SHOULD },
        { Quoted(IndexFields.BodyBigrams, phrase), Occur.SHOULD },
    };

    private MultiPhraseQuery Quoted(string field, IReadOnlyList<QueryRun> phrase)
    {
        var query = new MultiPhraseQuery();
        foreach (var term in phrase.SkipLast(1).SelectMany(run => run.Bigrams))
        {
            query.Add(new Term(field, term));
        }

        var last = phrase[^1];
        if (last.IsSingleCharacter)
        {
            query.Add(Beginning(field, last.Characters[0]));
            return query;
        }

        foreach (var term in last.Terms)
        {
            query.Add(new Term(field, term));
        }

        return query;
    }

    /// <summary>A lone character that ends a phrase begins whatever pair stands there in the text.</summary>
    private Term[] Beginning(string field, string character)
    {
        var found = new List<Term> { new(field, character) };
        var terms = MultiFields.GetTerms(reader, field)?.GetEnumerator();
        if (terms is null || terms.SeekCeil(new Lucene.Net.Util.BytesRef(character)) is Lucene.Net.Index.TermsEnum.SeekStatus.END)
        {
            return [.. found];
        }

        do
        {
            var term = terms.Term.Utf8ToString();
            if (!term.StartsWith(character, StringComparison.Ordinal))
            {
                break;
            }

            if (term != character)
            {
                found.Add(new Term(field, term));
            }
        }
        while (found.Count < MaxPhraseEndings && terms.MoveNext());

        return [.. found];
    }
}
