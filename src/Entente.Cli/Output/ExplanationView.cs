using Entente.Coding;
using Entente.Coding.Lexicon;
using Entente.Coding.Records;
using Entente.Language;

namespace Entente.Cli.Output;

/// <summary>Shows how a sentence came to be coded: its tree, its parties, each event with its steps, and the triggers that led to none.</summary>
/// <param name="page">Where it goes.</param>
internal sealed class ExplanationView(Page page)
{
    private const int TextColumn = 5;
    private const int LabelColumn = 12;
    private const int StepColumn = 14;
    private const int DeepestTree = 60;

    /// <summary>Shows one sentence.</summary>
    /// <param name="report">The report it stands in.</param>
    /// <param name="explained">The sentence.</param>
    /// <param name="events">Its events, or those that are asked for.</param>
    /// <param name="refusals">Whether triggers that led to no event are shown.</param>
    public void Show(Report report, ExplainedSentence explained, IReadOnlyList<EventRecord> events, bool refusals)
    {
        var sentence = explained.Sentence;
        page.Numbered(sentence.Index + 1, TextColumn, new Run(sentence.Span.Of(report.Text), Look.Bold));
        page.Blank();
        Tree(sentence);
        page.Blank();
        foreach (var m in explained.Mentions) page.Labelled(TextColumn, new Run("party", Look.Dim), LabelColumn, Party(m.Party));
        foreach (var e in events)
        {
            page.Blank();
            var place = e.Place is { } p ? $" · {p.Resolved} {p.CountryCode}" : "";
            page.Labelled(TextColumn, new Run("event", Look.Green), LabelColumn, new Run(ExampleCheck.Show(e), Look.Bold), new Run($" · {(e.DateEdtf.Length > 0 ? e.DateEdtf : "no date")}{place}"), new Run($" · {e.Id}", Look.Dim));
            foreach (var step in e.Trace) page.Write(StepColumn, new Run(step));
            foreach (var party in e.Actors.Concat(e.Recipients).Where(x => x.Reason is not null))
                page.Write(StepColumn, new Run($"{party.Text}: {(party.Inferred ? "inferred, " : "")}{party.Reason}"));
        }
        if (refusals && explained.Refused.Count > 0)
        {
            page.Blank();
            foreach (var r in explained.Refused) page.Labelled(TextColumn, new Run("none", Look.Yellow), LabelColumn, new Run(sentence[r.Token].Form, Look.Bold), new Run($" ({r.Sense}): {r.Reason}"));
        }
        page.Blank();
    }

    private static Run[] Party(PartyRecord p) =>
    [
        new Run(p.Text), new Run($" {EventWriter.Code(p)}", Look.Cyan),
        new Run((p.EntityId is { } id ? $" · {id}" : "") + (p.Office is { } office ? $", {office}" : "") + (p.Reason is { } why ? $" ({why})" : "")),
    ];

    private void Tree(Sentence sentence)
    {
        List<(string Branch, Token Token)> rows = [];
        void Add(int head, string before, int depth)
        {
            var children = sentence.Children(head).ToArray();
            for (var i = 0; i < children.Length; i++)
            {
                var last = i == children.Length - 1;
                rows.Add((before + (head < 0 ? "" : last ? "└ " : "├ "), sentence[children[i]]));
                if (depth < DeepestTree) Add(children[i], before + (head < 0 ? "" : last ? "  " : "│ "), depth + 1);
            }
        }
        Add(-1, "", 0);
        // The columns begin beyond all but the longest words.
        var lengths = rows.Select(r => r.Branch.Length + r.Token.Form.Length).Order().ToList();
        var column = TextColumn + 2 + (lengths.Count == 0 ? 0 : Math.Min(lengths[^1], page.Width / 2));
        foreach (var (branch, t) in rows)
        {
            var word = branch + t.Form;
            var tag = $"{t.Deprel.Text(),-11} {t.Upos,-6}{(t.Lemma == t.Form ? "" : t.Lemma)}{(t.Name == NameKind.None ? "" : $" [{t.Name}]")}";
            page.Tree(TextColumn, word, column, tag);
        }
    }
}
