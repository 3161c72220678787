using Entente.World.Sources;
using Xunit;

namespace Entente.World.Tests;

public class SourcesTests
{
    private const string Cuba = "- {id: CUB, kind: country, name: Cuba}\n";

    [Theory]
    [InlineData("- {id: CUB, kind: country, name: Cuba}", "2: id 'CUB' stands in f.yaml(1) already; give one of the two another id, or make one block of them")]
    [InlineData("- {id: x, kind: person, name: X, code: CUB, born: 1900}", "2: unknown key 'born'")]
    [InlineData("- {id: x, kind: planet, name: X, code: CUB}", "2: unknown kind 'planet'")]
    [InlineData("- {id: x, kind: person, name: X, code: CUB, sectors: [GOVT]}", "2: unknown sector 'GOVT'")]
    [InlineData("- {id: x, kind: person, name: X, code: CUX}", "2: unknown code 'CUX'")]
    [InlineData("- {id: x, kind: person, name: X}", "2: 'x' needs a code")]
    [InlineData("- {id: x, kind: person, name: '', code: CUB}", "2: 'name' must be a text and not empty")]
    [InlineData("- {id: x, kind: person, name: X, code: CUB, aliases: [Y, ' ']}", "2: an item of 'aliases' must be a text and not empty")]
    [InlineData("- {kind: person, name: X, code: CUB}", "2: 'id' is missing")]
    [InlineData("- {id: x, kind: person, name: X, code: CUB, cow: forty}", "2: 'cow' must be a number, not 'forty'")]
    [InlineData("- id: x\n  kind: person\n  name: X\n  code: CUB\n  spells:\n    - {office: king, from: 2013-02-30}", "7: '2013-02-30' is no date (2013, 2013-04 or 2013-04-14)")]
    [InlineData("- id: x\n  kind: person\n  name: X\n  code: CUB\n  spells:\n    - {office: king, from: 2013-05, to: 2013-04-30}", "7: it ends (2013-04-30) before it begins (2013-05)")]
    [InlineData("- id: x\n  kind: person\n  name: X\n  code: CUB\n  spells:\n    - {from: 2013}", "7: a spell needs an office or sectors")]
    [InlineData("- {id: x, kind: person, name: '-', code: CUB}", "2: '-' holds no word")]
    [InlineData("- {id: x, kind: igo, name: X, code: IGO, members: [{ids: [CUX]}]}", "2: member 'CUX' of 'x' is no entity")]
    [InlineData("- {id: x, kind: igo, name: X, code: IGO, members: [{ids: [CUB], from: 2001-02-29}]}", "2: '2001-02-29' is no date (2013, 2013-04 or 2013-04-14)")]
    [InlineData("- {id: x, kind: igo, name: X, part_of: y}", "2: 'x' is part of 'y', which is no entity")]
    [InlineData("- {id: y, kind: igo, name: Y, code: IGO, part_of: x}\n- {id: x, kind: igo, name: X, part_of: y}", "3: 'x' is part of itself (x → y → x); take one of these 'part_of' lines out")]
    [InlineData("- {id: x, kind: person, name: X, code: CUB, spells: [{office: envoy, code: XXX}]}", "2: unknown code 'XXX' in a spell of 'x'")]
    [InlineData("- x", "2: a block of 'key: value' lines is expected here")]
    public void An_error_names_its_file_and_line(string yaml, string expected)
    {
        var builder = new WorldBuilder();
        builder.AddEntities("f.yaml", new StringReader(Cuba + yaml + "\n"));
        var problem = Assert.Single(builder.Check());
        Assert.Equal(("f.yaml", expected, false), (problem.File, $"{problem.Line}: {problem.Message}", problem.IsWarning));
        Assert.Throws<InvalidOperationException>(() => builder.Write(new MemoryStream()));
    }

    [Fact]
    public void The_code_of_an_imported_dictionary_may_stand_beside_sectors_and_codes()
    {
        var builder = new WorldBuilder();
        builder.AddEntities("f.yaml", new StringReader(Cuba + "- {id: x, kind: person, name: X, code: CUB, cameo: CUBELI, spells: [{from: 2013, cameo: IGO, code: IGO}]}\n"));
        Assert.Empty(builder.Check());
    }

    [Theory]
    [InlineData("a: ]", 1)]
    [InlineData("- {id: x, id: y}", 1)]
    [InlineData("id: x", 1)]
    public void What_is_no_list_of_blocks_is_an_error(string yaml, int line)
    {
        var builder = new WorldBuilder();
        builder.AddEntities("f.yaml", new StringReader(yaml));
        Assert.Equal(line, Assert.Single(builder.Check()).Line);
    }

    [Theory]
    [InlineData("- {id: x, kind: person, name: X, code: CUB, spells: [{office: king, from: 2001-02, to: 2003}, {office: king, from: 2002-05-01}]}", "2: 'x' is king twice at one time (2001-02/2003 and 2002-05-01/); let one end before the other begins")]
    [InlineData("- {id: x, kind: person, name: X, code: CUB, spells: [{office: president, sectors: [GOV], from: 2001}]}\n- {id: y, kind: person, name: Y, code: CUB, spells: [{office: president, sectors: [GOV], from: 2003}]}", "3: 'y' is president of CUB from 2003, when 'x' still is; end the one before the other begins")]
    public void Offices_that_overlap_are_a_warning(string yaml, string expected)
    {
        var builder = new WorldBuilder();
        builder.AddEntities("f.yaml", new StringReader(Cuba + yaml + "\n"));
        var problem = Assert.Single(builder.Check());
        Assert.Equal((expected, true), ($"{problem.Line}: {problem.Message}", problem.IsWarning));
    }

    [Theory]
    [InlineData("{office: president, sectors: [GOV], from: 2001, to: 2003}", "{office: president, sectors: [GOV], from: 2003-05-01}")]
    [InlineData("{office: president, sectors: [GOV], from: 2001, to: 2004}", "{office: president, sectors: [GOV], from: 2003-05-01, disputed: true}")]
    public void Offices_that_only_touch_or_are_disputed_are_none(string first, string second)
    {
        var builder = new WorldBuilder();
        builder.AddEntities("f.yaml", new StringReader($"{Cuba}- {{id: x, kind: person, name: X, code: CUB, spells: [{first}]}}\n- {{id: y, kind: person, name: Y, code: CUB, spells: [{second}]}}\n"));
        Assert.Empty(builder.Check());
    }

    [Fact]
    public void An_organ_without_a_code_bears_that_of_the_whole()
    {
        var builder = new WorldBuilder();
        builder.AddEntities("f.yaml", new StringReader("- {id: organ, kind: igo, name: Organ, part_of: whole}\n- {id: whole, kind: igo, name: Whole, code: UNO}\n"));
        Assert.Empty(builder.Check());
        Assert.Equal("UNO", builder.Build().Find("organ")?.Code);
    }

    [Fact]
    public void An_alias_that_shadows_a_country_is_a_warning()
    {
        var builder = new WorldBuilder();
        builder.AddEntities("f.yaml", new StringReader(Cuba + "- {id: x, kind: person, name: X, aliases: [Cuba], code: CUB}\n"));
        var problem = Assert.Single(builder.Check());
        Assert.True(problem.IsWarning);
        Assert.Equal("f.yaml(2): warning world: name 'Cuba' of 'x' is that of the country CUB", problem.ToString());
        builder.Write(new MemoryStream());
    }

    [Theory]
    [InlineData("1\tX\t\t0\t0\tCUB\t\t\tPPL", "10 columns are expected, not 9")]
    [InlineData("1\t\t\t0\t0\tCUB\t\t\tPPL\t0", "the name is empty")]
    [InlineData("1\tX\t\t91\t0\tCUB\t\t\tPPL\t0", "'91, 0' is no position")]
    [InlineData("1\tX\t\t0\t0\tCU\t\t\tPPL\t0", "'CU' is no ISO alpha-3 code")]
    [InlineData("1\tX\t\t0\t0\tCUB\t\t\tLK\t0", "unknown feature code 'LK'")]
    [InlineData("x\tX\t\t0\t0\tCUB\t\t\tPPL\t0", "'x' is no GeoNames identifier")]
    public void An_error_in_a_place_names_its_line(string line, string message)
    {
        var builder = new WorldBuilder();
        builder.AddPlaces("p.tsv", new StringReader("# comment\n" + line + "\n"));
        Assert.Equal(new Problem("p.tsv", 2, message), Assert.Single(builder.Check()));
    }

    [Theory]
    [InlineData("1\tX", "3 columns are expected, not 2")]
    [InlineData("2\tX\tY", "no place has the identifier '2' and the name 'X'; take both from places.tsv")]
    [InlineData("1\tY\tX", "no place has the identifier '1' and the name 'Y'; take both from places.tsv")]
    public void An_error_in_a_further_name_of_a_place_names_its_line(string line, string message)
    {
        var builder = new WorldBuilder();
        builder.AddPlaces("p.tsv", new StringReader("1\tX\t\t0\t0\tCUB\t\t\tPPL\t0"));
        builder.AddPlaceNames("n.tsv", new StringReader("# comment\n" + line));
        Assert.Equal(new Problem("n.tsv", 2, message), Assert.Single(builder.Check()));
    }

    [Fact]
    public void A_place_is_found_by_its_further_names()
    {
        var builder = new WorldBuilder();
        builder.AddPlaces("p.tsv", new StringReader("1\tX\t\t0\t0\tCUB\t\t\tPPL\t0"));
        builder.AddPlaceNames("n.tsv", new StringReader("1\tX\tY|Upper X"));
        foreach (var name in new[] { "X", "Y", "Upper X" }) Assert.Equal("X", Assert.Single(builder.Build().Places.Lookup(name)).Name);
    }

    [Theory]
    [InlineData("soldier", "soldiers")]
    [InlineData("chief of staff", "chiefs of staff")]
    [InlineData("commander-in-chief", "commanders-in-chief")]
    [InlineData("policeman", "policemen")]
    [InlineData("spokesperson", "spokespeople")]
    [InlineData("deputy", "deputies")]
    [InlineData("envoy", "envoys")]
    [InlineData("coach", "coaches")]
    [InlineData("police chief", "police chiefs")]
    public void Regular_plurals_are_derived(string noun, string plural) => Assert.Equal(plural, Plurals.Of(noun));

    [Fact]
    public void The_same_sources_give_the_same_bytes()
    {
        Assert.Equal(Bytes(), Bytes());

        static byte[] Bytes()
        {
            var builder = new WorldBuilder();
            builder.AddEntities("f.yaml", new StringReader(Cuba));
            using var stream = new MemoryStream();
            builder.Write(stream);
            return stream.ToArray();
        }
    }

    [Fact]
    public void A_damaged_file_is_refused_with_a_reason()
    {
        var builder = new WorldBuilder();
        builder.AddEntities("f.yaml", new StringReader(Cuba));
        using var stream = new MemoryStream();
        builder.Write(stream);
        var bytes = stream.ToArray();
        Assert.Throws<InvalidDataException>(() => World.Load(new MemoryStream([1, 2, 3, 4, 5, 6, 7, 8])));
        Assert.Throws<InvalidDataException>(() => World.Load(new MemoryStream(bytes[..(bytes.Length / 2)])));
        bytes[4]++;
        Assert.Throws<InvalidDataException>(() => World.Load(new MemoryStream(bytes)));
    }
}
