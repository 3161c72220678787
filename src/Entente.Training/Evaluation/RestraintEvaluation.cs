using Entente.Coding;
using Entente.Coding.Records;
using Entente.Language;
using Entente.Training.Parser;

namespace Entente.Training.Evaluation;

/// <summary>What is coded in the documents of one genre.</summary>
/// <param name="Genre">Name of the genre, as it stands in the sentences' ids.</param>
/// <param name="Sentences">Number of gold sentences.</param>
/// <param name="Events">The events, each with the report it was coded in.</param>
public sealed record GenreEvents(string Genre, int Sentences, IReadOnlyList<(Report Report, EventRecord Event)> Events);

/// <summary>How many events are coded in text in which nobody acts in politics: reviews, answers and e-mail of EWT; travel guides, biographies and vlogs of GUM.</summary>
public static class RestraintEvaluation
{
    /// <summary>The genres that are looked at.</summary>
    public static IReadOnlyList<string> Genres { get; } = ["reviews", "answers", "email", "travel", "bio", "vlog"];

    /// <summary>Codes the documents of those genres, each as one report, from their raw text.</summary>
    /// <param name="coder">The coder.</param>
    /// <param name="files">Treebanks whose sentences have <c>sent_id</c> and <c>newdoc</c> comments.</param>
    /// <exception cref="FormatException">A treebank is not well-formed.</exception>
    public static IReadOnlyList<GenreEvents> Run(Coder coder, IEnumerable<string> files)
    {
        List<GenreEvents> found = [];
        ConlluSentence[] all = [.. files.SelectMany(Treebank.Read)];
        foreach (var genre in Genres)
        {
            TreebankDocument[] documents = [.. TreebankDocument.All(all.Where(s => GenreOf(s) == genre))];
            if (documents.Length == 0) continue;
            List<(Report, EventRecord)> events = [];
            for (var i = 0; i < documents.Length; i++)
            {
                var report = new Report($"{genre}-{i + 1}", documents[i].Text);
                events.AddRange(coder.Code(report).Events.Select(e => (report, e)));
            }
            found.Add(new GenreEvents(genre, documents.Sum(d => d.Sentences.Count), events));
        }
        return found;
    }

    // "reviews-003418-0001", "GUM_bio_byron-1"
    private static string? GenreOf(ConlluSentence sentence)
    {
        var id = sentence.Comments.FirstOrDefault(c => c.StartsWith("sent_id = ", StringComparison.Ordinal))?["sent_id = ".Length..];
        return id is null ? null : Genres.FirstOrDefault(g => id.StartsWith(g + "-", StringComparison.Ordinal) || id.StartsWith($"GUM_{g}_", StringComparison.Ordinal));
    }
}
