namespace Entente.Language;

/// <summary>Universal part-of-speech tags (universaldependencies.org/u/pos).</summary>
public enum Upos : byte
{
#pragma warning disable CS1591 // the names are the standard's own
    X, ADJ, ADP, ADV, AUX, CCONJ, DET, INTJ, NOUN, NUM, PART, PRON, PROPN, PUNCT, SCONJ, SYM, VERB,
#pragma warning restore CS1591
}

/// <summary>Universal dependency relations with the English subtypes the parser knows (universaldependencies.org/en/dep); <c>_</c> stands for the colon.</summary>
public enum Deprel : byte
{
#pragma warning disable CS1591, CA1707 // the names are the standard's own
    dep, root, acl, acl_relcl, advcl, advcl_relcl, advmod, amod, appos, aux, aux_pass, @case, cc, cc_preconj, ccomp, clf,
    compound, compound_prt, conj, cop, csubj, csubj_outer, csubj_pass, det, det_predet, discourse, dislocated, expl, @fixed,
    flat, goeswith, iobj, list, mark, nmod, nmod_desc, nmod_poss, nmod_unmarked, nsubj, nsubj_outer, nsubj_pass, nummod,
    obj, obl, obl_agent, obl_unmarked, orphan, parataxis, punct, reparandum, vocative, xcomp,
#pragma warning restore CS1591, CA1707
}

/// <summary>What a name names, as far as the words alone tell.</summary>
public enum NameKind : byte
{
    /// <summary>No name.</summary>
    None,

    /// <summary>A person.</summary>
    Person,

    /// <summary>An organisation, institution or named group.</summary>
    Organisation,

    /// <summary>A place.</summary>
    Place,
}

/// <summary>Names of tags and relations as CoNLL-U writes them.</summary>
public static class Tags
{
    private static readonly string[] DeprelNames = [.. Enum.GetNames<Deprel>().Select(n => n.Replace('_', ':'))];
    private static readonly Dictionary<string, Deprel> DeprelByName = DeprelNames.Select((n, i) => (n, i)).ToDictionary(p => p.n, p => (Deprel)p.i);
    private static readonly string[] UposNames = Enum.GetNames<Upos>();

    /// <summary>The relation as CoNLL-U writes it, e.g. <c>nsubj:pass</c>.</summary>
    public static string Text(this Deprel relation) => DeprelNames[(int)relation];

    /// <summary>The tag as CoNLL-U writes it.</summary>
    public static string Text(this Upos tag) => UposNames[(int)tag];

    /// <summary>The relation without its subtype: <c>nsubj:pass</c> → <c>nsubj</c>.</summary>
    public static ReadOnlySpan<char> Universal(this Deprel relation)
    {
        var name = DeprelNames[(int)relation];
        var colon = name.IndexOf(':', StringComparison.Ordinal);
        return colon < 0 ? name : name.AsSpan(0, colon);
    }

    /// <summary>Reads a relation; an unknown subtype falls back to its universal relation, an unknown relation to <see cref="Deprel.dep"/>.</summary>
    public static Deprel ParseDeprel(string name)
    {
        if (DeprelByName.TryGetValue(name, out var relation)) return relation;
        var colon = name.IndexOf(':', StringComparison.Ordinal);
        return colon > 0 && DeprelByName.TryGetValue(name[..colon], out relation) ? relation : Deprel.dep;
    }

    /// <summary>Reads a tag; an unknown one is <see cref="Upos.X"/>.</summary>
    public static Upos ParseUpos(string name) => Enum.TryParse<Upos>(name, out var tag) ? tag : Upos.X;
}
