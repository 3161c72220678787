namespace Entente.Coding.Events;

/// <summary>The rulings on what is to come and what is past: future cooperation is AGREE, announced retreats are CONCEDE, what lies more than two weeks before publication is history.</summary>
internal static class Statuses
{
    private const int Fortnight = 14;

    /// <summary>Settles type and status of a draft.</summary>
    public static void Settle(Draft draft, DateOnly? published)
    {
        var c = draft.Candidate;
        if (published is { } day && draft.When is { Last: { } last } && last < day.AddDays(-Fortnight) && c.Status is "actual")
        {
            c.Status = "historical";
            c.Trace.Add("more than two weeks before publication: history");
        }
        else if (c.Status == "actual" && Past(draft, published) is { } word)
        {
            c.Status = "historical";
            c.Trace.Add($"'{word}': history");
        }
        // "the guard, which protected two presidents, was dismissed": help that only describes somebody is of no known time.
        else if (c.Status == "actual" && !draft.When.Own && c.Type is "AID" or "COOPERATE" && Describes(draft))
        {
            c.Status = "historical";
            draft.When = new When("", null, null, "", false);
            c.Trace.Add("describes somebody, told as past: history");
        }
        else if (published is { } today && draft.When is { Own: true, First: { } first } && first > today && c.Status == "actual")
        {
            c.Status = "future";
            c.Trace.Add("after publication: to come");
        }
        if (c.Status == "hypothetical" && Proposes(draft)) return;
        // "Peru said that the two should work together": it agrees with the other, not with itself.
        if (c.Type == "AGREE" && c.Actors is [{ Code: { } agrees }] && c.Recipients.Any(r => r.Code != agrees)) c.Recipients.RemoveAll(r => r.Code == agrees && r.Sectors.SequenceEqual(c.Actors[0].Sectors));
        if (c.Status != "future") return;
        if (c.Negated)
        {
            Refuse(c);
            return;
        }
        switch (c.Type)
        {
            case "CONSULT" or "SUPPORT" or "COOPERATE" or "AID":
                c.Trace.Add($"{c.Type} to come => AGREE");
                c.Type = "AGREE";
                c.Modes = [];
                c.Status = "actual";
                break;
            case "AGREE":
                c.Status = "actual";
                break;
            case "RETREAT":
                c.Trace.Add("RETREAT to come => CONCEDE");
                c.Type = "CONCEDE";
                c.Modes = [];
                break;
        }
    }

    /// <summary>"Both countries should strengthen cooperation, the Chinese president said": what one side says that both should do it is willing to do (codebook, AGREE).</summary>
    private static bool Proposes(Draft draft)
    {
        var c = draft.Candidate;
        if (c.Type is not ("COOPERATE" or "CONSULT") || c.Negated || draft.Attribution.By?.Code is not { } own || !Should(draft)) return false;
        List<Mentions.Party> others = [.. c.Actors.Where(a => a.Code is not null && a.Code != own)];
        if (others.Count == 0 || others.Count == c.Actors.Count) return false;
        c.Trace.Add($"one side says that both should: {c.Type} => AGREE");
        c.Actors.RemoveAll(others.Contains);
        c.Recipients.RemoveAll(r => r.Code == own);
        foreach (var o in others)
            if (c.Recipients.All(r => r.Code != o.Code)) c.Recipients.Add(o);
        (c.Type, c.Modes, c.Status) = ("AGREE", [], "actual");
        return true;
    }

    private static bool Should(Draft draft)
    {
        var s = draft.View.Sentence;
        for (var (at, steps) = (draft.Candidate.Trigger, 0); at >= 0 && steps < 3; at = s[at].Head, steps++)
        {
            foreach (var c in s.Children(at))
                if (s[c].Deprel == Language.Deprel.aux && draft.View.Lemmas[c] is "should" or "must") return true;
            if (s[at].Deprel is not (Language.Deprel.conj or Language.Deprel.obj)) return false;
        }
        return false;
    }

    /// <summary>What tells that something is long past: "has long lobbied", "in recent years", "since the two agreed"; null where nothing does.</summary>
    private static string? Past(Draft draft, DateOnly? published)
    {
        var (s, view) = (draft.View.Sentence, draft.View);
        var trigger = draft.Candidate.Trigger;
        if (draft.Candidate.Sense.Kind == Lexicon.TriggerKind.Noun) return PastNoun(draft, published);
        if (draft.Candidate.Sense.Kind != Lexicon.TriggerKind.Verb) return null;
        if (Year(draft, published) is { } since) return since;
        var past = s[trigger].Has("Tense=Past");
        foreach (var c in s.Children(trigger))
        {
            if (s[c].Deprel == Language.Deprel.aux && view.Lemmas[c] == "have") past = true;
            // "since the two agreed", of time where the clause above tells what has been so.
            if (s[c].Deprel == Language.Deprel.mark && view.Lemmas[c] == "since" && s[trigger].Deprel == Language.Deprel.advcl && s[trigger].Has("Tense=Past") && Perfect(draft, s[trigger].Head)) return s[c].Form;
        }
        if (!past) return null;
        foreach (var c in s.Children(trigger))
        {
            if (s[c].Deprel == Language.Deprel.advmod && view.Lemmas[c] is "long" or "previously" or "formerly" or "historically" or "traditionally") return s[c].Form;
            if (s[c].Deprel is not (Language.Deprel.obl or Language.Deprel.obl_unmarked) || view.Lemmas[c] is not ("year" or "decade" or "century") || !s[c].Has("Number=Plur")) continue;
            foreach (var k in s.Children(c))
                if (view.Lemmas[k] is "recent" or "past" or "last") return $"{s[k].Form} {s[c].Form}";
        }
        return null;
    }

    /// <summary>"the anniversary of the shelling", "the 1991 ouster"</summary>
    private static string? PastNoun(Draft draft, DateOnly? published)
    {
        var (s, view) = (draft.View.Sentence, draft.View);
        var trigger = draft.Candidate.Trigger;
        foreach (var c in s.Children(trigger))
            if (c < trigger && IsPast(s[c].Form, published)) return s[c].Form;
        for (var (at, n) = (s[trigger].Head, 0); at >= 0 && n < 3; at = s[at].Head, n++)
        {
            if (view.Lemmas[at] is "anniversary" or "commemoration") return s[at].Form;
            if (s[at].Upos is not (Language.Upos.NOUN or Language.Upos.PROPN)) break;
        }
        return null;
    }

    /// <summary>"has been divided since 1974, when Turkey occupied": the year that a clause of time describes.</summary>
    private static string? Year(Draft draft, DateOnly? published)
    {
        var (s, view) = (draft.View.Sentence, draft.View);
        for (var (at, n) = (draft.Candidate.Trigger, 0); at >= 0 && n < 3; at = s[at].Head, n++)
        {
            foreach (var c in s.Children(at))
            {
                if (view.Lemmas[c] != "when" || c >= at) continue;
                var before = c > 0 && s[c - 1].Form == "," ? c - 2 : c - 1;
                return before >= 0 && IsPast(s[before].Form, published) ? s[before].Form : null;
            }
            if (s[at].Deprel != Language.Deprel.conj) break;
        }
        return null;
    }

    private static bool IsPast(string form, DateOnly? published) =>
        published is { } day && form.Length == 4 && form[0] is '1' or '2' && int.TryParse(form, System.Globalization.CultureInfo.InvariantCulture, out var year) && year is > 1500 && year < day.Year;

    private static bool Perfect(Draft draft, int token)
    {
        if (token < 0) return false;
        foreach (var c in draft.View.Sentence.Children(token))
            if (draft.View.Sentence[c].Deprel == Language.Deprel.aux && draft.View.Lemmas[c] == "have") return true;
        return false;
    }

    private static bool Describes(Draft draft)
    {
        var s = draft.View.Sentence;
        var t = s[draft.Candidate.Trigger];
        if (t.Deprel != Language.Deprel.acl_relcl || !t.Has("Tense=Past") || !t.Has("VerbForm=Fin")) return false;
        foreach (var c in s.Children(draft.Candidate.Trigger))
            if (s[c].Deprel == Language.Deprel.aux) return false;
        return true;
    }

    /// <summary>"Will not withdraw", "will not meet": cooperation that is not to come is refused.</summary>
    private static void Refuse(Candidate c)
    {
        var mode = c.Type switch
        {
            "AID" or "COOPERATE" or "SUPPORT" => "assist",
            "CONSULT" or "AGREE" => "meet",
            "RETREAT" or "CONCEDE" => "yield",
            _ => null,
        };
        if (mode is null || c.Actors.Count == 0) return;
        c.Trace.Add($"{c.Type} that is not to come => REJECT/{mode}");
        c.Type = "REJECT";
        c.Modes = [mode];
        c.Status = "actual";
        c.Negated = false;
    }
}
