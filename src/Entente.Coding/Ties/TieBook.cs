using Entente.Coding.Mentions;
using Entente.Coding.Ontology;
using Entente.Coding.Records;

namespace Entente.Coding.Ties;

/// <summary>Puts the tellings of a report together: one tie for each kind and parties, in the state that they come to.</summary>
internal sealed class TieBook(TieOntology ontology, World.World world, Report report)
{
    private const int Reach = 4; // sentences back for "the programme"
    private readonly List<TieStatement> _statements = [];

    public void Add(TieStatement statement) => _statements.Add(statement);

    /// <summary>Gives up what only words tell.</summary>
    public void OnlyEvents() => _statements.RemoveAll(s => s.EventId is null);

    /// <summary>Whether a tie of that kind, or of one that its words may mean too, was told before.</summary>
    public bool Knows(string kind) => _statements.Exists(s => s.Parties.Count >= 2 && Means(kind, s.Kind));

    private bool Means(string words, string kind) => words == kind || ontology[words].Covers.Contains(kind);

    /// <summary>The ties, in order of their first words.</summary>
    public IReadOnlyList<TieRecord> Records(byte[] textHash, ReportMemory memory)
    {
        List<TieEntry> entries = [];
        List<TieStatement> partial = [];
        var order = _statements.OrderBy(s => s.Sequence).ThenBy(s => s.Words[0].Start).ToList();
        foreach (var s in order)
        {
            if (s.Parties.Count < 2) partial.Add(s);
            else Enter(entries, s);
        }
        List<TieStatement> open = [.. partial.Where(s => s.Kind != TieStates.Same && !Attach(entries, s))];
        foreach (var s in partial.Where(s => s.Kind == TieStates.Same)) Refer(entries, s);
        foreach (var s in open)
            if (!Exchanged(entries, s)) AtHome(entries, s, memory);
        foreach (var e in entries) Rest(entries, e);
        Dictionary<TieStatement, string> ids = [];
        foreach (var entry in entries.OrderBy(e => e.First.Sequence).ThenBy(e => e.First.Words[0].Start))
        {
            entry.Id = RecordId.Of(textHash, $"tie {entry.Kind.Name} {entry.Key}", entry.First.Words[0], 0);
            entry.Statements.Sort((a, b) => (a.Sequence, a.Words[0].Start).CompareTo((b.Sequence, b.Words[0].Start)));
            foreach (var s in entry.Statements) ids[s] = entry.Id;
        }
        return [.. entries.OrderBy(e => e.First.Sequence).ThenBy(e => e.First.Words[0].Start).ThenBy(e => e.Key, StringComparer.Ordinal).Select(e => e.Record(ids, report.Published))];
    }

    private (IReadOnlyList<PartyRecord> Records, string Key)? Parties(TieStatement s)
    {
        var kind = ontology[s.Kind];
        var held = s.Kind == "custody";
        List<PartyRecord> records = [];
        List<string> keys = [];
        for (var i = 0; i < s.Parties.Count; i++)
        {
            var p = s.Parties[i];
            if (TieParties.IsGuess(p, kind) && kind.Symmetric) continue;
            if (TieParties.IsGuess(p, kind) && !(held && i == 1) || !p.Known || held && i == 1 && !TieHolder.IsPeople(p) || (TieParties.Sort(p) & kind.Sorts[kind.Symmetric || i == 0 ? 0 : 1]) == 0) return null;
            var other = s.Parties.All(o => o.Code == p.Code) ? s.Parties.FirstOrDefault(o => o != p) : null;
            var record = TieParties.Record(p, other, held && i == 1, held && i == 0, world, report.Text);
            var key = TieParties.Key(record, held && i == 1);
            if (keys.Contains(key)) continue;
            records.Add(record);
            keys.Add(key);
        }
        if (records.Count < 2 || records.Any(r => r.Code is null && !held)) return null;
        // A state has no tie with itself; its government has with its rebels.
        if (!held && records.All(r => r.Code == records[0].Code && r.Code is { Length: 3 }) && !s.Parties.Any(TieParties.IsGroup) && records[0].EntityId is null or { Length: 3 }) return null;
        return (records, kind.IsSymmetric(s.Subtype) ? string.Join('-', keys.Order(StringComparer.Ordinal)) : string.Join('>', keys));
    }

    /// <summary>Enters a telling under the tie of its kind and parties, where its parties make one.</summary>
    private void Enter(List<TieEntry> entries, TieStatement s)
    {
        if (Parties(s) is not var (parties, key)) return;
        var entry = entries.Find(e => e.Kind.Name == s.Kind && e.Key == key && (e.Subtype is null || s.Subtype is null || e.Subtype == s.Subtype));
        if (entry is null) entries.Add(entry = new TieEntry(ontology[s.Kind], key, parties));
        entry.Statements.Add(s);
        entry.Subtype ??= s.Subtype;
    }

    /// <summary>A telling that leaves a party open is of the tie of its kind told before, or else of the only one told; where it names another party on its side, that party has such a tie with the same other side ("Tanzania joined the embargo").</summary>
    private bool Attach(List<TieEntry> entries, TieStatement s)
    {
        var kinds = entries.Where(e => Means(s.Kind, e.Kind.Name) && (s.Subtype is null || e.Subtype is null || e.Subtype == s.Subtype)).ToList();
        var fitting = kinds.Where(e => Fits(e, s)).ToList();
        // "the partnership" before any was named is another.
        if (s.Parties.Count == 0 && ontology[s.Kind].Derived) fitting = [.. fitting.Where(e => e.First.Sequence <= s.Sequence)];
        if (fitting.Count > 1) fitting = fitting.Where(e => e.First.Sequence <= s.Sequence).OrderByDescending(e => e.Statements.Where(o => o.Sequence <= s.Sequence).Max(o => o.Sequence)).Take(1).ToList();
        if (fitting.Count == 1)
        {
            fitting[0].Statements.Add(s);
            return true;
        }
        if (kinds.Count == 0 && s.Parties.Count == 0 && ontology[s.Kind].Foes)
        {
            Foes(entries, s);
            return true;
        }
        if (kinds is not [var only] || only.Kind.Symmetric || s.Kind == "custody" || s.Parties.Count != 1 || only.First.Sequence > s.Sequence || only.Kind.Name != s.Kind) return false;
        var other = only.First.Parties[1 - s.Side];
        var inferred = other.InferredFor("the other side of the tie told before");
        s.Parties = s.Side == 0 ? [s.Parties[0], inferred] : [inferred, s.Parties[0]];
        Enter(entries, s);
        return true;
    }

    /// <summary>With whom a state last had a tie before this telling.</summary>
    private static string? Other(List<TieEntry> entries, TieStatement s, string own) =>
        entries.Where(e => e.Parties.Any(p => p.Code == own) && e.Statements.Exists(o => o.Sequence <= s.Sequence))
            .OrderByDescending(e => e.Statements.Where(o => o.Sequence <= s.Sequence).Max(o => o.Sequence))
            .SelectMany(e => e.Parties).FirstOrDefault(p => p.Code != own && p.Code is { Length: 3 } && p.EntityId == p.Code)?.Code;

    /// <summary>To whom others were just told to send something.</summary>
    private static string? Helped(List<TieEntry> entries, TieStatement s, string own) =>
        entries.Where(e => e.Kind.Home == HomeSide.About && Last(e, s) is >= 0 and <= 2 && e.Parties[1].Code is { Length: 3 } code && code != own && e.Parties[1].EntityId == code).OrderBy(e => Last(e, s)).FirstOrDefault()?.Parties[1].Code;

    /// <summary>What a state keeps or sends without a word of where is in the state that the report is from, or about.</summary>
    private void AtHome(List<TieEntry> entries, TieStatement s, ReportMemory memory)
    {
        // "A truce ran out", told before those who are at war.
        if (s.Parties.Count == 0 && ontology[s.Kind].Foes && memory.Sides.Count == 2)
        {
            s.Parties = [.. memory.Sides.Select(p => p.At(p.Sentence, p.Head, p.Span, "those who fight, as the report tells"))];
            Enter(entries, s);
            return;
        }
        if (s.Parties.Count != 1 || s.Side != 0 || !s.Done || ontology[s.Kind].Home == HomeSide.None || s.Parties[0] is not { Code: { } own } sender) return;
        // Rebels who hold land hold that of their own state.
        var rebels = TieParties.IsGroup(sender);
        if (rebels && s.Kind != "occupation") return;
        var told = rebels ? own : Other(entries, s, own);
        if (told is null && ontology[s.Kind].Home == HomeSide.Told) return;
        told ??= Helped(entries, s, own);
        var code = told ?? memory.MostNamed(own);
        // Where it is written, unless it is about elsewhere.
        if (told is null && code is not null && memory.DatelineCountry is { } dateline && dateline != own && memory.Named(dateline) * 2 >= memory.Named(code)) code = dateline;
        if (code is null) return;
        s.Parties = [sender, new Party { Sentence = sender.Sentence, Head = -1, Span = sender.Span, Code = code, Inferred = true, Reason = "the state that the report is about" }];
        Enter(entries, s);
    }

    /// <summary>Those who fight are those who cease fire and talk peace, where the report has just one such pair.</summary>
    private void Foes(List<TieEntry> entries, TieStatement s)
    {
        var foes = entries.Where(e => e.Kind.Foes).ToList();
        if (foes.Count == 0 || foes.Exists(e => e.Key != foes[0].Key)) return;
        s.Parties = [.. foes[0].First.Parties.Select(p => p.InferredFor("those who have a " + foes[0].Kind.Name.Replace('_', ' ')))];
        Enter(entries, s);
    }

    /// <summary>"the programme", "the pact": ties of that sentence are meant, or else the one told last before it.</summary>
    private static void Refer(List<TieEntry> entries, TieStatement s)
    {
        var meant = entries.Where(e => s.Among.Contains(e.Kind.Name)).ToList();
        // "dropped its own measures": those of who drops them.
        if (s.Parties.Count > 0) meant.RemoveAll(e => !Has(e, s));
        var here = meant.Where(e => e.Statements.Exists(o => o.Sequence == s.Sequence)).ToList();
        if (here.Count == 0 && s.Definite) here = [.. meant.Where(e => Last(e, s) is >= 0 and <= Reach).OrderBy(e => Last(e, s)).Take(1)];
        foreach (var e in here) e.Statements.Add(s);
    }

    private static bool Has(TieEntry e, TieStatement s) => s.Parties.Any(p => p.Code is not null && e.Parties.Any(q => q.Code == p.Code));

    /// <summary>Sentences since a tie was last told before a telling, or -1.</summary>
    private static int Last(TieEntry e, TieStatement s) => e.Statements.Where(o => o.Sequence < s.Sequence).Select(o => s.Sequence - o.Sequence).DefaultIfEmpty(-1).Min();

    /// <summary>While a ceasefire is in force, the conflict of its parties is suspended.</summary>
    private static void Rest(List<TieEntry> entries, TieEntry force)
    {
        if (force.Kind.Suspends is not { } rests || force.State() is not ("active", { State: TieStates.Opened } opened)) return;
        foreach (var e in entries.Where(e => e.Kind.Name == rests && e.Key == force.Key && e.State().State == "active" && !e.Statements.Contains(opened))) e.Statements.Add(opened.Suspending());
    }

    /// <summary>Who is paid is who gives what is paid for.</summary>
    private bool Exchanged(List<TieEntry> entries, TieStatement s)
    {
        if (s.Kind != "exchange" || s.Parties.Count != 1) return false;
        foreach (var (relation, other, _) in s.Links)
        {
            if (relation != "in_exchange_for" || entries.Find(e => other is not null && e.Statements.Contains(other)) is not { } paid) continue;
            if (paid.First.Parties.FirstOrDefault(p => p.Code != s.Parties[0].Code) is not { } giver) continue;
            s.Parties = [s.Parties[0], giver.InferredFor("who gives what is paid for")];
            Enter(entries, s);
            return true;
        }
        return false;
    }

    private bool Fits(TieEntry e, TieStatement s)
    {
        if (s.Parties.Count == 0) return true;
        var p = s.Parties[0];
        // Those held are told apart, not the states they are of.
        if (e.Kind.Name == "custody" && s.Side == 1) return e.Key.EndsWith('>' + TieParties.Key(TieParties.Record(p, null, true, false, world, report.Text), true), StringComparison.Ordinal);
        return e.Symmetric ? e.Parties.Any(q => q.Code == p.Code) : e.Parties[s.Side].Code == p.Code;
    }
}
