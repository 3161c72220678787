using Entente.Language;

namespace Entente.Coding.Mentions;

/// <summary>Mends what the parser gets wrong again and again in newswire, before the tree is read.</summary>
internal static class TreeRepair
{
    /// <summary>Mends the tree of a sentence in place.</summary>
    public static void Apply(Sentence sentence)
    {
        for (var i = 1; i < sentence.Tokens.Length; i++)
        {
            // "in Gomel", "by Rwanda": a capital after a preposition, before no noun, is a name, whatever the tagger made of a word it has not seen.
            if (sentence[i - 1].Upos == Upos.ADP && sentence[i].Upos is Upos.ADJ or Upos.ADV or Upos.VERB or Upos.NOUN && sentence[i].Form is [>= 'A' and <= 'Z', >= 'a' and <= 'z', ..] && !sentence[i].Form.EndsWith('s')
                && (i + 1 == sentence.Tokens.Length || sentence[i + 1].Upos is not (Upos.NOUN or Upos.PROPN or Upos.ADJ))) sentence[i].Upos = Upos.PROPN;
            // "held talks with visiting President X": the participle describes X, it is no clause of its own.
            if (sentence[i] is { Upos: Upos.VERB, Deprel: Deprel.acl or Deprel.advcl or Deprel.xcomp or Deprel.ccomp } t
                && t.Form.Equals("visiting", StringComparison.OrdinalIgnoreCase) && sentence[i - 1].Upos is Upos.ADP or Upos.SCONJ or Upos.VERB) Describe(sentence, i);
            if (sentence[i] is { Upos: Upos.VERB, Deprel: Deprel.root } verb && verb.Has("VerbForm=Fin") && !verb.Has("Mood=Imp")) GiveSubject(sentence, i);
        }
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
