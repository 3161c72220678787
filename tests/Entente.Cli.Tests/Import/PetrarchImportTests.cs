using System.Globalization;
using System.Text.RegularExpressions;
using CsCheck;
using Entente.Cli.Import;

namespace Entente.Cli.Tests.Import;

public sealed class PetrarchImportTests
{
    [Theory]
    [InlineData("CUBAN_COMMUNIST_PARTY_ [CUBPTY]", "kind: party\n  name: Cuban Communist Party\n  code: CUB\n  sectors: [PTY]\n  cameo: CUBPTY\n")]
    [InlineData("ACME_INC\t[MNCUSA]\t; Steel\t$1,000", "kind: company\n  name: Acme Inc\n  code: MNC\n  cameo: MNCUSA\n")]
    [InlineData("SIERRA_CLUB_\n+SC_ ; once\n\t[NGOENV] # since 1892\n", "kind: ngo\n  name: Sierra Club\n  aliases: [SC]\n  code: NGO\n  sectors: [SOC]\n")]
    [InlineData("THE_UNITED_NATIONS_\nU.N._\n\t[IGOUNO]", "kind: igo\n  name: The United Nations\n  aliases: [U.N.]\n  code: UNO\n")]
    [InlineData("TAMIL_TIGERS_(LTTE)_ [LKAREB]", "kind: armed_group\n  name: Tamil Tigers\n  aliases: [LTTE]\n  code: LKA\n  sectors: [REB]\n")]
    [InlineData("REUTERS [MED]", "kind: media\n  name: Reuters\n  sectors: [JRN]\n")]
    [InlineData("CUBA_ [CUB]\n+CUBAN_", "kind: institution\n  name: Cuba\n  adjectives: [Cuban]\n  code: CUB\n  cameo: CUB\n")]
    [InlineData("<!-- OLD_ [USA]\n-->\nPAT_O'BRIEN_ [USAMIL]", "kind: person\n  name: Pat O'Brien\n  code: USA\n")]
    public void An_actor_becomes_an_entity(string dictionary, string yaml) => Assert.Contains(yaml, Imports.Yaml(dictionary));

    [Fact]
    public void Dated_codes_become_spells()
    {
        var yaml = Imports.Yaml("""
            JOHN_DOE_  ; CountryInfo.txt
            	[USAGOV 960101-20010131] [IGOUNO >010201]
            	[USAELI <951231]
            	[USAMIL 280101-500131]
            	[USAELI]
            """);
        Assert.Contains("""
              kind: person
              name: John Doe
              code: USA
              cameo: USAELI
              spells:
                - {sectors: [GOV], from: 1996-01-01, to: 2001-01-31, cameo: USAGOV}
                - {from: 2001-02-01, cameo: IGOUNO, code: UNO}
                - {sectors: [ELI], to: 1995-12-31, cameo: USAELI}
                - {sectors: [MIL], from: 1928-01-01, to: 1950-01-31, cameo: USAMIL}
            """.ReplaceLineEndings("\n"), yaml);
        Assert.Empty(Imports.Check(yaml));
    }

    [Theory]
    [InlineData("000101", "2000-01-01")]
    [InlineData("299999", "2029")]
    [InlineData("300231", "1930-02")]
    [InlineData("19000615", "1900-06-15")]
    public void Years_of_two_digits_are_those_PETRARCH_reads(string written, string read)
    {
        Assert.True(PetrarchDates.TryRead(">" + written, out var from, out var to));
        Assert.Equal((read, null), (from, to));
    }

    [Fact]
    public void Agents_become_role_nouns_by_sectors()
    {
        var yaml = Imports.Yaml("""
            !PERSON! = MAN, MEN, WOMAN, WOMEN, PERSON
            TEACHER [~EDU]
            SERVICE!PERSON! [~MIL]
            ATTORNEY_GENERAL {ATTORNEYS_GENERAL} [~EDU]
            POLICE {} [~COP]
            PEACEKEEPER [IGO~]
            MINISTRY_OF_WATER [~GOV]
            MODERATE [~MOD]
            """);
        Assert.Contains("- sectors: [EDU]\n  persons: [teacher, attorney general/attorneys general]\n", yaml);
        Assert.Contains("- sectors: [MIL]\n  persons: [serviceman/servicemen, servicewoman/servicewomen, serviceperson]\n", yaml);
        Assert.Contains("- sectors: [COP]\n  groups: [police]\n", yaml);
        Assert.Contains("- sectors: []\n  code: IGO\n  persons: [peacekeeper]\n", yaml);
        Assert.Contains("  groups: [ministry of water/ministries of water]\n", yaml);
        Assert.Empty(Imports.Check(yaml));
    }

    [Theory]
    [InlineData("\nALPHA_ [QQQ]", "d.txt(2): ALPHA: unknown code 'QQQ'")]
    [InlineData("ALPHA_ [USAL]", "d.txt(1): ALPHA: 'USAL' is no code of parts of three letters")]
    [InlineData("BETA_ [USA]\n\nALPHA_\n+BETA", "d.txt(3): ALPHA: no code follows it")]
    [InlineData("ALPHA_ [---]", "d.txt(1): ALPHA: its code [---] says that it is not to be coded")]
    [InlineData("ALPHA_\n\t[USAGOV 1990-2000]", "d.txt(1): ALPHA: the dates of [USAGOV 1990-2000] are none, or end before they begin")]
    [InlineData("ALPHA_\n\t[ELI 900101-910101]", "d.txt(1): ALPHA: 'ELI' names neither a state nor an organisation that a person could belong to")]
    [InlineData("_-_ [USA]", "d.txt(1): -: its name holds no word")]
    [InlineData("[USA]", "d.txt(1): [USA]: no name stands before the code")]
    [InlineData("TEACHER [~QQQ]", "d.txt(1): TEACHER: unknown code 'QQQ'")]
    [InlineData("TEACHER [~EDU]\nTEACHER [~GOV]", "d.txt(2): TEACHER: it stands in d.txt(1) already, as [~EDU]")]
    [InlineData("FOO!BAR! [~EDU]", "d.txt(1): FOO!BAR!: the set !BAR! is not told")]
    public void What_is_not_carried_is_told_with_line_and_reason(string dictionary, string expected) =>
        Assert.Equal(expected, Assert.Single(Imports.Of(dictionary).Refused).ToString());

    [Fact]
    public void A_bad_code_among_good_ones_is_left_out_and_told()
    {
        var world = Imports.Of("ALPHA_BETA_\n\t[USAGOV 900101-910101]\n\t[QQQ >920101]");
        Assert.Equal((1, 1, "d.txt(3): ALPHA_BETA: left out: unknown code 'QQQ'"), (world.Carried, world.Entities.Count, Assert.Single(world.Partly).ToString()));
    }

    [Fact]
    public void A_name_that_stands_twice_is_one_entity_unless_states_differ()
    {
        Assert.Single(Imports.Of("ALPHA_CLUB_ [NGO]\n+AC_\n\nALPHA_CLUB_ [NGOENV]").Entities);
        Assert.Equal(["petrarch-john-doe", "petrarch-john-doe-2"], Imports.Of("JOHN_DOE_ [USAGOV]\n\nJOHN_DOE_ [GBRGOV]").Entities.Select(e => e.Id));
    }

    [Fact]
    public void A_discard_list_is_counted_apart()
    {
        var world = Imports.Of("+1914\nWORLD_CUP\n1915");
        Assert.Equal((0, 3), (world.Read, world.Discards));
    }

    [Fact]
    public void Two_entries_of_one_name_without_a_code_make_no_person_without_one() =>
        Assert.Empty(Imports.Check(Imports.Yaml("QUARTET\n\t[LAM 900101-951231]\n\nQUARTET [MED]\n")));

    [Fact]
    public void Whatever_is_imported_is_read_without_errors()
    {
        var name = Gen.String[Gen.Char["ABÉZ_'-.,\"\\:#& {}()!9"], 1, 12];
        var code = Gen.Int[0, 15].Select(i => new[] { "USA", "USAGOV", "ROM", "IGOUNO", "NGOCHRPRO", "MED", "ELI", "LAM", "QQQ", "IRQKUR", "MUS", "~EDU", "IGO~", "~MUS", "---", "MNCUSA" }[i]);
        var dates = Gen.Int[0, 6].Select(i => new[] { "", "", " 900101-951231", " >20010101", " <301399", " 950101-900101", " nonsense" }[i]);
        var entry = Gen.Select(name, name, code, dates, code, (n, a, c, d, c2) => $"{n}\n+{a}\n\t[{c}{d}] [{c2}]\n{a} [{c}]\n\n");
        entry.Array[1, 12].Select(e => string.Concat(e)).Sample(text => Assert.Empty(Imports.Check(Imports.Yaml(text))), iter: 60);
    }

    [Fact]
    public void The_dictionaries_of_Phoenix_and_CAMEO_are_carried_almost_whole()
    {
        var folder = Repository.Shared("data", "dictionaries");
        using var own = new Folder();
        var output = Path.Combine(own.Path, "world.yaml");
        string[] files = [.. Directory.EnumerateFiles(folder, "*.actors.txt").Order(StringComparer.Ordinal), Path.Combine(folder, "Phoenix.agents.txt")];
        var run = Run.Entente(["import", "petrarch", .. files, "--output", output]);
        Assert.Equal((0, ""), (run.ExitCode, run.Out));
        var figures = Regex.Match(run.Messages[^1], @"^entries read (\d+), carried \d+ \((\d+\.\d) %\)");
        Assert.True(int.Parse(figures.Groups[1].Value, CultureInfo.InvariantCulture) > 25000 && double.Parse(figures.Groups[2].Value, CultureInfo.InvariantCulture) >= 98, run.Messages[^1]);
        Assert.Empty(Imports.Check(File.ReadAllText(output)));
    }

    [Fact]
    public void A_file_that_cannot_be_read_is_named()
    {
        using var folder = new Folder();
        var missing = Path.Combine(folder.Path, "none.txt");
        var run = Run.Entente("import", "petrarch", missing);
        Assert.Equal((1, "", $"entente: {missing}: no such file\n"), (run.ExitCode, run.Out, run.Err));
        var latin = folder.Write("latin.txt", [.. "MANFRED_W"u8, 0xD6, .. "RNER_ [IGO]\n"u8]);
        Assert.Contains("name: Manfred Wörner\n", Run.Entente("import", "petrarch", latin).Out);
        var binary = folder.Write("b.txt", new byte[100]);
        Assert.Equal($"entente: {binary}: it is a binary file, not a dictionary\n", Run.Entente("import", "petrarch", binary).Err);
    }
}
