using System.Text.RegularExpressions;
using Entente.World.Sources;

namespace Entente.Cli.Import;

/// <summary>Agents of dictionaries as role nouns.</summary>
internal sealed partial class AgentImport(ImportedWorld result)
{
    private readonly Dictionary<(string Noun, bool IsGroup), (ImportedRole Role, PetrarchAgent Agent)> _known = [];

    /// <summary>Reads the agents of a dictionary.</summary>
    public void Add(PetrarchDictionary dictionary)
    {
        foreach (var agent in dictionary.Agents)
        {
            result.Read++;
            if (Read(agent, dictionary.Sets) is { } reason) result.Refused.Add(new Remark(agent.Place, $"{agent.Noun.Trim(' ', '_')}: {reason}"));
        }
    }

    private string? Read(PetrarchAgent agent, Dictionary<string, string[]> sets)
    {
        // No agent is a country: a code of one is a slip.
        if (CameoCode.Read(agent.Code, CameoActor.None, _ => false, out var error) is not { } code) return error;
        if (code.Code is null && code.Actor is CameoActor.Country or CameoActor.Region) return $"'{agent.Code}' is no role";
        if (Forms(agent, sets, out var unknown) is not { } forms) return $"the set !{unknown}! is not told";
        string? taken = null;
        var carried = false;
        foreach (var (noun, plural) in forms)
        {
            if (noun.Length == 0 || !noun.Any(char.IsLetterOrDigit)) continue;
            var group = plural == "" || PetrarchNames.IsOrgan(Head(noun));
            if (_known.TryGetValue((noun, group), out var other))
            {
                if (other.Agent.Code == agent.Code) carried = true;
                else taken = $"it stands in {other.Agent.Place} already, as [~{other.Agent.Code}]";
                continue;
            }
            // Group nouns are taken as written: their plural is written out.
            var written = !string.IsNullOrEmpty(plural) && plural != noun ? $"{noun}/{plural}" : plural is null && group && Regular(noun) is { } many ? $"{noun}/{many}" : noun;
            var role = new ImportedRole(written, group, code.Sectors, code.Code);
            _known[(noun, group)] = (role, agent);
            result.Roles.Add(role);
            carried = true;
        }
        if (carried) result.Drop(code.Dropped);
        return carried ? null : taken ?? "its name holds no word";
    }

    // The noun and its plural: empty where there is none, null where it is regular.
    private static List<(string Noun, string? Plural)>? Forms(PetrarchAgent agent, Dictionary<string, string[]> sets, out string unknown)
    {
        unknown = "";
        // "AD!MINIST!RATION": a set that was put into the middle of a word is none.
        var raw = Inside().Replace(agent.Noun, "$1");
        if (SetName().Match(raw) is not { Success: true } set) return [(PetrarchNames.Noun(raw), agent.Plural is null ? null : PetrarchNames.Noun(agent.Plural))];
        unknown = set.Groups[1].Value;
        if (!sets.TryGetValue(unknown, out var words)) return null;
        List<(string, string?)> forms = [];
        for (var i = 0; i < words.Length; i++)
        {
            var plural = i + 1 < words.Length && IsPlural(words[i], words[i + 1]) ? words[i + 1] : null;
            forms.Add((With(words[i]), plural is not null ? With(plural) : agent.Plural == "" && IsMany(words, i) ? "" : null));
            if (plural is not null) i++;
        }
        return forms;

        string With(string word) => PetrarchNames.Noun(SetName().Replace(raw, word));
    }

    private static bool IsMany(string[] words, int i) => i > 0 && IsPlural(words[i - 1], words[i]);

    private static bool IsPlural(string one, string many) =>
        many == one + "S" || many == one + "ES" || (one.EndsWith('Y') && many == one[..^1] + "IES") || (one.EndsWith("MAN", StringComparison.Ordinal) && many == one[..^2] + "EN");

    private static string Head(string noun) => Preposition().Split(noun)[0].Split(' ')[^1];

    private static string? Regular(string noun) => Preposition().Split(noun)[0] is [.., not ('s' or '.')] ? Spelling.Plural(noun) : null;

    [GeneratedRegex(@"(?<=[A-Z])[!&](\w+)[!&](?=[A-Z])")]
    private static partial Regex Inside();

    [GeneratedRegex("[!&]([A-Z]+)[!&]")]
    private static partial Regex SetName();

    [GeneratedRegex(" (?:of|in|for|at|on|to|with|from|under|by) ")]
    private static partial Regex Preposition();
}
