using Entente.Language;

namespace Entente.Training.Parser;

/// <summary>A mention in GUM's entity annotation: <c>Entity=(id-type-information status-salience-centering-core-link-identity</c> where it begins, <c>id)</c> where it ends.</summary>
/// <param name="Id">What it has in common with the other mentions of one thing in the document.</param>
/// <param name="Type">Type: person, organization, place and others.</param>
/// <param name="Core">The words that it cannot do without, counted from 1, apart by commas.</param>
/// <param name="Start">Index of its first word in the sentence.</param>
/// <param name="End">Index after its last word.</param>
internal readonly record struct GumMention(string Id, string Type, string Core, int Start, int End)
{
    private const string Note = "Entity=";

    /// <summary>The mentions of a sentence, in the order in which they end.</summary>
    public static List<GumMention> Of(ConlluSentence sentence)
    {
        List<GumMention> result = [], open = [];
        for (var i = 0; i < sentence.Words.Tokens.Length; i++)
        {
            var note = sentence.Misc[i].Split('|').FirstOrDefault(m => m.StartsWith(Note, StringComparison.Ordinal))?[Note.Length..] ?? "";
            for (var at = 0; at < note.Length;)
            {
                var begins = note[at] == '(';
                if (begins) at++;
                var stop = note.IndexOfAny(['(', ')'], at);
                if (stop < 0) stop = note.Length;
                var fields = note[at..stop].Split('-');
                if (begins) open.Add(new GumMention(fields[0], fields.ElementAtOrDefault(1) ?? "", fields.ElementAtOrDefault(5) ?? "", i, i));
                at = stop;
                if (at == note.Length || note[at] == '(') continue;
                at++;
                var found = open.FindLastIndex(o => o.Id == fields[0]);
                if (found < 0) continue;
                result.Add(open[found] with { End = i + 1 });
                open.RemoveAt(found);
            }
        }
        return result;
    }
}
