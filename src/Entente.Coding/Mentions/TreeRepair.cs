using Entente.Language;

namespace Entente.Coding.Mentions;

/// <summary>Mends what the parser gets wrong again and again in newswire, before the tree is read.</summary>
internal static class TreeRepair
{
    /// <summary>Mends the tree of a sentence in place.</summary>
    public static void Apply(Sentence sentence)
    {
        for (var i = 0; i < sentence.Tokens.Length; i++)
        {
            if (sentence[i] is { Name: NameKind.Person, NameBegins: true }) JoinName(sentence, i);
            if (sentence[i] is { Upos: Upos.AUX, Lemma: "be", Deprel: Deprel.cop }) JoinPassive(sentence, i);
            if (sentence[i] is { Upos: Upos.NOUN, Deprel: Deprel.obl } counted && counted.Head > i) Counted(sentence, i);
            if (sentence[i] is { Upos: Upos.ADJ or Upos.ADP, Lemma: "worth", Deprel: Deprel.amod, Head: >= 0 } worth && worth.Head < i) Worth(sentence, i);
        }
        for (var i = 1; i < sentence.Tokens.Length; i++)
        {
            if (sentence[i] is { Form: "Said", Upos: Upos.VERB } && i + 1 < sentence.Tokens.Length && sentence[i + 1].Upos == Upos.PROPN && sentence[i - 1].Upos is Upos.PROPN or Upos.NOUN) MakeName(sentence, i);
            if (sentence[i] is { Form: "firing", Upos: Upos.VERB } && sentence[i - 1] is { Upos: Upos.NOUN, Lemma: "police" or "army" or "troop" } && IsNominal(sentence, i)) Firing(sentence, i);
            else if (i > 0 && sentence[i] is { Form: "firing", Upos: Upos.VERB } && sentence[i - 1].Form is "in" or "during" or "of") AgentOfFiring(sentence, i);
            if (sentence[i] is { Deprel: Deprel.acl_relcl, Head: >= 0 } told && sentence[told.Head].Lemma is "inquiry" or "enquiry" or "probe" or "investigation" or "inquest") Inquired(sentence, i);
            if (sentence[i] is { Form: "killing" or "injuring" or "wounding", Upos: Upos.VERB, Deprel: Deprel.acl, Head: >= 0 } harm && sentence[harm.Head] is { Deprel: Deprel.obj, Upos: Upos.NOUN, Lemma: "round" or "shot" or "bullet" or "shell" or "fire" }) Harming(sentence, i);
            // "held talks with visiting President X": the participle describes X, it is no clause of its own.
            if (sentence[i] is { Upos: Upos.VERB, Deprel: Deprel.acl or Deprel.advcl or Deprel.xcomp or Deprel.ccomp } t
                && t.Form.Equals("visiting", StringComparison.OrdinalIgnoreCase) && sentence[i - 1].Upos is Upos.ADP or Upos.SCONJ or Upos.VERB) Describe(sentence, i);
            if (sentence[i] is { Upos: Upos.NOUN, Deprel: Deprel.obj } second && sentence[i - 1] is { Upos: Upos.NOUN, Deprel: Deprel.obj } first && first.Head == second.Head) Compound(sentence, i);
            // "pressing Delia Paz to": two parts of one name, not two objects.
            if (sentence[i] is { Upos: Upos.PROPN, Deprel: Deprel.obj or Deprel.nsubj } part && sentence[i - 1].Upos == Upos.PROPN && sentence[i - 1].Deprel == part.Deprel && sentence[i - 1].Head == part.Head && part.Head >= 0) Flat(sentence, i);
            if (sentence[i] is { Upos: Upos.PROPN, Deprel: Deprel.flat } && sentence[i].Head == i - 1 && sentence[i - 1].Upos == Upos.NOUN) LeadName(sentence, i);
        }
    }

    /// <summary>"killed in firing by the police": a noun, with those who did it.</summary>
    private static void AgentOfFiring(Sentence sentence, int firing)
    {
        var agent = -1;
        foreach (var c in sentence.Children(firing))
        {
            if (sentence[c].Deprel is Deprel.aux or Deprel.obj or Deprel.nsubj or Deprel.nsubj_pass) return;
            if (sentence[c].Deprel is Deprel.obl_agent) agent = c;
        }
        if (agent < 0 || sentence[firing].Head is not (>= 0 and var above)) return;
        foreach (var c in (int[])[.. sentence.Children(firing)])
            sentence[c].Deprel = sentence[c].Deprel is Deprel.obl or Deprel.obl_agent ? Deprel.nmod : sentence[c].Deprel is Deprel.mark ? Deprel.@case : sentence[c].Deprel;
        (sentence[firing].Upos, sentence[firing].Lemma, sentence[firing].Deprel) = (Upos.NOUN, "firing", sentence[above].Upos is Upos.NOUN or Upos.PROPN ? Deprel.nmod : Deprel.obl);
        sentence.TreeChanged();
    }

    /// <summary>"an inquiry into the crash that killed nine": what is told is of the crash.</summary>
    private static void Inquired(Sentence sentence, int clause)
    {
        var inquiry = sentence[clause].Head;
        foreach (var c in sentence.Children(inquiry))
        {
            if (sentence[c].Deprel != Deprel.nmod || c < inquiry || c > clause) continue;
            foreach (var k in sentence.Children(c))
            {
                if (sentence[k] is not { Deprel: Deprel.@case, Form: "into" }) continue;
                sentence[clause].Head = c;
                sentence.TreeChanged();
                return;
            }
        }
    }

    /// <summary>"fired forty rounds killing two": who fired killed them.</summary>
    private static void Harming(Sentence sentence, int harm)
    {
        var verb = sentence[sentence[harm].Head].Head;
        if (verb < 0 || sentence[verb].Upos != Upos.VERB) return;
        (sentence[harm].Head, sentence[harm].Deprel) = (verb, Deprel.advcl);
        sentence.TreeChanged();
    }

    /// <summary>Whether the word is no predicate: it has no auxiliary, object or other subject, and words stand before it that only a noun bears.</summary>
    private static bool IsNominal(Sentence sentence, int firing)
    {
        foreach (var c in sentence.Children(firing))
            if (sentence[c].Deprel is Deprel.aux or Deprel.cop or Deprel.obj or Deprel.ccomp || sentence[c].Deprel is Deprel.nsubj && c != firing - 1) return false;
        var who = sentence[firing - 1];
        if (who.Head == firing && who.Deprel is Deprel.compound || firing == 1) return true;
        return firing > 1 && sentence[firing - 2] is { Upos: Upos.ADP or Upos.DET or Upos.ADJ or Upos.PART } or { Deprel: Deprel.@fixed or Deprel.mark or Deprel.@case };
    }

    /// <summary>"killed in police firing", "the police firing left": what the police do is a noun there.</summary>
    private static void Firing(Sentence sentence, int firing)
    {
        var who = sentence[firing - 1];
        if (who.Head == firing)
        {
            if (who.Deprel is not (Deprel.compound or Deprel.nsubj)) return;
            foreach (var c in (int[])[.. sentence.Children(firing - 1)]) sentence[c].Head = firing;
            if (sentence[firing].Head is >= 0 and var above) sentence[firing].Deprel = sentence[above].Upos is Upos.NOUN or Upos.PROPN ? Deprel.nmod : Deprel.obl;
        }
        else
        {
            var (head, deprel) = (who.Head, who.Deprel);
            foreach (var c in (int[])[.. sentence.Children(firing - 1)])
                if (c != firing) sentence[c].Head = firing;
            (sentence[firing].Head, sentence[firing].Deprel) = (head, deprel);
        }
        foreach (var c in (int[])[.. sentence.Children(firing)])
        {
            if (sentence[c].Deprel == Deprel.obl) sentence[c].Deprel = Deprel.nmod;
            if (sentence[c].Deprel == Deprel.mark) sentence[c].Deprel = Deprel.@case;
        }
        (sentence[firing].Upos, sentence[firing].Lemma) = (Upos.NOUN, "firing");
        (sentence[firing - 1].Head, sentence[firing - 1].Deprel) = (firing, Deprel.compound);
        sentence.TreeChanged();
    }

    /// <summary>"Around 25 persons have been arrested": a number that is told roughly leaves the noun a subject.</summary>
    private static void Counted(Sentence sentence, int noun)
    {
        var verb = sentence[noun].Head;
        if (sentence[verb].Upos != Upos.VERB) return;
        var (rough, passive) = (-1, false);
        foreach (var c in sentence.Children(noun))
            if (sentence[c].Deprel == Deprel.@case && sentence[c].Form.ToLowerInvariant() is "around" or "about" or "over" or "under" or "between" && c + 1 < noun && sentence[c + 1] is { Deprel: Deprel.nummod } number && number.Head == noun) rough = c;
        if (rough < 0) return;
        foreach (var c in sentence.Children(verb))
        {
            if (sentence[c].Deprel is Deprel.nsubj or Deprel.nsubj_pass or Deprel.csubj or Deprel.expl) return;
            passive |= sentence[c].Deprel == Deprel.aux_pass;
        }
        sentence[noun].Deprel = passive ? Deprel.nsubj_pass : Deprel.nsubj;
        (sentence[rough].Head, sentence[rough].Deprel) = (rough + 1, Deprel.advmod);
        sentence.TreeChanged();
    }

    /// <summary>"Upul Senaratne Dias believes": of a person's name that hangs together in parts, the first word leads.</summary>
    private static void JoinName(Sentence sentence, int first)
    {
        var end = first + 1;
        while (end < sentence.Tokens.Length && sentence[end].Name == NameKind.Person && !sentence[end].NameBegins) end++;
        if (sentence[first].Head >= first && sentence[first].Head < end) return;
        for (var i = first + 1; i < end; i++)
        {
            if (sentence[i].Upos != Upos.PROPN || sentence[i].Head >= first && sentence[i].Head < end) continue;
            foreach (var c in (int[])[.. sentence.Children(i)]) sentence[c].Head = first;
            (sentence[i].Head, sentence[i].Deprel) = (first, Deprel.flat);
            for (var k = first + 1; k < i; k++) if (sentence[k].Head == first && sentence[k].Deprel is Deprel.nmod_desc or Deprel.compound) sentence[k].Deprel = Deprel.flat;
            sentence.TreeChanged();
        }
    }

    private const int Insertion = 8; // words set off between an auxiliary and its participle

    /// <summary>"The mission was, in effect, paid for with oil — any likeness is no accident": the participle behind the insertion is the auxiliary's, not what the last clause says.</summary>
    private static void JoinPassive(Sentence sentence, int auxiliary)
    {
        var other = sentence[auxiliary].Head;
        if (auxiliary + 1 >= sentence.Tokens.Length || sentence[auxiliary + 1].Form != ",") return;
        var close = auxiliary + 2;
        while (close < sentence.Tokens.Length && close - auxiliary <= Insertion && sentence[close].Form != ",") close++;
        var participle = close + 1;
        if (participle >= other || sentence[close].Form != "," || sentence[participle] is not { Upos: Upos.VERB, Deprel: Deprel.acl or Deprel.advcl } t || !t.Has("VerbForm=Part") || !t.Has("Tense=Past") || t.Head <= auxiliary || t.Head > close) return;
        int[] moved = [.. sentence.Children(other)];
        (sentence[participle].Head, sentence[participle].Deprel) = (sentence[other].Head, sentence[other].Deprel);
        (sentence[other].Head, sentence[other].Deprel) = (participle, Deprel.parataxis);
        foreach (var c in moved)
        {
            if (c >= participle) continue;
            sentence[c].Head = participle;
            if (sentence[c].Deprel == Deprel.nsubj) sentence[c].Deprel = Deprel.nsubj_pass;
        }
        sentence[auxiliary].Deprel = Deprel.aux_pass;
        sentence.TreeChanged();
    }

    /// <summary>"a contract worth two million dollars with Senegal": with whom it is made hangs on it, not on the money.</summary>
    private static void Worth(Sentence sentence, int worth)
    {
        foreach (var money in (int[])[.. sentence.Children(worth)])
        {
            if (money < worth || sentence[money].Deprel != Deprel.obj) continue;
            foreach (var c in (int[])[.. sentence.Children(money)])
            {
                if (c < money || sentence[c].Deprel != Deprel.nmod) continue;
                var party = false;
                foreach (var k in sentence.Children(c)) party |= sentence[k] is { Deprel: Deprel.@case, Lemma: "with" or "between" or "to" };
                if (!party) continue;
                sentence[c].Head = sentence[worth].Head;
                sentence.TreeChanged();
            }
        }
    }

    private static void Flat(Sentence sentence, int part)
    {
        (sentence[part].Head, sentence[part].Deprel) = (part - 1, Deprel.flat);
        sentence.TreeChanged();
    }

    /// <summary>"the capture of strongman Juan Paz": the name leads, the noun before it describes it.</summary>
    private static void LeadName(Sentence sentence, int name)
    {
        var noun = name - 1;
        int[] moved = [.. sentence.Children(noun)];
        (sentence[name].Head, sentence[name].Deprel) = (sentence[noun].Head, sentence[noun].Deprel);
        (sentence[noun].Head, sentence[noun].Deprel) = (name, Deprel.nmod_desc);
        foreach (var c in moved)
            if (c > name || sentence[c].Deprel is Deprel.@case or Deprel.punct or Deprel.cc or Deprel.mark) sentence[c].Head = name;
        sentence.TreeChanged();
    }

    /// <summary>"the travel bans": of two objects side by side the first modifies the second.</summary>
    private static void Compound(Sentence sentence, int noun)
    {
        int[] moved = [.. sentence.Children(noun - 1)];
        foreach (var c in moved)
            if (c < noun - 1) sentence[c].Head = noun;
        (sentence[noun - 1].Head, sentence[noun - 1].Deprel) = (noun, Deprel.compound);
        sentence.TreeChanged();
    }

    /// <summary>"detained President Said M.": the name, no verb; what it governed is governed by the verb before it.</summary>
    private static void MakeName(Sentence sentence, int name)
    {
        var verb = -1;
        int[] children = [.. sentence.Children(name)];
        foreach (var c in children)
            if (c < name && sentence[c].Upos == Upos.VERB) verb = c;
        if (verb < 0) return;
        (sentence[verb].Head, sentence[verb].Deprel) = (sentence[name].Head, sentence[name].Deprel);
        (sentence[name].Head, sentence[name].Deprel, sentence[name].Upos) = (verb, Deprel.obj, Upos.PROPN);
        foreach (var c in children)
        {
            if (c == verb) continue;
            if (c == name - 1) sentence[c].Deprel = Deprel.nmod_desc;
            else if (c == name + 1) sentence[c].Deprel = Deprel.flat;
            else sentence[c].Head = verb;
        }
        sentence.TreeChanged();
    }

    private static void Describe(Sentence sentence, int participle)
    {
        var noun = -1;
        foreach (var c in sentence.Children(participle))
            if (c > participle && sentence[c].Deprel == Deprel.obj) noun = c;
        if (noun < 0) return;
        int[] children = [.. sentence.Children(participle)];
        sentence[noun].Head = sentence[participle].Head;
        sentence[noun].Deprel = sentence[participle].Deprel switch { Deprel.acl => Deprel.nmod, Deprel.advcl => Deprel.obl, _ => Deprel.obj };
        foreach (var c in children)
        {
            if (c == noun) continue;
            sentence[c].Head = c < participle ? noun : sentence[noun].Head;
            if (sentence[c].Deprel == Deprel.mark) sentence[c].Deprel = Deprel.@case;
        }
        sentence[participle].Head = noun;
        sentence[participle].Deprel = Deprel.amod;
        sentence.TreeChanged();
    }
}
