using System.Text;
using Entente.Coding.Lexicon;
using Entente.Coding.Mentions;
using Entente.Coding.Records;
using Entente.Language;
using Entente.World;

namespace Entente.Coding.Offices;

/// <summary>Reads the offices that a report gives to persons: titles, appositions, "X is the president of", "named as". One per report, not shared.</summary>
/// <remarks>Mostly by the order of the words: a name and its office stand side by side, where trees are least to be trusted.</remarks>
internal sealed class OfficeReader(EventLexicon lexicon, World.World world, Report report)
{
    private const int LongestPhrase = 16;
    private static readonly string[] StateSectors = ["GOV", "LEG", "JUD", "MIL"];
    private readonly HashSet<string> _sectors = lexicon.List("office_sectors");
    private readonly HashSet<string> _heads = lexicon.List("office_heads");
    private readonly HashSet<string> _not = lexicon.List("office_not");
    private readonly HashSet<string> _former = lexicon.List("office_former");
    private readonly HashSet<string> _interim = lexicon.List("office_interim");
    private readonly HashSet<string> _designate = lexicon.List("office_designate");
    private readonly HashSet<string> _given = lexicon.List("office_given");
    private readonly HashSet<string> _taken = lexicon.List("office_taken");
    private readonly HashSet<string> _bodies = lexicon.List("office_bodies");
    private readonly HashSet<string> _leading = lexicon.List("office_leading");
    private (int Sentence, string Code)? _scene; // "In Canberra, the opposition …": where that and the next sentence are
    private (int Sentence, string Code)? _topic; // the state that the last sentence began with
    private readonly OfficeBook _book = new(report);

    /// <summary>The words of an office: where they begin and end, and which role noun is their head.</summary>
    private readonly record struct Phrase(int First, int End, RoleMatch Role, string Rule, string? Standing = null);

    /// <summary>Reads a sentence.</summary>
    public void Read(SentenceView view, PartyReader parties, ReportMemory memory)
    {
        if (Scene(view) is { } scene) _scene = (view.Sentence.Index, scene);
        var names = PersonNames.Find(view);
        ReadNames(view, names, parties, memory);
        _topic = view.NameAt(0)?.Readings[0].Entity is { Kind: EntityKind.Country or EntityKind.Territory, Code: { Length: 3 } topic } ? (view.Sentence.Index, topic) : null;
    }

    private void ReadNames(SentenceView view, List<PersonName> names, PartyReader parties, ReportMemory memory)
    {
        for (var i = 0; i < names.Count; i++)
        {
            var name = names[i];
            var found = false;
            foreach (var phrase in Phrases(view, names, i))
            {
                found = true;
                var mention = Mention(view, name, phrase, parties, memory);
                // Without a country a counterpart is anybody's.
                Note(view, name, mention is { Head: "counterpart", Code: null } ? null : mention);
            }
            if (!found && name.Sure) Note(view, name, null);
        }
    }

    /// <summary>One record a person, in order of the words.</summary>
    /// <param name="textHash">SHA-256 of the report's text.</param>
    /// <param name="memory">What the report has named.</param>
    /// <param name="sport">Whether the report tells of sport, where guards, captains and directors hold no public office.</param>
    public IReadOnlyList<OfficeRecord> Records(byte[] textHash, ReportMemory memory, bool sport) => _book.Records(textHash, memory, sport);

    private void Note(SentenceView view, PersonName name, OfficeMention? mention)
    {
        var sentence = view.Sentence;
        var span = new Span(sentence[name.First].Span.Start, sentence[name.End - 1].Span.End);
        // A name that only modifies a noun ("the Smith administration") is nobody who acts.
        var head = name.First;
        while (sentence[head].Head is var up && up >= name.First && up < name.End) head = up;
        _book.Add(span, name.Match?.Readings[0], sentence[head].Deprel is not (Deprel.compound or Deprel.amod), sentence, mention);
    }

    private IEnumerable<Phrase> Phrases(SentenceView view, List<PersonName> names, int index)
    {
        var name = names[index];
        if (Title(view, name) is { } title) yield return title;
        if (!name.Sure && (name.End - name.First < 2 || view.Sentence[name.First].Name == NameKind.Organisation)) yield break;
        if (Before(view, name) is { } before) yield return before;
        if (After(view, names, index) is { } after) yield return after;
        if (name.Sure && (Predicate(view, name) ?? Given(view, name)) is { } said) yield return said;
    }

    /// <summary>"Canadian Foreign Minister X", "interim dictator X", "Minister of Foreign Affairs X".</summary>
    private Phrase? Title(SentenceView view, PersonName name)
    {
        var end = Outside(view, name.First);
        RoleMatch? chosen = null;
        // Titles may stand in a row: "Defence Minister General X"; the first names the office.
        while (end > 0 && Titular(view, end - 1) is { } role && role.End == end && role.Role.Kind is not RoleKind.Group && (!Plural(view, role) || chosen is null))
        {
            if (IsOffice(role.Role)) chosen = role;
            end = role.Start;
        }
        // "General Motors" is no person.
        if (chosen is { } one && !name.Sure && view.Sentence[one.End - 1].Name == NameKind.Organisation && view.Sentence[name.First] is { Name: NameKind.Organisation, NameBegins: false }) return null;
        if (chosen is { } noun && !name.Sure && !Trusted(view, name, noun.Role)) return null;
        if (chosen is { } match) return new Phrase(Left(view, match, name.End), match.End, match, "title before the name");
        if (end < Outside(view, name.First) || !name.Sure && name.End - name.First < 2) return null;
        return Reaching(view, end, 8) is { } of
            && (name.Sure || of.Role.Role is { Kind: not RoleKind.Person, Sectors.Count: > 0 } || Unnamed(view, name) && !Firm(view, end - 1) && !char.IsUpper(view.Sentence[end - 1].Form[0])) ? new Phrase(of.First, of.End, of.Role, "title before the name") : null;
    }

    /// <summary>Whether a role noun makes a person of a name that nothing else shows to be one's: "Colonel Youssouf", but not "a CEO Summit".</summary>
    private static bool Trusted(SentenceView view, PersonName name, Role role) => role.Kind != RoleKind.Person || Unnamed(view, name);

    /// <summary>Whether a name behind the word is that of what it names: "a director of the consultancy Colvera Jarsk".</summary>
    private bool Firm(SentenceView view, int i) => view.RoleAt(i) is { Role: { Kind: RoleKind.Group, Sectors: [var sector, ..] } } && !_sectors.Contains(sector);

    /// <summary>Whether nothing shows that a name of two words or more is a place's or an organisation's.</summary>
    private static bool Unnamed(SentenceView view, PersonName name)
    {
        for (var i = name.First; i < name.End; i++)
            if (view.Sentence[i].Name == NameKind.Organisation || view.PlaceAt(i) is not null) return false;
        return name.End - name.First > 1;
    }

    /// <summary>The word before which a title ends: brackets between it and the name are passed over.</summary>
    private static int Outside(SentenceView view, int first)
    {
        if (first < 3 || view.Sentence[first - 1].Form != ")") return first;
        for (var i = first - 2; i > 0 && i > first - 8; i--)
            if (view.Sentence[i].Form == "(") return i;
        return first;
    }

    /// <summary>The role noun that the word is part of; of "(they) detained President X" without the verb.</summary>
    private RoleMatch? Titular(SentenceView view, int i)
    {
        if (view.RoleAt(i) is not { } role || role.End - role.Start < 2 || view.Sentence[role.Start] is not { Upos: Upos.VERB, Deprel: not (Deprel.amod or Deprel.compound) }) return view.RoleAt(i);
        var rest = report.Text[view.Sentence[role.Start + 1].Span.Start..view.Sentence[role.End - 1].Span.End];
        return world.Roles.Lookup(rest) is [var noun, ..] ? new RoleMatch(role.Start + 1, role.End, noun) : role;
    }

    /// <summary>"the leader of the Venezuelan opposition, X,".</summary>
    private Phrase? Before(SentenceView view, PersonName name)
    {
        var first = name.First;
        while (first > 0 && view.RoleAt(first - 1) is { Role.Kind: RoleKind.Title } title && title.End == first) first = title.Start;
        if (first < 2 || view.Sentence[first - 1].Form is not ("," or "—" or "–" or "(" or ":")) return null;
        if (name.End < view.Sentence.Tokens.Length && view.Sentence[name.End] is { Upos: not (Upos.PUNCT or Upos.CCONJ) }) return null;
        return Reaching(view, first - 1, LongestPhrase) is { } phrase ? phrase with { Rule = "apposition before the name" } : null;
    }

    /// <summary>The phrase that ends right before <paramref name="end"/> and whose head is a role noun, the outermost.</summary>
    private Phrase? Reaching(SentenceView view, int end, int longest)
    {
        var start = end;
        while (start > 0 && end - start < longest && Within(view.Sentence[start - 1])) start--;
        for (var i = start; i < end; i++)
        {
            if (view.RoleAt(i) is not { } role || role.Start < start || role.End > end) continue;
            if (IsOffice(role.Role) && !Plural(view, role) && Right(view, role.Start, HeadEnd(view, role, end), end, true) == end) return new Phrase(Left(view, role, role.End), end, role, "");
            i = role.End - 1;
        }
        return null;
    }

    /// <summary>"X, head of the US Southern Command,", "X, who is the president of".</summary>
    private Phrase? After(SentenceView view, List<PersonName> names, int index)
    {
        var sentence = view.Sentence;
        var n = sentence.Tokens.Length;
        var p = names[index].End;
        if (p >= n || sentence[p].Form is not ("," or "—" or "–" or "(" or "-")) return null;
        p++;
        if (p + 1 < n && sentence[p].Upos == Upos.NUM && sentence[p + 1].Form == ",") p += 2;
        var who = p < n && sentence[p].Form == "who";
        if (who) p++;
        var capacity = p < n && view.Lemmas[p] == "as"; // "who as head of the ministry is responsible"
        if (capacity) p++;
        else if (who) return p + 1 < n ? Leading(view, p) : null;
        if (p < n && sentence[p].Upos == Upos.CCONJ) return null;
        var limit = index + 1 < names.Count ? names[index + 1].First : n;
        var nounEnd = NounPhrase(view, p, limit);
        if (nounEnd == p || view.RoleAt(nounEnd - 1) is not { } role || role.End != nounEnd || role.Start < p || !IsOffice(role.Role) || Plural(view, role)) return null;
        if (index + 1 < names.Count && names[index + 1].First == nounEnd) return null; // the next one's title
        var end = Right(view, p, nounEnd, n, true);
        if (end < n && sentence[end].Upos != Upos.PUNCT) end = Right(view, p, nounEnd, n, false); // no comma closes it: the tree must decide
        if (!capacity && end < n && (sentence[end].Upos is Upos.VERB or Upos.AUX && sentence[end].Deprel is not (Deprel.acl or Deprel.acl_relcl or Deprel.amod) || sentence[end].Upos == Upos.PROPN)) return null;
        return new Phrase(Left(view, role, role.End, p), end, role, capacity ? "'as' after the name" : "apposition after the name");
    }

    /// <summary>"X, who leads the opposition"; other clauses are read as predicates.</summary>
    private Phrase? Leading(SentenceView view, int verb)
    {
        if (view.Sentence[verb].Upos != Upos.VERB || !_leading.Contains(view.Lemmas[verb]) || view.Sentence[verb].Has("Tense=Past")) return null;
        var end = NounPhrase(view, verb + 1, view.Sentence.Tokens.Length);
        if (end == verb + 1 || view.RoleAt(end - 1) is not { Role.Kind: RoleKind.Group } body || body.End != end || body.Start <= verb) return null;
        return new Phrase(verb, Right(view, verb + 1, end, view.Sentence.Tokens.Length, false), body, "clause after the name");
    }

    /// <summary>"X is the president of", "X, who has been president since", "X became president".</summary>
    private Phrase? Predicate(SentenceView view, PersonName name)
    {
        var sentence = view.Sentence;
        for (var r = 0; r < sentence.Tokens.Length; r++)
        {
            if (Titular(view, r) is not { } role || role.Start != r) continue;
            r = role.End - 1;
            if (!IsOffice(role.Role) || Plural(view, role)) continue;
            var noun = sentence[role.End - 1];
            int subject = -1, copula = -1, auxiliary = -1;
            var negated = false;
            var clause = role.End - 1;
            if (noun.Head >= 0 && noun.Deprel is Deprel.xcomp or Deprel.obj && view.Lemmas[noun.Head] is "become" or "remain") copula = clause = noun.Head;
            foreach (var c in sentence.Children(clause))
            {
                switch (sentence[c].Deprel)
                {
                    case Deprel.nsubj: subject = c; break;
                    case Deprel.cop: copula = c; break;
                    case Deprel.aux: auxiliary = c; break;
                    case Deprel.advmod: negated |= view.Lemmas[c] is "not" or "n't" or "never"; break;
                }
            }
            if (copula < 0 || negated) continue;
            var own = subject >= name.First && subject < name.End;
            var relative = sentence[clause].Deprel == Deprel.acl_relcl && sentence[clause].Head is var up && up >= name.First && up < name.End && (subject < 0 || sentence[subject].Upos == Upos.PRON);
            if (!own && !relative) continue;
            var tense = auxiliary >= 0 ? view.Lemmas[auxiliary] : "";
            if (tense.Length > 0 && tense is not ("have" or "will" or "shall")) continue;
            var standing = tense is "will" or "shall" ? "designate" : copula != clause && tense.Length == 0 && sentence[copula].Has("Tense=Past") ? "former" : null;
            return new Phrase(Left(view, role, role.End), Right(view, role.Start, HeadEnd(view, role, sentence.Tokens.Length), sentence.Tokens.Length, false), role, "predicate of the name", standing);
        }
        return null;
    }

    /// <summary>"X was sworn in as president", "parliament elected X prime minister", "X resigned as minister".</summary>
    private Phrase? Given(SentenceView view, PersonName name)
    {
        var sentence = view.Sentence;
        for (var v = 0; v < sentence.Tokens.Length; v++)
        {
            if (sentence[v].Upos != Upos.VERB || !_given.Contains(view.Lemmas[v]) && !_taken.Contains(view.Lemmas[v])) continue;
            var at = -1;
            if (name.First == v + 1) at = name.End;
            else
            {
                foreach (var c in sentence.Children(v))
                {
                    if (c < name.First || c >= name.End || sentence[c].Deprel is not (Deprel.nsubj or Deprel.nsubj_pass or Deprel.obj)) continue;
                    // Whom somebody appoints is the object; who serves, resigns or is appointed the subject.
                    if (sentence[c].Deprel == Deprel.nsubj && view.Lemmas[v] is not ("serve" or "act" or "resign" or "quit" or "retire")) continue;
                    at = sentence[c].Deprel == Deprel.obj ? Math.Max(v + 1, name.End) : v + 1;
                }
            }
            if (at < 0) continue;
            var marked = false;
            while (at < sentence.Tokens.Length && view.Lemmas[at] is "in" or "as" or "to" or "be" or "by" or "parliament" or "down") marked |= view.Lemmas[at++] == "as";
            var end = NounPhrase(view, at, sentence.Tokens.Length);
            if (end == at || Titular(view, end - 1) is not { } role || role.End != end || role.Start < at || !IsOffice(role.Role) || Plural(view, role)) continue;
            if (!marked && (!_given.Contains(view.Lemmas[v]) || view.Lemmas[v] is "serve" or "act")) continue;
            var standing = _taken.Contains(view.Lemmas[v]) ? "former" : view.Lemmas[v] is "nominate" or "designate" or "pick" ? "designate" : null;
            return new Phrase(Left(view, role, role.End, at), Right(view, at, end, sentence.Tokens.Length, false), role, $"'{view.Lemmas[v]}' an office", standing);
        }
        return null;
    }

    private bool IsOffice(Role role)
    {
        var noun = role.Noun.ToLowerInvariant();
        var last = LastWord(noun);
        if (role.Kind == RoleKind.Group || _not.Contains(last)) return false;
        if (_heads.Contains(last) || _heads.Contains(noun)) return true;
        return role.Kind == RoleKind.Office || role.Sectors.Count > 0 && _sectors.Contains(role.Sectors[0]);
    }

    private static bool Plural(SentenceView view, RoleMatch role) => view.Sentence[role.End - 1].Has("Number=Plur");

    /// <summary>Where a role noun ends, with the rest of a phrase that it breaks into: "leader of the opposition" in "leader of the opposition Labour party".</summary>
    private static int HeadEnd(SentenceView view, RoleMatch role, int limit)
    {
        for (var i = role.Start; i < role.End; i++)
            if (view.Sentence[i].Upos == Upos.ADP) return Math.Max(role.End, NounPhrase(view, i + 1, limit));
        return role.End;
    }

    /// <summary>Words that may stand within an office.</summary>
    private static bool Within(Token t) => t.Upos is Upos.NOUN or Upos.PROPN or Upos.ADJ or Upos.DET or Upos.ADP or Upos.PART or Upos.NUM or Upos.CCONJ or Upos.X || t.Deprel is Deprel.amod or Deprel.compound or Deprel.nmod_poss;

    /// <summary>Where a noun phrase without prepositions ends that begins at <paramref name="start"/>: after its last noun.</summary>
    private static int NounPhrase(SentenceView view, int start, int limit)
    {
        var end = start;
        var sentence = view.Sentence;
        for (var i = start; i < limit && i < sentence.Tokens.Length && i - start < LongestPhrase; i++)
        {
            var t = sentence[i];
            if (view.IsTime(i) && t.Upos is not Upos.ADJ && view.RoleAt(i) is null) break;
            if (t.Upos is Upos.NOUN or Upos.PROPN or Upos.X) end = i + 1;
            else if (t.Upos == Upos.CCONJ && (i == start || i + 1 >= limit || sentence[i + 1].Upos is not (Upos.NOUN or Upos.PROPN or Upos.ADJ) || !Joined(view, start, i))) break;
            // A role of several words may end in an adjective or hold a preposition: "secretary general", "head of state".
            else if (view.RoleAt(i) is { } role && role.Start >= start) end = Math.Max(end, i + 1);
            else if (t.Upos is not (Upos.ADJ or Upos.DET or Upos.NUM or Upos.PART or Upos.CCONJ or Upos.ADV) && !(t.Upos == Upos.PRON && t.Deprel == Deprel.nmod_poss) && t.Deprel is not (Deprel.amod or Deprel.compound)) break;
            else if (t.Upos == Upos.DET && i > start && sentence[i - 1].Upos is Upos.NOUN or Upos.PROPN) break;
        }
        return end;
    }

    /// <summary>Whether a conjunction joins words of one phrase: what stands before it, from <paramref name="start"/>, governs or is governed by what follows.</summary>
    private static bool Joined(SentenceView view, int start, int conjunction)
    {
        var sentence = view.Sentence;
        var next = sentence[conjunction].Head;
        return next > conjunction && sentence[next].Deprel == Deprel.conj && sentence[next].Head >= start && sentence[next].Head < conjunction;
    }

    /// <summary>Where the office ends that has its head noun before <paramref name="end"/>: with the "of", "for", "to" … phrases that hang on it.</summary>
    private static int Right(SentenceView view, int start, int end, int limit, bool adjacent)
    {
        var sentence = view.Sentence;
        while (end < limit)
        {
            var t = sentence[end];
            int next;
            if (t.Upos == Upos.ADP || t.Deprel == Deprel.@case && t.Upos != Upos.PART)
            {
                if (end + 1 >= limit || view.IsTime(end + 1) && view.RoleAt(end + 1) is null) break;
                var of = view.Lemmas[end] is "of";
                if (!of && !adjacent && !(t.Head > end && sentence[t.Head].Deprel is Deprel.nmod && sentence[t.Head].Head is var up && up >= start && up < end)) break;
                if (!of && adjacent && view.Lemmas[end] is not ("for" or "to" or "in" or "at" or "on")) break;
                next = NounPhrase(view, end + 1, limit);
                if (next == end + 1) break;
            }
            else if (t.Upos == Upos.CCONJ && end + 1 < limit && sentence[end + 1].Upos is Upos.NOUN or Upos.PROPN or Upos.ADJ && Joined(view, start, end) && sentence[end + 1].Name != NameKind.Person)
            {
                next = NounPhrase(view, end + 1, limit);
                if (next == end + 1 || next < sentence.Tokens.Length && sentence[next].Upos is Upos.VERB or Upos.AUX) break;
            }
            else break;
            end = next;
        }
        return end;
    }

    /// <summary>Where the words before a role noun begin that belong to it; a country's adjective or genitive stays outside, its code says it.</summary>
    private static int Left(SentenceView view, RoleMatch role, int reach, int least = 0)
    {
        var sentence = view.Sentence;
        var first = role.Start;
        while (first > least)
        {
            var i = first - 1;
            var t = sentence[i];
            if (t.Form == "-" && i > least && i + 1 < sentence.Tokens.Length && sentence[i - 1].Span.End == t.Span.Start && t.Span.End == sentence[i + 1].Span.Start) i--; // "one-time"
            else if (t.Upos is Upos.PART or Upos.CCONJ)
            {
                // "prime minister and defence minister X" is of two; "trade and industry minister" of one.
                if (i == least || t.Upos == Upos.CCONJ && !(Belongs(view, i - 1, reach) && Joined(view, 0, i))) break;
            }
            else if (!Belongs(view, i, reach)) break;
            first = i;
        }
        while (first < role.Start && (sentence[first].Upos is Upos.PART or Upos.CCONJ or Upos.DET or Upos.PUNCT or Upos.ADV || Place(view, first))) first++;
        return first;
    }

    private static bool Belongs(SentenceView view, int i, int reach)
    {
        var t = view.Sentence[i];
        if (t.Upos is not (Upos.NOUN or Upos.PROPN or Upos.ADJ or Upos.NUM or Upos.X) && t.Deprel is not (Deprel.amod or Deprel.compound) || view.IsTime(i) && view.NameAt(i) is null && t.Upos != Upos.ADJ) return false;
        if (t.Upos == Upos.VERB && t.Form.Equals("visiting", StringComparison.OrdinalIgnoreCase)) return false;
        return t.Head > i && t.Head < reach || view.NameAt(i) is { } name && name.Readings[0].Entity.Kind != EntityKind.Person;
    }

    // A country, or the words with which the world's name of a person begins: "Saudi King Abdullah".
    private static bool Place(SentenceView view, int i) => view.NameAt(i) is { } name && name.Readings[0].Entity.Kind is EntityKind.Country or EntityKind.Territory or EntityKind.Region or EntityKind.Person;

    private OfficeMention Mention(SentenceView view, PersonName name, Phrase phrase, PartyReader parties, ReportMemory memory)
    {
        var sentence = view.Sentence;
        var standing = phrase.Standing ?? Standing(view, phrase);
        // What stands before the words and was left out (an adjective, a genitive) tells the side.
        var from = phrase.First;
        while (from > 0 && (sentence[from - 1].Upos is Upos.PART || Belongs(view, from - 1, phrase.Role.End))) from--;
        string? code = null, guess = null, reason = null;
        IReadOnlyList<string> sectors = phrase.Role.Role.Sectors, owners = [];
        Entity? owner = null;
        for (var i = phrase.Role.Start - 1; i >= from; i--) Take(view, i, ref code, ref owner);
        var (away, body) = (false, false);
        for (var i = phrase.Role.Start; i < phrase.End; i++)
        {
            if (sentence[i].Upos == Upos.ADP) away = view.Lemmas[i] is "to" or "with" or "against" or "on";
            if (!away) Take(view, i, ref code, ref owner);
            if (owners.Count == 0 && i >= phrase.Role.End && !away && view.RoleAt(i) is { Role.Sectors.Count: > 0 } other) owners = other.Role.Sectors;
            body |= _bodies.Contains(view.Lemmas[i]);
        }
        for (var i = from; i < phrase.Role.Start && owners.Count == 0; i++)
            if (view.RoleAt(i) is { Role.Sectors.Count: > 0 } other) owners = other.Role.Sectors;
        // "Mozambique … Its foreign minister, X": the state that the sentence before began with.
        if (code is null && from > 0 && view.Lemmas[from - 1] is "its" && _topic is { } topic && topic.Sentence == sentence.Index - 1) code = topic.Code;
        if (owner is null && owners.Count == 0)
            foreach (var c in sentence.Children(phrase.Role.End - 1))
                if (sentence[c].Deprel is Deprel.nmod_poss or Deprel.nmod && parties.Parties(c) is [var whose, ..]) owners = whose.Sectors;
        if (owner is not null) owners = owner.SectorsAt(report.Published);
        code ??= phrase.Role.Role.Code;
        // "President X of Ecuador"
        if (code is null && name.End + 1 < sentence.Tokens.Length && view.Lemmas[name.End] == "of" && view.NameAt(name.End + 1 < sentence.Tokens.Length && sentence[name.End + 1].Upos == Upos.DET && name.End + 2 < sentence.Tokens.Length ? name.End + 2 : name.End + 1) is { } land && land.Readings[0].Entity is { Kind: not EntityKind.Person, Code.Length: > 0 } state) code = state.Code;
        var national = code is not null && owner is null;
        // "president of the World Bank", "general secretary of the union": the word alone says too much.
        if (sectors.Count == 0 || (owner is not null || owners.Count > 0 && owners[0] != "ELI") && sectors[0] is "GOV" && _heads.Contains(LastWord(phrase.Role.Role.Noun))) sectors = owners;
        // Who is called a chief executive may be the head of a government.
        if ((sectors.Count == 0 || sectors[0] == "BUS") && name.Match?.Readings[0].Entity.SpellAt(report.Published) is { Office: not null, Sectors.Count: > 0 } spell) sectors = spell.Sectors;
        else if (owners.Count > 0 && owners[0] is "REB" or "OPP" && sectors[0] is "GOV" or "MIL") sectors = owners;
        if (sectors.Count == 0 && owner is { Kind: EntityKind.Company }) sectors = ["BUS"];
        var party = Party(parties, name, phrase);
        if (code is null && party?.Code is { } its)
        {
            if (party.Reason is null) code = its;
            else (guess, reason) = (its, party.Reason);
        }
        if (sectors.Count == 0 && owner is null && party is not null && party.Sectors.Count > 0 && party.Sectors[0] != "ELI") sectors = party.Sectors;
        // "the Iranian leader": who leads or speaks for a state is of its government.
        if (sectors.Count == 0 && (body || national) && owner is null) sectors = ["GOV"];
        if (standing == "former" && sectors.Count > 0 && StateSectors.Contains(sectors[0])) sectors = ["ELI"];
        if (code is null && guess is null) (guess, reason) = Home(view, from, memory);
        return new OfficeMention
        {
            Words = Words(view, phrase),
            Span = new Span(sentence[phrase.First].Span.Start, sentence[phrase.End - 1].Span.End),
            Head = phrase.Role.Role.Noun,
            Length = phrase.End - phrase.First,
            Described = phrase.Rule[0] is '\'' or 'c' || Indefinite(view, phrase),
            Code = code,
            Guess = guess,
            GuessReason = reason ?? "",
            Sectors = sectors,
            Standing = standing,
            Sentence = sentence,
            Rule = $"{phrase.Rule}: {phrase.Role.Role.Noun}",
        };
    }

    /// <summary>Takes note of a name within an office: its code, and the organisation whose office it is.</summary>
    private static void Take(SentenceView view, int i, ref string? code, ref Entity? owner)
    {
        if (view.NameAt(i) is not { } match || match.Start != i || match.Readings[0].Entity is not { Kind: not EntityKind.Region } entity) return;
        code ??= entity.Code.Length > 0 ? entity.Code : null;
        if (entity.Kind is not (EntityKind.Country or EntityKind.Territory or EntityKind.Person)) owner ??= entity;
    }

    private static string LastWord(string noun) => noun[(noun.LastIndexOf(' ') + 1)..].ToLowerInvariant();

    /// <summary>The state that the words leave open: that which acts in the sentence, that of the scene, of the dateline, or the one named most.</summary>
    private (string?, string?) Home(SentenceView view, int before, ReportMemory memory)
    {
        for (var i = before - 1; i >= 0; i--)
            if (view.Sentence[i].Deprel is Deprel.nsubj or Deprel.nsubj_pass && view.NameAt(i) is { } name && name.Readings[0].Entity is { Kind: EntityKind.Country or EntityKind.Territory, Code: { Length: 3 } acting }) return (acting, "country that acts in the sentence");
        if (_scene is { } scene && scene.Sentence >= view.Sentence.Index - 1) return (scene.Code, "country of the scene");
        if (memory.DatelineCountry is { } dateline) return (dateline, "country of the dateline");
        return (memory.MostNamed(), "country named most so far");
    }

    /// <summary>The country of a place that a sentence begins with: "In Canberra, …".</summary>
    private static string? Scene(SentenceView view)
    {
        var sentence = view.Sentence;
        if (sentence.Tokens.Length < 3 || view.Lemmas[0] != "in") return null;
        var at = sentence[1].Upos == Upos.DET ? 2 : 1;
        if (view.NameAt(at) is { } name) return name.Readings[0].Entity is { Kind: EntityKind.Country or EntityKind.Territory, Code: { Length: 3 } code } ? code : null;
        return view.PlaceAt(at)?.Candidates[0].CountryCode is { Length: 3 } country ? country : null;
    }

    /// <summary>Whether the words describe rather than name an office: "head of a communist state".</summary>
    private static bool Indefinite(SentenceView view, Phrase phrase)
    {
        for (var i = phrase.First; i < phrase.End; i++)
            if (view.Sentence[i].Upos == Upos.DET && view.Lemmas[i] is "a" or "an") return true;
        return false;
    }

    private static Party? Party(PartyReader parties, PersonName name, Phrase phrase)
    {
        for (var i = name.First; i < name.End; i++)
            foreach (var p in parties.Parties(i))
                if (p.Head == i && p.Code is not null) return p;
        foreach (var p in parties.Parties(phrase.Role.End - 1))
            if (p.Head == phrase.Role.End - 1) return p;
        return null;
    }

    private string Standing(SentenceView view, Phrase phrase)
    {
        foreach (var word in report.Text[view.Sentence[phrase.First].Span.Start..view.Sentence[phrase.Role.End - 1].Span.End].ToLowerInvariant().Split(' '))
        {
            var hyphen = word.LastIndexOf('-');
            if (_former.Contains(word) || hyphen > 0 && _former.Contains(word[..hyphen])) return "former";
            if (_interim.Contains(word)) return "interim";
            if (_designate.Contains(word) || hyphen > 0 && _designate.Contains(word[(hyphen + 1)..])) return "designate";
        }
        return "current";
    }

    /// <summary>The words in lower case, but for names and what else has a capital outside the role noun.</summary>
    private string Words(SentenceView view, Phrase phrase)
    {
        var text = new StringBuilder();
        // "National Development Minister": there all the title has capitals.
        var title = char.IsUpper(view.Sentence[phrase.Role.Start].Form[0]);
        for (var i = phrase.First; i < phrase.End; i++)
        {
            var t = view.Sentence[i];
            if (i > phrase.First) text.Append(report.Text.AsSpan(view.Sentence[i - 1].Span.End, t.Span.Start - view.Sentence[i - 1].Span.End));
            var name = view.NameAt(i) is { } known && known.Readings[0].Entity.Kind != EntityKind.Person || view.RoleAt(i) is null && (t.Upos == Upos.PROPN || t.Name != NameKind.None) || t.Form.Length > 1 && t.Form.All(char.IsUpper);
            var keep = name || i > 0 && view.RoleAt(i) is null or { Role.Kind: RoleKind.Group } && !(title && i < phrase.Role.Start);
            text.Append(keep ? t.Form : t.Form.ToLowerInvariant());
        }
        return text.ToString();
    }
}
