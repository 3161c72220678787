using System.Globalization;
using System.Text;

namespace Entente.Coding.Ontology;

/// <summary>Writes the ontology as a page for readers (<c>docs/codebook.md</c>).</summary>
public static class CodebookPage
{
    /// <summary>The page in Markdown, lines ended by LF.</summary>
    public static string Write(PloverOntology ontology, TieOntology ties)
    {
        var page = new StringBuilder();
        Opening(page, ontology);
        Types(page, ontology);
        Contexts(page, ontology);
        Terms(page, "Sector codes", "The part of society an actor belongs to. An actor may have several.", ontology.Sectors);
        Terms(page, "Codes of other than states", "They stand where a country's ISO code would.", ontology.NonStateCodes);
        Cameo(page, ontology);
        Ties(page, ties);
        return page.ToString();
    }

    private static void Ties(StringBuilder page, TieOntology ties)
    {
        Line(page);
        Line(page, "## Ties");
        Line(page);
        Line(page, $"A tie is what stands between parties for a time: a kind, the parties, a begin, an end and a state ({string.Join(", ", Records.TieStates.All)}). Each kind follows a data set of the field where there is one, so that a ledger of ties can be held against it. Kinds with * are derived: they are recorded where a report declares them.");
        Line(page);
        Line(page, "| kind | parties | what it is | opened · sustained · ended by | after |");
        Line(page, "| --- | --- | --- | --- | --- |");
        foreach (var k in ties.Kinds)
        {
            var subtypes = k.Subtypes.Count == 0 ? "" : $" Subtypes: {string.Join(", ", k.Subtypes)}.";
            Line(page, $"| {k.Name}{(k.Derived ? " *" : "")} | {string.Join(k.Symmetric ? " – " : " → ", k.Sides)} | {k.Definition}{subtypes} | {string.Join(" · ", new[] { k.Opened, k.Sustained, k.Ended }.Select(t => t.Length == 0 ? "–" : t))} | {k.After} |");
        }
        Line(page);
        Line(page, "### How events bear on ties");
        Line(page);
        Line(page, "An event of that type and mode, done by or to parties of these sectors or with such an object, puts the tie between its parties in that state; `opened` is active from the event's date on. The first line that fits counts.");
        Line(page);
        foreach (var b in ties.Bearing) Line(page, $"- `{b.Text}`");
    }

    private static void Opening(StringBuilder page, PloverOntology ontology)
    {
        Line(page, "# Codebook");
        Line(page, "<!-- Written by `entente-compile codebook ontology docs/codebook.md` from ontology/plover.yaml, ontology/cameo.yaml and ontology/ties.yaml; change those. -->");
        Line(page);
        Line(page, "Entente codes events by PLOVER 2.0, the *Political Language Ontology for Verifiable Event Records* of the Open Event Data Alliance. An event has one **type** (what is done), often a **mode** (how; or what is asked, refused or threatened) and any number of **contexts** (what it is about). The definitions here are in our own words; PLOVER's codebook is the authority.");
        Line(page);
        Line(page, "## Quad classes");
        Line(page);
        Line(page, "| | class | |");
        Line(page, "| --- | --- | --- |");
        for (var i = 0; i < ontology.Quads.Count; i++) Line(page, $"| {i + 1} | {ontology.Quads[i].Name} | {ontology.Quads[i].Definition} |");
        Terms(page, "Status and polarity", "PLOVER's auxiliary modes. Negation is the field `polarity`: affirmed or negated.", ontology.Statuses);
        Line(page);
        Line(page, "## What the coder does");
        Line(page);
        foreach (var rule in ontology.Rules) Line(page, $"- {rule}");
    }

    private static void Types(StringBuilder page, PloverOntology ontology)
    {
        Line(page);
        Line(page, "## Types and modes");
        Line(page);
        Line(page, "The score runs from -10 (conflict) to +10 (cooperation). An event has the score of its mode, or of its type where it has none. The sentence in the last column is an example of its line.");
        foreach (var type in ontology.Types)
        {
            Line(page);
            Line(page, $"### {PloverOntology.Name(type.Type)}");
            Line(page);
            Line(page, $"{type.Definition} *{ontology.Quads[type.Quad - 1].Name}; recipient {(type.RequiresRecipient ? "required" : "optional")}.*");
            Line(page);
            Line(page, "| mode | score | | example |");
            Line(page, "| --- | --: | --- | --- |");
            Line(page, $"| – | {Score(type.Score)} | | {type.Example} |");
            foreach (var mode in type.Modes)
                Line(page, $"| {mode.Name} | {Score(mode.Score)} | {mode.Definition}{(mode.Context is null ? "" : $" Always with the context {mode.Context}.")} | {mode.Example} |");
            if (type.Notes.Count > 0) Line(page);
            foreach (var note in type.Notes) Line(page, $"- {note}");
        }
    }

    private static void Contexts(StringBuilder page, PloverOntology ontology)
    {
        Line(page);
        Line(page, "## Contexts");
        Line(page);
        Line(page, "A context is given by cue words in the event's sentence and its paragraph. A strong cue in the sentence is enough; of the others it takes two; in the rest of the paragraph they count half. The cues stand in `ontology/plover.yaml`.");
        Line(page);
        Line(page, "| context | what it covers | some of its strong cues |");
        Line(page, "| --- | --- | --- |");
        foreach (var context in ontology.Contexts)
        {
            var unless = context.Unless.Count == 0 ? "" : $" Gives way to {string.Join(", ", context.Unless)}.";
            Line(page, $"| {context.Name} | {context.Definition.TrimEnd()}{unless} | {string.Join(", ", context.Cues.Where(c => c.Weight == 2).Take(6).Select(c => c.Phrases[0]))} |");
        }
    }

    private static void Cameo(StringBuilder page, PloverOntology ontology)
    {
        Line(page);
        Line(page, "## CAMEO");
        Line(page);
        Line(page, "Every event carries the closest CAMEO code, and series coded in CAMEO can be brought to PLOVER. The conversion table of the PLOVER project (2021) was made for a draft of the codebook; where the two disagree the codebook decides. The option `literal` gives the table's own words, to continue series that were converted by it. Comments and appeals (CAMEO 01 and 02) have no PLOVER type; a code that is not in the table is read as its parent.");
        Line(page);
        Line(page, "### Where the codebook overrules the table");
        Line(page);
        Line(page, "| CAMEO | | PLOVER | the table | why |");
        Line(page, "| --- | --- | --- | --- | --- |");
        foreach (var e in ontology.Cameo.Conflicts) Line(page, $"| {e.Code} | {e.Label} | {e.Coding} | {e.Literal} | {e.Why} |");
        Line(page);
        Line(page, "### Modes and contexts of the table that PLOVER 2.0 does not have");
        Line(page);
        Line(page, "| CAMEO | | PLOVER | the table | why |");
        Line(page, "| --- | --- | --- | --- | --- |");
        foreach (var e in ontology.Cameo.Entries.Where(e => !e.Overruled && e.Why is not null)) Line(page, $"| {e.Code} | {e.Label} | {e.Coding} | {e.Literal} | {e.Why} |");
        Line(page);
        Line(page, "### Lines that stand, with a reservation");
        Line(page);
        Line(page, "| CAMEO | | PLOVER | reservation |");
        Line(page, "| --- | --- | --- | --- |");
        foreach (var e in ontology.Cameo.Entries.Where(e => e.Note is not null)) Line(page, $"| {e.Code} | {e.Label} | {e.Coding} | {e.Note} |");
    }

    private static void Terms(StringBuilder page, string title, string opening, IReadOnlyList<Term> terms)
    {
        Line(page);
        Line(page, $"## {title}");
        Line(page);
        Line(page, opening);
        Line(page);
        Line(page, "| | |");
        Line(page, "| --- | --- |");
        foreach (var term in terms) Line(page, $"| {term.Name} | {term.Definition} |");
    }

    private static string Score(double score) => score.ToString("+0.0;-0.0;0", CultureInfo.InvariantCulture);

    private static void Line(StringBuilder page, string text = "") => page.Append(text).Append('\n');
}
