using Entente.Coding.Events;
using Entente.Coding.Lexicon;
using Entente.Coding.Mentions;
using Entente.Coding.Ontology;
using Entente.Coding.Records;
using Entente.Language;

namespace Entente.Coding.Ties;

/// <summary>What events say of ties: an arrest opens custody, advisers expelled end security assistance (<c>bearing</c> in <c>ontology/ties.yaml</c>).</summary>
internal static class TieBearing
{
    /// <summary>What an event says of ties; nothing where it is only imagined or denied.</summary>
    public static IEnumerable<TieStatement> Of(Draft draft, EventRecord record, TieOntology ontology, EventLexicon lexicon)
    {
        if (!PloverOntology.TryParse(record.Type, out var type) || record.Polarity == "negated" || record.Status == "hypothetical") yield break;
        var future = record.Status == "future";
        List<(string, Party, Party)> told = [];
        foreach (var a in draft.Candidate.Actors)
            foreach (var r in draft.Candidate.Recipients)
                foreach (var obj in Objects(draft))
                    if (ontology.Of(type).FirstOrDefault(line => line.Future == future && Fits(line, draft, record, a, r, obj, lexicon)) is { } line)
                    {
                        if (told.Contains((line.Text, a, r))) continue;
                        told.Add((line.Text, a, r));
                        yield return Statement(line, line.ActorFirst ? [a, r] : [r, a], record);
                    }
    }

    /// <summary>What the deed is done to or with, and what is joined to it ("the instructors and doctors"); -1 where nothing is.</summary>
    private static List<int> Objects(Draft draft)
    {
        var obj = draft.Candidate.ObjectToken;
        List<int> objects = [obj];
        if (obj < 0) return objects;
        foreach (var c in draft.View.Sentence.Children(obj))
            if (draft.View.Sentence[c].Deprel == Deprel.conj) objects.Add(c);
        return objects;
    }

    private static bool Fits(Bearing line, Draft draft, EventRecord record, Party actor, Party recipient, int obj, EventLexicon lexicon)
    {
        if (line.Mode is { } mode && !record.Modes.Contains(mode) || !Of(line.ActorSectors, actor) || !Of(line.RecipientSectors, recipient)) return false;
        if (line.Words.Count > 0 && !draft.Triggers.Any(t => line.Words.Contains(draft.View.Lemmas[t]))) return false;
        if (line.Classes.Count == 0 && line.Objects.Count == 0) return true;
        if (obj < 0) return false;
        foreach (var name in line.Classes)
            if ((draft.View.ClassesAt(obj) & lexicon.ClassBit(name)) != 0) return true;
        return line.Objects.Contains(draft.View.Lemmas[obj]);
    }

    private static bool Of(IReadOnlyList<string> sectors, Party p) => sectors.Count == 0 || p.Sectors.Any(sectors.Contains);

    private static TieStatement Statement(Bearing line, IReadOnlyList<Party> parties, EventRecord record)
    {
        var date = TieTimes.Coarse(record.DateEdtf.EndsWith("/..", StringComparison.Ordinal) ? record.DateEdtf[..^3] : record.DateEdtf);
        var statement = new TieStatement
        {
            Kind = line.Kind,
            Subtype = line.Subtype,
            Parties = parties,
            State = line.State,
            Begin = line.State == TieStates.Opened ? date : "",
            End = line.State == "ended" ? date : "",
            Date = date,
            EndMode = line.State is "ended" or "reduced" ? record.Modes.Contains("expel") ? "expelled" : record.Modes.Contains("withdraw") ? "withdrawn" : null : null,
            Sequence = record.Sequence,
            Text = record.Text,
            Words = record.Trigger,
            EventId = record.Id,
            Attribution = record.Attribution,
            Confidence = record.Confidence,
        };
        statement.Trace.Add(line.Text);
        return statement;
    }
}
