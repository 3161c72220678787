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
        }
        for (var i = 1; i < sentence.Tokens.Length; i++)
        {
            // "in Gomel", "by Rwanda": a capital after a preposition, before no noun, is a name, whatever the tagger made of a word it has not seen.
            if (sentence[i - 1].Upos == Upos.ADP && sentence[i].Upos is Upos.ADJ or Upos.ADV or Upos.VERB or Upos.NOUN && sentence[i].Form is [>= 'A' and <= 'Z', >= 'a' and <= 'z', ..] && !sentence[i].Form.EndsWith('s')
                && (i + 1 == sentence.Tokens.Length || sentence[i + 1].Upos is not (Upos.NOUN or Upos.PROPN or Upos.ADJ))) sentence[i].Upos = Upos.PROPN;
            // "in May it prolonged": the month.
            if (sentence[i] is { Form: "May", Upos: Upos.AUX } && sentence[i - 1].Upos == Upos.ADP) (sentence[i].Upos, sentence[i].Deprel) = (Upos.PROPN, Deprel.obl);
            if (sentence[i] is { Form: "Said", Upos: Upos.VERB } && i + 1 < sentence.Tokens.Length && sentence[i + 1].Upos == Upos.PROPN && sentence[i - 1].Upos is Upos.PROPN or Upos.NOUN) MakeName(sentence, i);
            // "held talks with visiting President X": the participle describes X, it is no clause of its own.
            if (sentence[i] is { Upos: Upos.VERB, Deprel: Deprel.acl or Deprel.advcl or Deprel.xcomp or Deprel.ccomp } t
                && t.Form.Equals("visiting", StringComparison.OrdinalIgnoreCase) && sentence[i - 1].Upos is Upos.ADP or Upos.SCONJ or Upos.VERB) Describe(sentence, i);
            if (sentence[i] is { Upos: Upos.ADJ, Deprel: Deprel.amod } && sentence[i].Head > i && sentence[i - 1] is { Deprel: Deprel.aux } && sentence[i - 1].Head == i) Verb(sentence, i);
            if (sentence[i] is { Upos: Upos.ADJ } && sentence[i - 1] is { Deprel: Deprel.aux } && sentence[i - 1].Head == i && HasObject(sentence, i)) sentence[i].Upos = Upos.VERB;
            if (i > 1 && sentence[i] is { Upos: Upos.PROPN, Deprel: Deprel.obl } && sentence[i - 1] is { Upos: Upos.ADP, Deprel: Deprel.mark }) Attach(sentence, i);
            if (sentence[i - 1] is { Upos: Upos.PROPN, Deprel: Deprel.obl_unmarked or Deprel.obl or Deprel.advmod, Name: not NameKind.None } bare && bare.Head == i && sentence[i].Upos == Upos.VERB) NameSubject(sentence, i);
            if (sentence[i] is { Upos: Upos.VERB, Deprel: Deprel.root } verb && verb.Has("VerbForm=Fin") && !verb.Has("Mood=Imp")) GiveSubject(sentence, i);
            if (sentence[i] is { Upos: Upos.VERB, Deprel: Deprel.acl } finite && finite.Has("VerbForm=Fin")) MakeMain(sentence, i);
            if (sentence[i] is { Upos: Upos.VERB, Deprel: Deprel.conj } participle && participle.Has("VerbForm=Part")) GiveCopula(sentence, i);
            if (i > 0 && sentence[i] is { Upos: Upos.VERB, Deprel: Deprel.amod } past && past.Has("Tense=Past") && sentence[i - 1].Upos == Upos.PROPN) MakeVerb(sentence, i);
            if (i > 1 && sentence[i] is { Upos: Upos.PROPN or Upos.NOUN, Deprel: Deprel.nsubj or Deprel.nsubj_pass, Head: >= 0 }) JoinSubjects(sentence, i);
            // "the travel bans": no verb is the object of another.
            if (sentence[i] is { Upos: Upos.VERB, Deprel: Deprel.obj } && sentence[i].Form.EndsWith('s') && sentence[i - 1] is { Upos: Upos.NOUN, Deprel: Deprel.obj }) sentence[i].Upos = Upos.NOUN;
            if (sentence[i] is { Upos: Upos.VERB, Deprel: Deprel.acl } only && only.Head is >= 0 and var name && name < i && sentence[name] is { Upos: Upos.PROPN, Deprel: Deprel.root }) GiveRoot(sentence, i);
            if (sentence[i].Deprel == Deprel.conj && sentence[i].Upos == Upos.NOUN) JoinBut(sentence, i);
            if (sentence[i] is { Upos: Upos.PROPN, Deprel: Deprel.compound } receiver && sentence[i - 1].Upos == Upos.VERB && receiver.Head is >= 0 and var thing && sentence[thing].Deprel == Deprel.obj && sentence[thing].Head == i - 1 && i + 1 < thing && sentence[i + 1] is { Deprel: Deprel.nummod or Deprel.det } count && count.Head == thing) GiveReceiver(sentence, i);
            if (sentence[i] is { Upos: Upos.NOUN, Deprel: Deprel.obj } second && sentence[i - 1] is { Upos: Upos.NOUN, Deprel: Deprel.obj } first && first.Head == second.Head) Compound(sentence, i);
            // "pressing Delia Paz to": two parts of one name, not two objects.
            if (sentence[i] is { Upos: Upos.PROPN, Deprel: Deprel.obj or Deprel.nsubj } part && sentence[i - 1].Upos == Upos.PROPN && sentence[i - 1].Deprel == part.Deprel && sentence[i - 1].Head == part.Head && part.Head >= 0) Flat(sentence, i);
            if (sentence[i] is { Upos: Upos.PROPN, Deprel: Deprel.flat } && sentence[i].Head == i - 1 && sentence[i - 1].Upos == Upos.NOUN) LeadName(sentence, i);
            if (sentence[i].Form is "between" or "Between" && sentence[i].Deprel == Deprel.@case) JoinBetween(sentence, sentence[i].Head);
        }
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

    /// <summary>"Kenya on Wednesday lifted the embargo it has kept": of two verbs for two subjects the finite one before is the main one, the other describes the noun before its subject.</summary>
    private static void MakeMain(Sentence sentence, int verb)
    {
        var subject = sentence[verb].Head;
        if (subject < 0 || subject > verb || sentence[subject].Deprel != Deprel.nsubj || sentence[subject].Head is not (>= 0 and var other) || other < verb) return;
        foreach (var c in sentence.Children(verb))
            if (sentence[c].Deprel is Deprel.nsubj or Deprel.mark) return;
        var second = -1;
        foreach (var c in sentence.Children(other))
            if (c > verb && sentence[c].Deprel == Deprel.nsubj) second = c;
        if (second < 1 || sentence[second - 1].Upos is not (Upos.NOUN or Upos.PROPN)) return;
        int[] moved = [.. sentence.Children(other)];
        (sentence[verb].Head, sentence[verb].Deprel) = (sentence[other].Head, sentence[other].Deprel);
        (sentence[subject].Head, sentence[other].Head, sentence[other].Deprel) = (verb, second - 1, Deprel.acl_relcl);
        foreach (var c in moved)
            if (c < verb && c != subject || sentence[c].Deprel == Deprel.punct) sentence[c].Head = verb;
        sentence.TreeChanged();
    }

    /// <summary>"Poland, Hungary and Estonia joined": of two subjects with a comma between, the second of which goes on with "and", the second is joined to the first.</summary>
    private static void JoinSubjects(Sentence sentence, int second)
    {
        var first = -1;
        foreach (var c in sentence.Children(sentence[second].Head))
            if (c < second - 1 && sentence[c].Deprel == sentence[second].Deprel && sentence[c].Upos == sentence[second].Upos) first = c;
        if (first < 0) return;
        var comma = first + 1;
        while (comma < second && sentence[comma].Form != ",") comma++;
        for (var i = first + 1; i < second; i++)
            if (i != comma && sentence[i].Upos is not (Upos.PROPN or Upos.DET or Upos.ADJ or Upos.NOUN)) return;
        int[] moved = [.. sentence.Children(second)];
        var joined = false;
        foreach (var c in moved)
            joined |= sentence[c].Deprel == Deprel.conj && c > second && sentence[c].Upos is Upos.PROPN or Upos.NOUN;
        if (!joined || comma == second) return;
        foreach (var c in moved)
            if (sentence[c].Deprel == Deprel.conj) sentence[c].Head = first;
        (sentence[second].Head, sentence[second].Deprel) = (first, Deprel.conj);
        sentence.TreeChanged();
    }

    /// <summary>"Kenya severed relations with Chad", read as one noun phrase: the participle after the name is the verb, the noun its object.</summary>
    private static void MakeVerb(Sentence sentence, int verb)
    {
        var noun = sentence[verb].Head;
        var name = verb - 1;
        if (noun < verb || sentence[noun] is not { Upos: Upos.NOUN, Deprel: Deprel.root } || sentence[name].Deprel is not (Deprel.compound or Deprel.nmod_desc or Deprel.nsubj) || sentence[name].Head != noun && sentence[name].Head != verb) return;
        foreach (var c in sentence.Children(noun))
            if (c < name && sentence[c].Deprel is not (Deprel.obl or Deprel.advmod or Deprel.punct or Deprel.nmod) || sentence[c].Deprel is Deprel.cop or Deprel.acl or Deprel.acl_relcl or Deprel.nsubj && c != name) return;
        (sentence[verb].Head, sentence[verb].Deprel) = (-1, Deprel.root);
        (sentence[noun].Head, sentence[noun].Deprel) = (verb, Deprel.obj);
        (sentence[name].Head, sentence[name].Deprel) = (verb, Deprel.nsubj);
        sentence.TreeChanged();
    }

    /// <summary>"was, in practice, paid for": the copula of what stands between commas is the auxiliary of the participle after it.</summary>
    private static void GiveCopula(Sentence sentence, int verb)
    {
        var phrase = sentence[verb].Head;
        if (phrase < 2 || phrase > verb || sentence[phrase].Upos is not (Upos.NOUN or Upos.ADJ or Upos.ADV) || verb != phrase + 2 || sentence[phrase + 1].Form != ",") return;
        var copula = -1;
        foreach (var c in sentence.Children(phrase))
            if (sentence[c].Deprel == Deprel.cop && c + 1 < phrase && sentence[c + 1].Form == ",") copula = c;
        if (copula < 0) return;
        int[] moved = [.. sentence.Children(phrase)];
        (sentence[verb].Head, sentence[verb].Deprel) = (sentence[phrase].Head, sentence[phrase].Deprel);
        (sentence[phrase].Head, sentence[phrase].Deprel) = (verb, Deprel.obl);
        foreach (var c in moved)
        {
            if (c == verb || c > copula + 1 && c < phrase) continue;
            sentence[c].Head = verb;
            if (c == copula) sentence[c].Deprel = Deprel.aux_pass;
            else if (sentence[c].Deprel == Deprel.nsubj) sentence[c].Deprel = Deprel.nsubj_pass;
        }
        sentence.TreeChanged();
    }

    /// <summary>"a ceasefire between the army and the rebels took effect": what "and" joins is the other side, no subject of its own.</summary>
    private static void JoinBetween(Sentence sentence, int first)
    {
        if (first < 0) return;
        foreach (var c in sentence.Children(first))
            if (sentence[c].Deprel == Deprel.conj) return;
        var and = Last(sentence, first, 6) + 1;
        if (and >= sentence.Tokens.Length - 1 || !sentence[and].Form.Equals("and", StringComparison.OrdinalIgnoreCase)) return;
        var second = and + 1;
        for (var n = 0; n < 8 && sentence[second].Head > and && sentence[second].Deprel is Deprel.det or Deprel.amod or Deprel.compound or Deprel.nummod or Deprel.nmod_poss or Deprel.@case or Deprel.nmod_desc; n++) second = sentence[second].Head;
        if (sentence[second].Upos is not (Upos.NOUN or Upos.PROPN) || sentence[second].Deprel is Deprel.root || sentence[second].Head == first) return;
        for (int at = first, n = 0; at >= 0 && n < 12; at = sentence[at].Head, n++)
            if (at == second) return;
        (sentence[second].Head, sentence[second].Deprel) = (first, Deprel.conj);
        (sentence[and].Head, sentence[and].Deprel) = (second, Deprel.cc);
        sentence.TreeChanged();
    }

    /// <summary>"Mozambique recognised on the same day the government that …": a sentence has a verb; the name is its subject, what looks like one after it is the object.</summary>
    private static void GiveRoot(Sentence sentence, int verb)
    {
        var name = sentence[verb].Head;
        foreach (var c in sentence.Children(verb))
            if (c < verb && sentence[c].Deprel is not (Deprel.obl or Deprel.punct or Deprel.advmod) || sentence[c].Deprel is Deprel.aux or Deprel.aux_pass or Deprel.obl_agent) return;
        foreach (var c in sentence.Children(name))
            if (c != verb && sentence[c].Upos is Upos.VERB or Upos.AUX) return;
        int[] moved = [.. sentence.Children(name)];
        (sentence[verb].Head, sentence[verb].Deprel) = (-1, Deprel.root);
        (sentence[name].Head, sentence[name].Deprel) = (verb, Deprel.nsubj);
        foreach (var c in moved)
            if (c > verb) sentence[c].Head = verb;
        foreach (var c in sentence.Children(verb))
            if (sentence[c].Deprel is Deprel.nsubj_pass && c > verb) sentence[c].Deprel = Deprel.obj;
        sentence.TreeChanged();
    }

    /// <summary>"offered Malé two vessels": a name between a verb and a number is to whom, no part of the noun.</summary>
    private static void GiveReceiver(Sentence sentence, int receiver)
    {
        (sentence[receiver].Head, sentence[receiver].Deprel) = (receiver - 1, Deprel.iobj);
        sentence.TreeChanged();
    }

    /// <summary>"not in money but in diesel": what "but" joins is of the same kind as what is denied.</summary>
    private static void JoinBut(Sentence sentence, int second)
    {
        var verb = sentence[second].Head;
        if (verb < 0 || sentence[verb].Upos != Upos.VERB) return;
        var but = false;
        string? preposition = null;
        foreach (var c in sentence.Children(second))
        {
            but |= sentence[c].Deprel == Deprel.cc && sentence[c].Form == "but";
            if (sentence[c].Deprel == Deprel.@case) preposition ??= sentence[c].Form;
        }
        if (!but || preposition is null) return;
        foreach (var first in sentence.Children(verb))
        {
            if (first >= second || sentence[first].Deprel != Deprel.obl) continue;
            var (same, not) = (false, false);
            foreach (var c in sentence.Children(first))
            {
                same |= sentence[c].Deprel == Deprel.@case && sentence[c].Form == preposition;
                not |= sentence[c].Form == "not";
            }
            if (!same || !not) continue;
            sentence[second].Head = first;
            sentence.TreeChanged();
            return;
        }
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

    private static int Last(Sentence sentence, int head, int depth)
    {
        var last = head;
        if (depth > 0)
            foreach (var c in sentence.Children(head))
                if (sentence[c].Deprel != Deprel.punct) last = Math.Max(last, Last(sentence, c, depth - 1));
        return last;
    }

    /// <summary>"Burundi will free 300 prisoners": what has an auxiliary is the verb, and the noun its object.</summary>
    private static void Verb(Sentence sentence, int verb)
    {
        var noun = sentence[verb].Head;
        int[] children = [.. sentence.Children(noun)];
        sentence[verb].Head = sentence[noun].Head;
        sentence[verb].Deprel = sentence[noun].Deprel;
        sentence[verb].Upos = Upos.VERB;
        sentence[noun].Head = verb;
        sentence[noun].Deprel = Deprel.obj;
        foreach (var c in children)
        {
            if (c == verb || c > verb && c < noun || sentence[c].Deprel is Deprel.acl_relcl or Deprel.acl) continue;
            sentence[c].Head = verb;
            if (sentence[c].Deprel == Deprel.nmod) sentence[c].Deprel = Deprel.obl;
        }
        sentence.TreeChanged();
    }

    private static bool HasObject(Sentence sentence, int token)
    {
        foreach (var c in sentence.Children(token))
            if (sentence[c].Deprel == Deprel.obj) return true;
        return false;
    }

    /// <summary>"A court in Gomel sentenced …": the phrase right after the subject is the subject's.</summary>
    private static void Attach(Sentence sentence, int name)
    {
        var verb = sentence[name].Head;
        if (verb < name || sentence[name - 1].Head != verb || sentence[name - 2] is not { Upos: Upos.NOUN, Deprel: Deprel.nsubj or Deprel.nsubj_pass } || sentence[name - 2].Head != verb) return;
        sentence[name].Head = name - 2;
        sentence[name].Deprel = Deprel.nmod;
        sentence[name - 1].Head = name;
        sentence[name - 1].Deprel = Deprel.@case;
        sentence.TreeChanged();
    }

    /// <summary>"Tonga recognised Kosovo": a name right before a verb without a subject is the subject.</summary>
    private static void NameSubject(Sentence sentence, int verb)
    {
        foreach (var c in sentence.Children(verb))
            if (sentence[c].Deprel is Deprel.nsubj or Deprel.nsubj_pass or Deprel.csubj or Deprel.expl) return;
        foreach (var c in sentence.Children(verb - 1))
            if (sentence[c].Deprel == Deprel.@case) return;
        sentence[verb - 1].Deprel = Deprel.nsubj;
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

    /// <summary>"The day after the meeting with the president, the opposition leader praised …": the noun after the comma is the subject, no apposition.</summary>
    private static void GiveSubject(Sentence sentence, int verb)
    {
        foreach (var c in sentence.Children(verb))
            if (sentence[c].Deprel is Deprel.nsubj or Deprel.nsubj_pass or Deprel.nsubj_outer or Deprel.csubj or Deprel.csubj_pass or Deprel.expl) return;
        for (var i = 1; i < verb; i++)
        {
            if (sentence[i].Deprel != Deprel.appos || sentence[i].Upos is not (Upos.NOUN or Upos.PROPN)) continue;
            var first = i;
            foreach (var c in sentence.Children(i)) first = Math.Min(first, c);
            while (first < i && sentence[first].Form == ",") first++;
            if (first == 0 || sentence[first - 1].Form != ",") continue;
            var top = i;
            for (var n = 0; n < 12 && sentence[top].Head != verb && sentence[top].Head >= 0; n++) top = sentence[top].Head;
            if (sentence[top].Head != verb || sentence[top].Deprel is not (Deprel.obl or Deprel.obl_unmarked or Deprel.advmod or Deprel.advcl)) continue;
            sentence[i].Head = verb;
            sentence[i].Deprel = Deprel.nsubj;
            sentence.TreeChanged();
            return;
        }
    }
}
