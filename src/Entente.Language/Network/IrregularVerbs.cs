using System.Collections.Frozen;

namespace Entente.Language.Network;

/// <summary>Past forms of English verbs that no ending tells, for those that the treebanks do not hold.</summary>
internal static class IrregularVerbs
{
    private static readonly FrozenDictionary<string, string> Base = Read(
        """
        arise arose arisen; awake awoke awoken; bear bore borne; beat beaten; become became; befall befell befallen; begin began begun; behold beheld; bend bent; beset;
        bid bade bidden; bind bound; bite bit bitten; bleed bled; blow blew blown; break broke broken; breed bred; bring brought; broadcast; build built; burn burnt; burst;
        buy bought; cast; catch caught; choose chose chosen; cling clung; come came; cost; creep crept; cut; deal dealt; dig dug; draw drew drawn; dream dreamt; drink drank drunk;
        drive drove driven; dwell dwelt; eat ate eaten; fall fell fallen; feed fed; feel felt; fight fought; find found; flee fled; fling flung; fly flew flown; forbid forbade forbidden;
        forecast; foresee foresaw foreseen; forget forgot forgotten; forgive forgave forgiven; forgo forwent forgone; forsake forsook forsaken; freeze froze frozen; get got gotten;
        give gave given; go went gone; grind ground; grow grew grown; hang hung; have had; hear heard; hide hid hidden; hit; hold held; hurt; inlay inlaid; keep kept; kneel knelt;
        know knew known; lay laid; lead led; leap leapt; leave left; lend lent; let; lose lost; make made; mean meant; meet met; mislead misled; mistake mistook mistaken;
        misunderstand misunderstood; outdo outdid outdone; overcome overcame; overhear overheard; override overrode overridden; overrun overran; oversee oversaw overseen;
        overtake overtook overtaken; overthrow overthrew overthrown; partake partook partaken; pay paid; plead pled; put; quit; rebuild rebuilt; redraw redrew redrawn; repay repaid;
        resell resold; retake retook retaken; rewrite rewrote rewritten; rid; ride rode ridden; ring rang rung; rise rose risen; run ran; say said; see saw seen; seek sought; sell sold; send sent;
        set; shake shook shaken; shed; shine shone; shoot shot; show shown; shrink shrank shrunk; shut; sing sang sung; sink sank sunk; sit sat; slay slew slain; sleep slept; slide slid;
        speak spoke spoken; speed sped; spend spent; spill spilt; spin spun; split; spread; spring sprang sprung; stand stood; steal stole stolen; stick stuck; sting stung; strike struck stricken;
        strive strove striven; swear swore sworn; sweep swept; swell swollen; swim swam swum; swing swung; take took taken; teach taught; tear tore torn; tell told; think thought;
        throw threw thrown; thrust; tread trod trodden; undergo underwent undergone; undertake undertook undertaken; undo undid undone; uphold upheld; upset; wake woke woken; wear wore worn;
        weave wove woven; win won; withdraw withdrew withdrawn; withhold withheld; withstand withstood; wring wrung; write wrote written
        """);

    /// <summary>The base form of an irregular past form in lower case, or null.</summary>
    public static string? Lemma(string form) => Base.GetValueOrDefault(form);

    private static FrozenDictionary<string, string> Read(string table)
    {
        Dictionary<string, string> forms = new(StringComparer.Ordinal);
        foreach (var line in table.Split(';', StringSplitOptions.TrimEntries))
        {
            var words = line.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries);
            foreach (var form in words.Skip(1)) forms.TryAdd(form, words[0]);
        }
        // Forms that are base forms of other verbs as well stay with what the treebanks say.
        foreach (var both in new[] { "ground", "wound", "lay" }) forms.Remove(both);
        return forms.ToFrozenDictionary(StringComparer.Ordinal);
    }
}
