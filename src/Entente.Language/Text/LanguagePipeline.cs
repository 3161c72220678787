namespace Entente.Language;

/// <summary>From raw text to analysed words. As safe to share between threads as the analyser is.</summary>
/// <param name="analyser">What gives the words their tags, trees and names.</param>
public sealed class LanguagePipeline(IAnalyser analyser)
{
    /// <summary>Reads <paramref name="text"/> and analyses its sentences in one batch.</summary>
    /// <param name="text">The text of a report; offsets of the document refer to it.</param>
    /// <param name="boilerplate">Whether sentences of boilerplate are analysed too; otherwise their words stay as they were read.</param>
    public Document Analyse(string text, bool boilerplate = false)
    {
        var document = DocumentReader.Read(text);
        var sentences = boilerplate ? document.Sentences : [.. document.Sentences.Where(s => s.Block != BlockKind.Boilerplate)];
        if (sentences.Count == 0) return document;
        analyser.Analyse(sentences);
        ReportNames.Settle(sentences);
        return document;
    }
}
