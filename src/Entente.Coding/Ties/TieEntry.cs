using System.Globalization;
using Entente.Coding.Ontology;
using Entente.Coding.Records;

namespace Entente.Coding.Ties;

/// <summary>All that a report tells of one tie, and what it comes to.</summary>
internal sealed class TieEntry(TieKind kind, string key, IReadOnlyList<PartyRecord> parties)
{
    public TieKind Kind { get; } = kind;

    public string Key { get; } = key;

    public IReadOnlyList<PartyRecord> Parties { get; } = parties;

    public string? Subtype { get; set; }

    public bool Symmetric => Kind.IsSymmetric(Subtype);

    public string Id { get; set; } = "";

    public List<TieStatement> Statements { get; } = [];

    public TieStatement First => Statements[0];

    /// <summary>The record of it.</summary>
    /// <param name="ids">Identifiers of the ties by their tellings.</param>
    /// <param name="published">Day of the report.</param>
    public TieRecord Record(Dictionary<TieStatement, string> ids, DateOnly? published)
    {
        var (state, change) = State();
        var begins = Statements.Where(s => s.Begin.Length > 0).Select(s => s.Begin).ToList();
        // A day that is told outdoes "about now".
        var begin = begins.Find(b => !b.EndsWith('~')) ?? begins.FirstOrDefault() ?? "..";
        // What was restored stands from then on.
        if (state == "active" && change is { State: TieStates.Opened, Begin.Length: > 0 } && Statements.Any(s => s.State == "ended")) begin = change.Begin;
        var end = End(state, change);
        // What lasted until a day gone by is over.
        if (state is "active" or "unknown" && published is { } today && end.Length >= 4 && char.IsAsciiDigit(end[0]) && IsBefore(end, today)) state = "ended";
        return new TieRecord
        {
            Id = Id,
            Kind = Kind.Name,
            Subtype = Subtype,
            Parties = Parties,
            Symmetric = Symmetric,
            Begin = begin,
            End = end,
            State = state,
            Basis = Statements.Select(s => s.Basis).FirstOrDefault(b => b is not null),
            Consent = Statements.Select(s => s.Consent).FirstOrDefault(c => c is not null),
            EndMode = state is "ended" or "reduced" ? change?.EndMode ?? Statements.Select(s => s.EndMode).LastOrDefault(m => m is not null) : null,
            Flow = Statements.Select(s => s.Flow).FirstOrDefault(f => f is not null),
            ConditionalOn = Statements.Select(s => s.Condition).FirstOrDefault(c => c is not null),
            Links = [.. Statements.SelectMany(s => s.Links).Select(l => new TieLink(l.Relation, l.Other is { } o && ids.TryGetValue(o, out var id) ? id : null, l.Words)).Where(l => l.Tie != Id).Distinct()],
            LastEvidence = Statements.Where(s => s.Date.Length > 0).OrderBy(Day, StringComparer.Ordinal).Select(s => s.Date).LastOrDefault() ?? "",
            Evidence = [.. Statements.Where(s => !IsTold(s)).Select(s => new TieEvidence(s.Sequence, s.Text, s.Words, s.State == TieStates.Opened ? "active" : s.State, s.Date, s.EventId, s.Attribution, s.Trace))],
            Confidence = Statements.Max(s => s.Confidence),
        };
    }

    /// <summary>The state that the tellings come to, and the telling that says so: the last change by its date, in the report's order where dates do not say.</summary>
    public (string State, TieStatement? Change) State()
    {
        TieStatement? change = null;
        foreach (var s in Statements)
        {
            if (s.State is not (TieStates.Opened or "reduced" or "suspended" or "ended")) continue;
            if (change is null) change = s;
            else if (Day(s) is { } day && Day(change) is { } before && day != before) change = string.CompareOrdinal(day, before) > 0 ? s : change;
            // Told of one time: an end outdoes a reduction, and both outdo what opened it.
            else if (Weight(s.State) >= Weight(change.State)) change = s;
        }
        if (change is not null) return (change.State == TieStates.Opened ? "active" : change.State, change);
        foreach (var state in new[] { "active", "agreed", "proposed" })
            if (Statements.Exists(s => s.State == state)) return (state, null);
        return (First.State, null);
    }

    /// <summary>When it ended, by the telling that says so; else until when it is told to last.</summary>
    private string End(string state, TieStatement? change)
    {
        if (state == "ended" && change is { End.Length: > 0 }) return change.End;
        return Statements.Where(s => state == "ended" || s.State != "ended").Select(s => s.End).FirstOrDefault(e => e.Length > 0) ?? "..";
    }

    /// <summary>Whether the same words of the sentence say the same by another telling: by an event, or by one before.</summary>
    private bool IsTold(TieStatement s)
    {
        foreach (var o in Statements)
        {
            if (o.Sequence != s.Sequence || o.State != s.State || !o.Words.Any(s.Words.Contains) || ReferenceEquals(o, s)) continue;
            if (o.EventId is not null == s.EventId is not null ? Statements.IndexOf(o) < Statements.IndexOf(s) : o.EventId is not null) return true;
        }
        return false;
    }

    private static bool IsBefore(string edtf, DateOnly day)
    {
        var date = edtf.TrimEnd('~');
        return string.CompareOrdinal(date, day.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture)[..Math.Min(date.Length, 10)]) < 0;
    }

    private static int Weight(string state) => state switch { "ended" => 3, "suspended" => 2, "reduced" => 1, _ => 0 };

    /// <summary>The month, or the year, of a telling.</summary>
    private static string? Day(TieStatement s)
    {
        if (s.Date.Length < 4) return null;
        var date = s.Date.TrimStart('[', '.', '/');
        return date[..Math.Min(date.Length, 7)];
    }
}
