using System.Globalization;
using System.Text.Json;
using System.Text.RegularExpressions;

namespace Entente.Cli.Tests;

/// <summary>Those who move with dictionaries of PETRARCH or TABARI get the codes of their dictionaries.</summary>
public sealed partial class ImportedWorldTests
{
    private const string Dictionary = """
        ZORIA_  [ZOR]
        +ZORIAN_
        +ZORIANS_

        HENRIK_VALBORG_
        +PRESIDENT_VALBORG_
        	[NLDGOV 980301-020215]
        	[NLDELI >020216]

        FREE_HERDERS_FRONT_  [KENREB]

        """;

    [Theory]
    [InlineData("Henrik Valborg accused France of lying.", "1999-05-01", "NLD/GOV")]
    [InlineData("Henrik Valborg accused France of lying.", "2004-05-01", "NLD/ELI")]
    [InlineData("The Free Herders Front attacked a village in Kenya.", "2004-05-01", "KEN/REB")]
    public void A_report_coded_with_an_imported_dictionary_gives_its_codes(string text, string published, string party)
    {
        using var folder = new Folder();
        var world = Path.Combine(folder.Path, "world.yaml");
        Assert.Equal(0, Run.Entente("import", "petrarch", folder.Write("d.actors.txt", Dictionary), "--output", world).ExitCode);
        var run = Run.Entente("code", folder.Write("report.txt", text), "--published", published, "--world", world, "--format", "jsonl");
        Assert.Equal(party, Actors(run.Lines[0])[0]);
    }

    [Fact]
    public void Names_drawn_from_the_dictionaries_of_Phoenix_and_CAMEO_get_their_countries()
    {
        var shared = Repository.Shared("data", "dictionaries");
        using var folder = new Folder();
        var world = Path.Combine(folder.Path, "world.yaml");
        string[] files = [.. Directory.EnumerateFiles(shared, "*.actors.txt").Order(StringComparer.Ordinal)];
        Assert.Equal(0, Run.Entente(["import", "petrarch", .. files, "--output", world]).ExitCode);
        var drawn = Drawn(File.ReadAllText(world));
        var reports = drawn.Select((d, i) => JsonSerializer.Serialize(new { id = i.ToString(CultureInfo.InvariantCulture), published = d.Date, text = $"{d.Name} accused Brazil of lying." }));
        var run = Run.Entente("code", folder.Write("reports.jsonl", string.Join('\n', reports)), "--world", world, "--format", "jsonl");
        var right = 0;
        foreach (var line in run.Lines)
        {
            var id = int.Parse(JsonDocument.Parse(line).RootElement.GetProperty("cite_info").GetProperty("id").GetString()!, CultureInfo.InvariantCulture);
            if (Actors(line).Exists(a => a.Split('/')[0] == drawn[id].Code)) right++;
        }
        Assert.True(drawn.Count > 500 && right >= 0.98 * drawn.Count, $"{right} of {drawn.Count}");
    }

    // Every 40th entity of more than one word, on the first day of its first spell.
    private static List<(string Name, string Code, string Date)> Drawn(string yaml)
    {
        List<(string, string, string)> drawn = [];
        var blocks = BlockBegin().Split(yaml);
        for (var i = 1; i < blocks.Length; i += 40)
        {
            var name = Regex.Match(blocks[i], @"^  name: (.*)$", RegexOptions.Multiline).Groups[1].Value.Trim('"', '\'');
            var spell = Regex.Match(blocks[i], @"\{[^}]*\}").Value;
            var code = Regex.Match(spell, @"code: (\w+)") is { Success: true } own ? own : Regex.Match(blocks[i], @"^  code: (\w+)", RegexOptions.Multiline);
            if (!code.Success || !name.Contains(' ', StringComparison.Ordinal)) continue;
            var date = Regex.Match(spell, @"(?:from|to): ([\d-]+)") is { Success: true } d ? d.Groups[1].Value : "2004-06-15";
            drawn.Add((name, code.Groups[1].Value, date.Length switch { 4 => $"{date}-06-15", 7 => $"{date}-15", _ => date }));
        }
        return drawn;
    }

    private static List<string> Actors(string line) =>
        [.. JsonDocument.Parse(line).RootElement.GetProperty("actor").EnumerateArray().Select(a => $"{a.GetProperty("code").GetString()}/{(a.GetProperty("sector").GetArrayLength() > 0 ? a.GetProperty("sector")[0].GetString() : "")}")];

    [GeneratedRegex("^- id: ", RegexOptions.Multiline)]
    private static partial Regex BlockBegin();
}
