namespace Entente.Language;

/// <summary>Reads raw text into blocks, sentences and words. Thread safe; linear time.</summary>
public static class DocumentReader
{
    /// <summary>
    /// Cleans <paramref name="text"/> (see <see cref="TextCleaner"/>: offsets stay) and cuts it into blocks, sentences and words that are not analysed yet.
    /// Sentences of headings and boilerplate are included, marked with the kind of their block.
    /// </summary>
    public static Document Read(string text)
    {
        var clean = TextCleaner.Clean(text);
        var blocks = BlockReader.Read(clean);
        var sentences = new List<Sentence>();
        var spans = new List<Span>();
        for (var b = 0; b < blocks.Count; b++)
        {
            spans.Clear();
            SentenceSplitter.Split(clean, blocks[b].Span, spans);
            foreach (var span in spans)
            {
                sentences.Add(new Sentence(sentences.Count, span, blocks[b].Kind, b, Tokenizer.Tokenize(clean, span)));
            }
        }

        return new Document(clean, blocks, sentences);
    }
}
