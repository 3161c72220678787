using Entente.Coding.Records;

namespace Entente.Coding.Lexicon;

/// <summary>Holds the ties of an example sentence against what is written beside it: <c>force_presence CUB &gt; AGO active since 1975 until 1991</c>. What is left out may be anything; <c>?</c> is any party.</summary>
internal static class TieExampleCheck
{
    public static string? Failure(CodedReport coded, Example example)
    {
        if (example.Expected is null)
        {
            var entry = example.Sense + ":";
            var own = coded.Ties.FirstOrDefault(t => t.Evidence.Any(e => e.Trace.Any(l => l.StartsWith(entry, StringComparison.Ordinal))));
            return own is null ? null : $"read as {Show(own)} though it must not be";
        }
        if (coded.Ties.Any(t => Fits(example.Expected, t))) return null;
        return coded.Ties.Count == 0 ? "no tie" : "read as " + string.Join("; ", coded.Ties.Select(Show));
    }

    private static bool Fits(string expected, TieRecord tie)
    {
        var words = expected.Split(' ', StringSplitOptions.RemoveEmptyEntries);
        var (kind, subtype, _) = FrameParser.ParseTieCode(words[0]);
        if (kind != tie.Kind || subtype is not null && subtype != tie.Subtype) return false;
        List<string> parties = [];
        for (var i = 1; i < words.Length; i++)
        {
            switch (words[i])
            {
                case ">" or "-": break;
                case "since": if (tie.Begin != words[++i]) return false; break;
                case "until": if (tie.End != words[++i]) return false; break;
                default:
                    if (TieStates.All.Contains(words[i]))
                    {
                        if (tie.State != words[i]) return false;
                    }
                    else parties.Add(words[i]);
                    break;
            }
        }
        if (parties.Count == 0) return true;
        if (parties.Count != tie.Parties.Count) return false;
        return tie.Symmetric ? parties.All(w => tie.Parties.Any(p => Is(w, p))) : parties.Zip(tie.Parties).All(p => Is(p.First, p.Second));
    }

    private static bool Is(string wanted, PartyRecord p)
    {
        var parts = wanted.Split('/');
        return wanted == "?" || (parts[0] is "?" || parts[0] == p.Code) && (parts.Length < 2 || p.Sectors.Contains(parts[1]));
    }

    private static string Show(TieRecord tie) =>
        $"{tie.Kind}{(tie.Subtype is { } s ? "/" + s : "")} {string.Join(tie.Symmetric ? " - " : " > ", tie.Parties.Select(p => (p.Code ?? "?") + (p.Sectors.Count > 0 ? "/" + p.Sectors[0] : "")))} {tie.State}{(tie.Begin == ".." ? "" : " since " + tie.Begin)}{(tie.End == ".." ? "" : " until " + tie.End)}";
}
