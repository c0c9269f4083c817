using Lucene.Net.Analysis;
using Lucene.Net.Analysis.TokenAttributes;

namespace Shijuan.Cms.Search;

/// <summary>检索分词: the same tokens for indexing that the query builder and the highlighter make for themselves.</summary>
internal sealed class FoldingAnalyzer : Analyzer
{
    // The default hands the first field's tokenizer to every field.
    public FoldingAnalyzer()
        : base(PER_FIELD_REUSE_STRATEGY)
    {
    }

    protected override TokenStreamComponents CreateComponents(string fieldName, TextReader reader) =>
        new(new FoldingTokenizer(reader, fieldName is IndexFields.TitleCharacters));

    private sealed class FoldingTokenizer : Tokenizer
    {
        private readonly bool _characters;
        private readonly ICharTermAttribute _term;
        private IEnumerator<TextToken> _tokens = Enumerable.Empty<TextToken>().GetEnumerator();

        public FoldingTokenizer(TextReader input, bool characters)
            : base(input)
        {
            _characters = characters;
            _term = AddAttribute<ICharTermAttribute>();
        }

        public override void Reset()
        {
            base.Reset();
            var folded = FoldedText.Of(m_input.ReadToEnd(), IndexFields.MaxBodyLength).Text;
            _tokens.Dispose();
            _tokens = (_characters ? TextToken.Characters(folded) : TextToken.Bigrams(folded)).GetEnumerator();
        }

        public override bool IncrementToken()
        {
            ClearAttributes();
            if (!_tokens.MoveNext())
            {
                return false;
            }

            _term.SetEmpty().Append(_tokens.Current.Term);
            return true;
        }

        protected override void Dispose(bool disposing)
        {
            if (disposing)
            {
                _tokens.Dispose();
            }

            base.Dispose(disposing);
        }
    }
}
