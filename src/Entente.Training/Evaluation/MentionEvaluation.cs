using System.Globalization;
using Entente.Coding;
using Entente.Coding.Records;
using Entente.Language;

namespace Entente.Training.Evaluation;

/// <summary>A row of a table of mentions: who is meant by the marked words.</summary>
/// <param name="Marked">The report, one mention marked.</param>
/// <param name="Entity">Who is meant, to be read.</param>
/// <param name="Codes">Codes that are right; <c>-</c> for none.</param>
/// <param name="Sectors">Sectors that are right, two of one party joined by <c>+</c>; <c>-</c> for any.</param>
/// <param name="Kind">What makes it hard.</param>
public sealed record MentionRow(MarkedReport Marked, string Entity, IReadOnlyList<string> Codes, IReadOnlyList<string> Sectors, string Kind)
{
    /// <summary>Reads a table with the columns id, published, text, entity, code, sector, kind.</summary>
    /// <exception cref="InvalidDataException">A row is not as it must be; the message names its line.</exception>
    public static IReadOnlyList<MentionRow> Read(string path)
    {
        List<MentionRow> rows = [];
        foreach (var (line, f) in Table.Rows(path, File.ReadLines(path), ["id", "published", "text", "entity", "code", "sector", "kind"]))
        {
            if (f.Length != 7) throw Table.Bad(path, line, "7 columns are expected");
            if (!DateOnly.TryParseExact(f[1], "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out var published)) throw Table.Bad(path, line, $"'{f[1]}' is no date");
            var marked = MarkedReport.Read(f[0], published, f[2]);
            if (marked.Marks.Count != 1) throw Table.Bad(path, line, "one mention must stand in double square brackets");
            rows.Add(new MentionRow(marked, f[3], f[4].Replace("XKX", "KOS", StringComparison.Ordinal).Split('|'), f[5].Split('|'), f[6]));
        }
        return rows;
    }
}

/// <summary>Holds what the coder takes marked words for against a table.</summary>
public static class MentionEvaluation
{
    /// <summary>What was found, and whether code and sector are right.</summary>
    /// <param name="Party">What was found, or null.</param>
    /// <param name="Code">Whether the code is right.</param>
    /// <param name="Sector">Whether the first sector is right.</param>
    public sealed record Answer(PartyRecord? Party, bool Code, bool Sector)
    {
        /// <summary>Whether both are.</summary>
        public bool Right => Code && Sector;
    }

    /// <summary>The coder's answer to a row.</summary>
    public static Answer Ask(Coder coder, MentionRow row)
    {
        ArgumentNullException.ThrowIfNull(coder);
        ArgumentNullException.ThrowIfNull(row);
        var explanation = coder.Explain(row.Marked.Report);
        var party = At(explanation, row.Marked.Marks[0]) is [var meant, ..] ? meant : null;
        var nobody = row.Codes is ["-"];
        var code = nobody ? party?.Code is null : party?.Code is { } found && row.Codes.Contains(found);
        var wanted = row.Sectors.SelectMany(s => s.Split('+')).ToHashSet(StringComparer.Ordinal);
        var sector = nobody || row.Sectors.Contains("-") || First(party) is { } first && wanted.Contains(first);
        return new Answer(party, code, sector);
    }

    /// <summary>The parties that the coder sees at a span, those of events first: by exact span, else the narrowest around its last word.</summary>
    public static IReadOnlyList<PartyRecord> At(Explanation explanation, Span span)
    {
        ArgumentNullException.ThrowIfNull(explanation);
        var events = explanation.Coded.Events.SelectMany(e => e.Actors.Concat(e.Recipients)).Where(p => !p.Inferred);
        var mentions = explanation.Sentences.SelectMany(s => s.Mentions.Select(m => (Head: s.Sentence[m.Token].Span, m.Party))).ToList();
        foreach (var fits in new Func<Span, bool>[] { s => s == span, s => span.Contains(s) && s.End == span.End, s => s.Contains(span), s => span.Contains(s) })
        {
            var found = events.Concat(mentions.Select(m => m.Party)).Where(p => fits(p.Span)).OrderBy(p => p.Span.Length).ToList();
            if (found.Count > 0) return [.. found.Where(p => p.Span == found[0].Span).DistinctBy(p => (p.Code, p.EntityId, p.EntityName))];
        }
        return [];
    }

    /// <summary>The first sector; a state's bare name stands for its government.</summary>
    private static string? First(PartyRecord? party) => party is null ? null : party.Sectors.Count > 0 ? party.Sectors[0] : party.EntityId is { Length: 3 } ? "GOV" : null;
}
